import { LANGUAGES, type InLanguages, type Language } from "#lib/languages/language-tag.ts";
import { iriOfName, type RdfObject, type RdfResource } from "./rdf.ts";

/** One thing that is said of a resource. */
export type Statement = readonly [string, RdfObject];

const TYPE = iriOfName("rdf:type");

export function inEach(predicate: string, texts: InLanguages): Statement[] {
  return LANGUAGES.flatMap((language): Statement[] => {
    const text = texts[language];
    return text === undefined ? [] : [[predicate, { text, language }]];
  });
}

export function listsIn(predicate: string, lists: Partial<Record<Language, string[]>>): Statement[] {
  return LANGUAGES.flatMap((language) =>
    (lists[language] ?? []).map((text): Statement => [predicate, { text, language }]),
  );
}

/** What is said of one thing in several places belongs together. */
export function merged(resources: readonly RdfResource[]): RdfResource[] {
  const found = new Map<string, Statement[]>();
  for (const { iri, statements } of resources) {
    const known = found.get(iri);
    if (known === undefined) found.set(iri, [...statements]);
    else for (const statement of statements) known.push(statement);
  }
  return [...found].map(([iri, statements]) => ({ iri, statements }));
}

export function isA({ statements }: RdfResource, type: string): boolean {
  return objectsOf(statements, TYPE).includes(type);
}

export function objectsOf(statements: readonly Statement[], predicate: string): string[] {
  return statements.flatMap(([said, object]) => (said === predicate && "iri" in object ? [object.iri] : []));
}

export function textOf(statements: readonly Statement[], predicate: string): string | undefined {
  for (const [said, object] of statements) if (said === predicate && "text" in object) return object.text;
  return undefined;
}

/** Codes of ISO 639-2, and what people write who take the country's for the language's. */
const ALSO: Readonly<Record<string, Language>> = { kaz: "kk", kz: "kk", rus: "ru", eng: "en" };

/** The language of a tag as files have it: kk-Cyrl-KZ, ru_RU, kaz. Null for none and for any other. */
export function languageOfTag(tag: string): Language | null {
  const [primary = ""] = tag.toLowerCase().split(/[-_]/u);
  return (
    LANGUAGES.find((one) => one === primary) ??
    (Object.hasOwn(ALSO, primary) ? (ALSO[primary] ?? null) : null)
  );
}

export function textsOf(statements: readonly Statement[], otherLanguage: Language) {
  return (predicate: string): Partial<Record<Language, string[]>> => {
    const texts: Partial<Record<Language, string[]>> = {};
    for (const [said, object] of statements) {
      if (said !== predicate || !("text" in object)) continue;
      const language = languageOfTag(object.language ?? "") ?? otherLanguage;
      const text = object.text.normalize("NFC").trim();
      if (text !== "") texts[language] = [...(texts[language] ?? []), text];
    }
    return texts;
  };
}

export function firstIn(texts: Partial<Record<Language, string[]>>): InLanguages {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) =>
      texts[language]?.[0] === undefined ? [] : [[language, texts[language][0]]],
    ),
  );
}
