import { linkedByAddress, type LinkedNoun } from "#lib/annotations/remark-link.ts";

/** What a sign in front of the caret asks for: a member, a claim by its number or words, or a work or document by its title. */
export type Sign = "@" | "№" | "[[";

export interface Asked {
  readonly sign: Sign;
  readonly query: string;
  /** Where the sign begins; UTF-16, as all places in a text field. */
  readonly from: number;
}

/** Longest query, UTF-16 units: what is longer is a sentence that happens to follow a sign. */
const LONGEST_QUERY = 40;

/** The last sign before the caret that still asks; none in the middle of a word ("a@b" is an address), none on another line. */
export function askedAt(text: string, caret: number): Asked | null {
  const line = text.slice(text.lastIndexOf("\n", caret - 1) + 1, caret);
  const [, sign = "", query = ""] = /(?:^|[\s(«"'“])(@|№ ?|#|\[\[)([^@№#[\]]*)$/u.exec(line) ?? [];
  if (sign === "" || query.length > LONGEST_QUERY || query.startsWith(" ")) return null;
  const from = caret - query.length - sign.length;
  return { sign: sign === "@" || sign === "[[" ? sign : "№", query, from };
}

export interface Typed {
  readonly text: string;
  /** What is selected afterwards. */
  readonly selection: readonly [number, number];
}

/** Puts a sign on both sides of what is selected, or takes it away where it is there. */
export function toggleSign(text: string, [from, to]: readonly [number, number], sign: string): Typed {
  const chosen = text.slice(from, to);
  const isInside = chosen.length > 2 * sign.length && chosen.startsWith(sign) && chosen.endsWith(sign);
  if (isInside) {
    const bare = chosen.slice(sign.length, -sign.length);
    return { text: text.slice(0, from) + bare + text.slice(to), selection: [from, from + bare.length] };
  }
  const isAround = text.slice(0, from).endsWith(sign) && text.slice(to).startsWith(sign);
  if (isAround && chosen !== "") {
    const start = from - sign.length;
    return {
      text: text.slice(0, start) + chosen + text.slice(to + sign.length),
      selection: [start, start + chosen.length],
    };
  }
  const start = from + sign.length;
  return {
    text: text.slice(0, from) + sign + chosen + sign + text.slice(to),
    selection: [start, start + chosen.length],
  };
}

/** What pasting an address over chosen words makes of them; null when it is no address, or nothing is chosen. */
export function linkOver(chosen: string, pasted: string): string | null {
  const isAddress = /^https?:\/\/\S+$/iu.test(pasted.trim());
  return isAddress && chosen.trim() !== "" && !chosen.includes("\n") && !chosen.includes("]")
    ? `[${chosen}](${pasted.trim().replaceAll(")", "%29")})`
    : null;
}

/** Something of this very group that a pasted address names. */
export function pastedThing(
  pasted: string,
  { origin, groupId }: { readonly origin: string; readonly groupId: string },
): { noun: LinkedNoun; id: string; documentId: string | null } | null {
  const trimmed = pasted.trim();
  if (/\s/u.test(trimmed) || !URL.canParse(trimmed)) return null;
  const address = new URL(trimmed);
  if (address.origin !== origin) return null;
  const named = linkedByAddress(address.pathname + address.hash);
  if (named?.groupId !== groupId) return null;
  const documentId = /\/documents\/([^/#]+)/u.exec(address.pathname)?.[1] ?? null;
  return { noun: named.noun, id: named.id, documentId };
}

/** A passage as a quotation to answer to: each of its lines behind the sign of one, and an empty line to write on. */
export function quoted(passage: string): string {
  const lines = passage.trim().split("\n");
  return `${lines.map((line) => `> ${line.trim().replace(/[\\[\]`*_~<]/gu, "\\$&")}`).join("\n")}\n\n`;
}
