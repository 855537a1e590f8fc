// Reports to a course, by SCORM 1.2, that its page was begun and that the reader says it is finished; never anything else.
// Where there is no course, the page says so, and works as it does anywhere.

const STATUS = "cmi.core.lesson_status";
// How many windows around this one are looked at. ADL's own example stops there, too.
const STEPS = 7;

const [status, button] = document.querySelectorAll("[role=status], header button");
const alone = status.textContent;
let course;

/** The course's API in this window or in one around it. */
function inOrAround(start) {
  for (let [at, step] = [start, 0]; at && step <= STEPS; step++) {
    try {
      // A part of the page with that id would be found, too.
      if (at.API && "LMSInitialize" in at.API) return at.API;
    } catch {
      // A window of another site. Around it may be one of ours again.
    }
    if (at.parent === at) return;
    at = at.parent;
  }
}

/** Calls the course, and says whether it agreed; it may answer with a word or with a value. */
function agrees(call) {
  try {
    return String(call()) === "true";
  } catch {
    return false;
  }
}

/** Reports a status and has the course keep it at once, since not every browser tells when a page is left. */
function report(value) {
  return agrees(() => course.LMSSetValue(STATUS, value)) && agrees(() => course.LMSCommit(""));
}

function begin() {
  const found = inOrAround(window) ?? inOrAround(window.opener) ?? inOrAround(top.opener);
  if (!found || !agrees(() => found.LMSInitialize(""))) return;
  course = found;
  let before = "";
  try {
    before = String(course.LMSGetValue(STATUS));
  } catch {
    // A course that does not say is told anew.
  }
  // Who comes back after finishing stays finished.
  if (/^(completed|passed|failed)$/.test(before)) {
    showFinished();
    return;
  }
  status.textContent = report("incomplete") ? status.dataset.reporting : status.dataset.refused;
  button.hidden = false;
}

function showFinished() {
  status.textContent = status.dataset.finished;
  button.hidden = true;
}

button.addEventListener("click", () => {
  if (course && report("completed")) showFinished();
  else status.textContent = status.dataset.refused;
});

addEventListener("pagehide", () => {
  const left = course;
  // Once: a course may be told only once that it is over.
  course = undefined;
  if (left) agrees(() => left.LMSFinish(""));
});

// The browser had kept the page, and shows it once more.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  status.textContent = alone;
  button.hidden = true;
  begin();
});

begin();
