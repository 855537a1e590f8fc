// One line of words at the head of the page, for what happens beside the program.

/** Shows `words`, in the place of what was said before. */
export function say(words) {
  const line = document.querySelector(".notice") ?? document.createElement("p");
  line.className = "notice";
  line.role = "status";
  if (!line.isConnected) document.querySelector("main").before(line);
  line.textContent = words;
}
