/** Which C library a Linux program was made for: one for glibc does not run on musl (Alpine), nor the other way round. */
import { closeSync, openSync, readSync } from "node:fs";

/** How many bytes of a program name the loader it asks for. */
const head = 4_096;

/**
 * The C library of a program, from the loader that its header asks for; "" off Linux, and for a program without one.
 * @param {string} [program] this Node, if left out
 * @returns {"glibc" | "musl" | ""}
 */
export function libcOf(program = process.execPath) {
  if (process.platform !== "linux") return "";
  const bytes = Buffer.alloc(head);
  const file = openSync(program, "r");
  try {
    readSync(file, bytes, 0, head, 0);
  } finally {
    closeSync(file);
  }
  const text = bytes.toString("latin1");
  if (text.includes("/ld-musl-")) return "musl";
  return text.includes("/ld-linux") ? "glibc" : "";
}

/** What a program or a package must be made for to run here, as "linux-x64", "linux-x64-musl" or "darwin-arm64". */
export function platformHere() {
  const { platform, arch } = process;
  return `${platform}-${arch}${libcOf() === "musl" ? "-musl" : ""}`;
}
