import type { BlockType } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { declaredLanguage } from "../markup/declared-language.ts";

/** A value of the front matter that an article prints, or a line that tells it nothing. */
export interface FrontMatterPart {
  readonly type: BlockType;
  readonly text: string;
}

export interface FrontMatter {
  readonly parts: readonly FrontMatterPart[];
  readonly language: BlockLanguage | undefined;
  /** Where the text begins, UTF-16 units. */
  readonly end: number;
}

/** Longer ones are no front matter but a text between two rules; UTF-16 units. */
const LONGEST = 60_000;

const TYPES: Readonly<Record<string, BlockType>> = {
  title: "title",
  subtitle: "subtitle",
  author: "authors",
  authors: "authors",
  affiliation: "affiliation",
  affiliations: "affiliation",
  institute: "affiliation",
  email: "email",
  doi: "udc",
  udc: "udc",
  abstract: "abstract",
  keywords: "keywords",
  funding: "funding",
};

/** The metadata block that opens a Markdown file for Pandoc, Jekyll and others: between lines of "---", in plain YAML. Null without one. */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = /^\ufeff?---[ \t]{0,20}(?:\r\n|\n|\r)/u.exec(text)?.[0];
  if (opening === undefined) return null;
  const closing = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]{0,20}(?=\r|\n|$)/u.exec(
    text.slice(opening.length, opening.length + LONGEST),
  );
  if (closing === null) return null;
  const yaml = text.slice(opening.length, opening.length + closing.index);
  const entries = entriesOf(yaml.split(/\r\n|\n|\r/u));
  if (!entries.some(({ key }) => key !== null)) return null;
  const tag = entries.find(({ key }) => key === "lang" || key === "language")?.values[0];
  return {
    parts: entries.flatMap(partOf),
    language: declaredLanguage(tag),
    end: opening.length + closing.index + closing[0].length,
  };
}

interface Entry {
  /** Null for lines that are no simple "key: value". */
  readonly key: string | null;
  readonly values: readonly string[];
  readonly lines: readonly string[];
}

/** A key with the indented lines below it. */
function entriesOf(lines: readonly string[]): Entry[] {
  const entries: { key: string | null; head: string; below: string[] }[] = [];
  for (const line of lines) {
    const found = /^([\p{L}_][\p{L}\p{N}_-]{0,60}):(?:\s+(.*))?$/u.exec(line);
    const last = entries.at(-1);
    if (found !== null)
      entries.push({ key: (found[1] ?? "").toLowerCase(), head: found[2] ?? "", below: [] });
    else if (last !== undefined && /^(?:\s|-|$)/u.test(line)) last.below.push(line);
    else entries.push({ key: null, head: line, below: [] });
  }
  return entries.map(({ key, head, below }) => ({
    key,
    values: valuesOf(head.trim(), below),
    lines: [key === null ? head : `${key}: ${head}`.trimEnd(), ...below],
  }));
}

function valuesOf(head: string, below: readonly string[]): string[] {
  const items = below.map((line) => line.trim()).filter((line) => line !== "");
  if (/^[|>][+-]?$/u.test(head)) return [items.join(" ")];
  const listed = /^\[(.*)\]$/u.exec(head)?.[1];
  if (listed !== undefined)
    return listed
      .split(",")
      .map(unquoted)
      .filter((one) => one !== "");
  if (head !== "") return [unquoted([head, ...items].join(" "))];
  const named = items.flatMap(
    (line) => /^(?:-\s*)?(?:name|given-names|family):\s+(.*)$/u.exec(line)?.[1] ?? [],
  );
  const plain = items.flatMap((line) => /^-\s+(?![\p{L}_-]{1,40}:\s)(.*)$/u.exec(line)?.[1] ?? []);
  return [...named, ...plain].map(unquoted);
}

function unquoted(value: string): string {
  const text = value.trim();
  const inner =
    /^"(.*)"$/su.exec(text)?.[1]?.replace(/\\(["\\])/gu, "$1") ??
    /^'(.*)'$/su.exec(text)?.[1]?.replaceAll("''", "'");
  return (inner ?? text).trim();
}

/** What is understood is part of the article; the rest is kept as it stands. */
function partOf({ key, values, lines }: Entry): FrontMatterPart[] {
  const type = key === null ? undefined : TYPES[key];
  const text = values.join(", ");
  if (type !== undefined && text !== "") return [{ type, text: key === "doi" ? `DOI: ${text}` : text }];
  return lines.filter((line) => line.trim() !== "").map((line) => ({ type: "noise", text: line }));
}
