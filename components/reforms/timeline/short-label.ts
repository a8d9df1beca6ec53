import type { Language } from "#lib/languages/language-tag.ts";
import { displayLabel, type Reform } from "#lib/reforms/reform.ts";

/** What a picture needs to know of a reform; reformView has it all. */
export interface PicturedReform extends Pick<Reform, "slug" | "labels" | "aliases" | "dates"> {
  readonly id: string;
  readonly claimCount: number;
}

/** About the width of a letter of the interface at 12 px; labels longer than LONGEST letters are cut. */
const LETTER = 6.6;
const CAPITAL = 8.4;
const LONGEST = 30;

/** How wide a label is drawn, in CSS pixels, on the safe side: abbreviations are all capitals. */
export function labelLength(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (text.length - capitals) * LETTER + capitals * CAPITAL;
}

/** A long label gives way to another name that fits: "2007 жылғы түзетулер". */
export function shortLabel(
  reform: Pick<PicturedReform, "slug" | "labels" | "aliases">,
  interfaceLocale: Language,
): string {
  const { text, language } = displayLabel(reform, interfaceLocale);
  if (text.length <= LONGEST || language === null) return text;
  return reform.aliases[language]?.find((alias) => alias.length <= LONGEST) ?? text;
}

/** Whole words as far as they fit. */
export function cutLabel(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(" ", LONGEST);
  return `${text.slice(0, space > 0 ? space : LONGEST).toWellFormed()}…`;
}
