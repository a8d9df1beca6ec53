import { isPlaceName } from "./places.ts";

/**
 * "The Wandering City (New York: Meadow, 2010), 45–47.", "Kochevye goroda (Almaty, Nauka, 1988, 256 p.)": notes of Chicago
 * style and some romanised lists print the imprint in brackets. It is set behind a full stop, as elsewhere.
 */
const BRACKETED =
  /[\s.,]+\((\p{Lu}[^()]{2,120}?,\s?(?:1[5-9]|20)\d{2})((?:,\s\d{1,4}\s?\p{L}{1,3}\.?)?)\)(?=[\s.,;]*(?:$|\d|\p{L}{1,2}\.\s?\d))[\s.,;]*/u;

export function openBracketedImprint(text: string): string {
  if (!text.includes("(") || !/\d{4}[^()]{0,12}\)/u.test(text)) return text;
  const found = BRACKETED.exec(text);
  const [whole = "", imprint = "", extent = ""] = found ?? [];
  if (found === null || !isImprint(imprint)) return text;
  const rest = text.slice(found.index + whole.length);
  const pages = /^\d{1,5}(?:\s?[–—-]\s?\d{1,5})?\.?$/u.test(rest) ? `P. ${rest}` : rest;
  return `${text.slice(0, found.index)}. ${imprint}.${extent.replace(/^,/u, "")}${pages === "" ? "" : ` ${pages}`}`;
}

/** A day or number inside tells of an event: "(Омск, 15–16 мая 2013)". */
function isImprint(imprint: string): boolean {
  const parts = imprint.split(/\s*[,:]\s*/u);
  const figures = parts.slice(0, -1).some((part) => /\d/u.test(part));
  return !figures && (imprint.includes(":") || isPlaceName(parts[0] ?? "") || isPlaceName(parts[1] ?? ""));
}
