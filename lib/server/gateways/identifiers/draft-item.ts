import { cslItem, type CslDate, type CslItem, type CslName } from "#lib/citations/reference.ts";
import { detectLanguage } from "#lib/languages/detect.ts";
import { cleanText } from "./clean-text.ts";

/** Anything that stands in the JSON of a service. */
export type Json = Readonly<Record<string, unknown>>;

export function asJson(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or the first of a list of texts, cleaned; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? (value as unknown[])[0] : value;
  const text = typeof first === "number" ? String(first) : typeof first === "string" ? cleanText(first) : "";
  return text === "" ? undefined : text;
}

/** CSL's date: year, month, day as far as they are told and sensible. */
export function dateOf(parts: unknown): CslDate | undefined {
  const known: number[] = [];
  for (const [at, part] of asList(parts).slice(0, 3).entries()) {
    const number = typeof part === "string" && /^\d{1,4}$/u.test(part) ? Number(part) : part;
    if (typeof number !== "number" || !Number.isInteger(number)) break;
    if ((at === 1 && (number < 1 || number > 12)) || (at === 2 && (number < 1 || number > 31))) break;
    known.push(number);
  }
  return known.length === 0 || known[0] === 0 ? undefined : { "date-parts": [known] };
}

/** "Aigerim Nurlanova", "Nurlanova, Aigerim", "Нұрланова Ғ. Қ.": a person as catalogues write one in a single piece. */
export function personOf(written: unknown): CslName | null {
  const text = textOf(written);
  if (text === undefined) return null;
  const [family = "", given] = text.split(/,\s?/u, 2);
  if (given !== undefined) return { family, given };
  const initialsLast = /^(\S+)\s((?:\p{Lu}\p{Ll}?\.[\s-]?)+)$/u.exec(text);
  if (initialsLast?.[1] !== undefined && initialsLast[2] !== undefined)
    return { family: initialsLast[1], given: initialsLast[2].trim() };
  const cut = text.lastIndexOf(" ");
  return cut < 0 ? { family: text } : { family: text.slice(cut + 1), given: text.slice(0, cut) };
}

/** The description with what is missing left out, and its language told from its words where the service does not say it. */
export function itemOf(draft: { readonly [variable in keyof CslItem]?: unknown }): CslItem | null {
  const item: Record<string, unknown> = {};
  for (const [variable, value] of Object.entries(draft)) {
    const shape = cslItem.shape[variable as keyof CslItem] as {
      safeParse: (value: unknown) => { success: boolean; data?: unknown };
    };
    const read = shape.safeParse(value);
    const isEmpty = Array.isArray(value) && value.length === 0;
    if (value !== undefined && value !== null && !isEmpty && read.success) item[variable] = read.data;
  }
  const words = [item["title"], item["container-title"]]
    .filter((text) => typeof text === "string")
    .join(". ");
  if (words === "") return null;
  const said = typeof item["language"] === "string" ? languageOf(item["language"]) : null;
  const language = said ?? detectLanguage(words).language;
  const { language: _, ...rest } = item;
  const parsed = cslItem.safeParse({
    type: "document",
    ...rest,
    ...(language === null || language === "mixed" ? {} : { language }),
  });
  return parsed.success ? parsed.data : null;
}

const THREE_LETTERS: Readonly<Record<string, string>> = {
  eng: "en",
  rus: "ru",
  kaz: "kk",
  ger: "de",
  deu: "de",
  fre: "fr",
  fra: "fr",
  tur: "tr",
};

/** BCP 47 of what services write ("en-US", "RUS", "/languages/kaz"); null for what is no language. */
function languageOf(said: string): string | null {
  const tag = said.split("/").at(-1)?.trim().toLowerCase() ?? "";
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/u.test(tag) || tag === "und" || tag === "mul") return null;
  const [primary = ""] = tag.split("-");
  return THREE_LETTERS[primary] ?? primary;
}
