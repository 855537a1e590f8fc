// Starts the page in a class that is a single file (class-660.html).

import "./single-file.js";
import { prepare } from "./class.js";
import { unpacked } from "./unpacked.js";

prepare(() => unpacked("packed-word"));
