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

export function textsOf(statements: readonly Statement[], otherLanguage: Language) {
  return (predicate: string): Partial<Record<Language, string[]>> => {
    const texts: Partial<Record<Language, string[]>> = {};
    for (const [said, object] of statements) {
      if (said !== predicate || !("text" in object)) continue;
      const tag = object.language?.toLowerCase().split("-")[0];
      const language = LANGUAGES.find((one) => one === tag) ?? otherLanguage;
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
