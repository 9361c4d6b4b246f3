/** Run before `exec`, which npm's shell on Windows does not know: there one line says what to do, and all ends. */
import { requireUnix } from "./node/fitting.mjs";

requireUnix();
