/** What a program and all that it started take of the machine, from Linux's /proc. */
import { readdirSync, readFileSync } from "node:fs";

const ticks = 100;

type Entry = { pid: number; parent: number; cpu: number };

function entry(pid: number): Entry | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // utime, stime, and those of children that ended.
    const cpu = fields.slice(11, 15).reduce((all, each) => all + Number(each), 0) / ticks;
    return { pid, parent: Number(fields[1]), cpu };
  } catch {
    return undefined;
  }
}

/** Memory of a process in bytes, what it shares counted once among those who share it. */
function memoryOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Seconds of CPU taken so far, and bytes of memory held now, by a process and those below it. */
export function treeOf(root: number): { cpu: number; memory: number } {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => entry(Number(name)))
    .filter((each) => each !== undefined);
  const tree = all.filter(({ pid }) => pid === root);
  for (const member of tree) tree.push(...all.filter(({ parent }) => parent === member.pid));
  return {
    cpu: tree.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: tree.reduce((sum, { pid }) => sum + memoryOf(pid), 0),
  };
}
