// Starts the reading room in a single file (room-single-file.html). Its program and the script of its worker are embedded in it.

import { start } from "./room.js";
import { unpacked } from "./unpacked.js";

try {
  const script = new Blob([await unpacked("packed-worker").text()], { type: "text/javascript" });
  await start(unpacked("packed-program"), URL.createObjectURL(script));
} catch {
  document.documentElement.dataset.fault = "";
}
