// Shows a one-line message at the top of the page.

/** Shows a message in place of the previous one, by its name in the page's element of messages. */
export function say(name) {
  const line = document.querySelector(".notice") ?? document.createElement("p");
  line.className = "notice";
  line.role = "status";
  if (!line.isConnected) (document.querySelector("main") ?? document.body.lastElementChild).before(line);
  line.textContent = document.getElementById("notices").dataset[name];
}
