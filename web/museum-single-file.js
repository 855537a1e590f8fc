// Starts a screen in a museum that is a single file (museum-660.html), from a disk, without any network.

import { start } from "./museum.js";
import { unpacked } from "./unpacked.js";

start(new Promise((done) => done(unpacked("packed-program"))));
