/**
 * Just enough of ICU MessageFormat to compare translations: which arguments a message takes and which cases its plurals
 * have. Quoting by apostrophes is not read; the messages use the typographic one.
 */
export interface MessageShape {
  readonly arguments: ReadonlySet<string>;
  readonly plurals: readonly (readonly string[])[];
}

export function messageShape(message: string): MessageShape {
  const found = { arguments: new Set<string>(), plurals: [] as string[][] };
  const end = readText(message, 0, found);
  if (end !== message.length) throw new Error(`A brace too many at ${end}: ${message}`);
  return found;
}

type Found = { readonly arguments: Set<string>; readonly plurals: string[][] };

/** Reads text up to the closing brace of its own level or to the end; answers where it stopped. */
function readText(message: string, start: number, found: Found): number {
  let at = start;
  while (at < message.length && message[at] !== "}") {
    at = message[at] === "{" ? readArgument(message, at + 1, found) : at + 1;
  }
  return at;
}

function readArgument(message: string, start: number, found: Found): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(start));
  if (head === null) throw new Error(`No argument at ${start}: ${message}`);
  const [whole, name = "", type = "text"] = head;
  found.arguments.add(name);
  let at = start + whole.length;
  const cases: string[] = [];
  while (at < message.length && message[at] !== "}") {
    const option = /^[,\s]*([\w=]+)\s*\{/.exec(message.slice(at));
    if (option === null) {
      at += 1;
      continue;
    }
    cases.push(option[1] ?? "");
    at = closing(message, readText(message, at + option[0].length, found));
  }
  if (type === "plural") found.plurals.push(cases);
  return closing(message, at);
}

function closing(message: string, at: number): number {
  if (message[at] !== "}") throw new Error(`A brace is not closed: ${message}`);
  return at + 1;
}
