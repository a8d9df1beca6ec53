/** The pieces between the marks that stand outside of any braces. `mark` must be a global pattern that matches no brace. */
export function splitOutsideBraces(tex: string, mark: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  let seen = 0;
  for (const match of tex.matchAll(mark)) {
    for (; seen < match.index; seen += 1) {
      const sign = tex[seen];
      if (sign === "\\") seen += 1;
      else if (sign === "{") depth += 1;
      else if (sign === "}") depth -= 1;
    }
    if (depth > 0) continue;
    pieces.push(tex.slice(start, match.index));
    start = match.index + match[0].length;
  }
  pieces.push(tex.slice(start));
  return pieces;
}
