/** A pasted list in parts of at most so many UTF-16 units, cut at line ends; a longer line is a part of its own. */
export function listParts(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const line of text.split("\n")) {
    if (part !== "" && part.length + line.length + 1 > most) {
      parts.push(part);
      part = "";
    }
    part = part === "" ? line : `${part}\n${line}`;
  }
  return [...parts, part].filter((one) => one.trim() !== "");
}
