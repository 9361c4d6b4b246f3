/** What there is one of in a process, however many copies of a module it loads: the server and the Next bundle each load theirs. */

const ofThisProcess = globalThis as typeof globalThis & { stet?: Map<string, unknown> };

/**
 * The one thing of this name, made by whichever copy of a module asks first. What changes hands stands in an object:
 * `processWide("database", () => ({ open: undefined }))`.
 */
export function processWide<Thing>(name: string, make: () => Thing): Thing {
  ofThisProcess.stet ??= new Map();
  const { stet } = ofThisProcess;
  if (!stet.has(name)) stet.set(name, make());
  // Each name is asked for in one module only, which knows what it is.
  return stet.get(name) as Thing;
}
