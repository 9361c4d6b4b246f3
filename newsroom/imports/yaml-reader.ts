/** Reading YAML part by part, each complaint with its line. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { FileProblem } from "./story";
import { typeset } from "./typography";

/** A value in YAML, or nothing where a key stands alone. */
export type Value = Node | null | undefined;
/** The values of a mapping by key, and the line each key stands on. */
export type Parts = { values: Map<string, Value>; lines: Record<string, number> };

/** What reads the values of one document. */
export type YamlReader = ReturnType<typeof yamlReader>;

/**
 * Parses YAML that begins on line `firstLine` of its file. Everything found wrong, now or while reading on, is added to
 * `problems`; a value that is wrong reads as null.
 */
export function yamlReader(
  yaml: string,
  firstLine: number,
  language: string,
  problems: FileProblem[],
) {
  const counter = new LineCounter();
  // Failsafe: a headline "1984" or "No" is those letters, and no number or answer.
  const document = parseDocument(yaml, {
    schema: "failsafe",
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line + firstLine - 1;
  const lineOf = (value: Value) => lineAt(value?.range?.[0]);
  const wrong = (value: Value, message: string): null => {
    problems.push({ line: lineOf(value), message });
    return null;
  };
  for (const error of document.errors) {
    const hint = error.code.endsWith("AS_IMPLICIT_KEY")
      ? " (a value with “: ” in it must stand in quotes)"
      : "";
    problems.push({ line: lineAt(error.pos[0]), message: `front matter: ${error.message}${hint}` });
  }

  /** A text on one line, as typed; "", "~" and "null" are nothing. */
  function words(value: Value, name: string): string | null {
    if (!value) return null;
    if (!isScalar(value)) return wrong(value, `${name} must be a text`);
    const text = String(value.value ?? "")
      .replace(/\s+/g, " ")
      .trim();
    const nothing = text === "" || (value.type === "PLAIN" && (text === "~" || text === "null"));
    return nothing ? null : text;
  }
  /** A text, typographic. */
  function set(value: Value, name: string): string | null {
    const text = words(value, name);
    return text === null ? null : typeset(text, language);
  }
  /** The values of a list; one value alone is a list of it. */
  function items(value: Value): Node[] {
    if (!value || (isScalar(value) && words(value, "") === null)) return [];
    // The items of a parsed sequence are nodes; the type allows for made ones.
    return isSeq(value) ? (value.items as Node[]) : [value];
  }
  /** A mapping's parts; keys that are not `known` are wrong. `whole` names the mapping in complaints. */
  function parts(value: Value, known: readonly string[], whole: string): Parts | null {
    if (!isMap(value)) return null;
    const found: Parts = { values: new Map(), lines: {} };
    for (const pair of value.items) {
      // The keys and values of a parsed mapping are nodes; the type allows for made ones.
      const [key, entry] = [pair.key as Value, pair.value as Value];
      const name = isScalar(key) ? String(key.value) : "";
      if (!known.includes(name)) {
        wrong(key, `${whole} has no key “${name}”; it may have ${known.join(", ")}`);
        continue;
      }
      found.values.set(name, entry);
      found.lines[name] = lineOf(key);
    }
    return found;
  }

  return {
    /** The document itself; null when it cannot be parsed. */
    root: document.errors.length === 0 ? document.contents : null,
    lineOf,
    wrong,
    words,
    set,
    items,
    parts,
  };
}
