import { catalogueLine, shortName } from "#lib/citations/catalogue-line.ts";
import type { MergedForms } from "#lib/citations/merge.ts";
import { referenceForms, translatedForms, type ReferenceForms } from "#lib/citations/reference-forms.ts";
import { cslItem } from "#lib/citations/reference.ts";
import { Prisma, type Reference } from "#prisma/client.ts";

export function formsOf(row: Pick<Reference, "csl" | "romanised" | "translated">): ReferenceForms {
  return referenceForms.parse({
    csl: row.csl,
    romanised: row.romanised === null ? null : cslItem.parse(row.romanised),
    translated: translatedForms.parse(row.translated ?? {}),
  });
}

/** The columns of a work that is described anew as a whole. */
export function columnsOf({ csl, romanised, translated, tags }: MergedForms) {
  return {
    csl,
    romanised: romanised ?? Prisma.DbNull,
    translated,
    ...catalogueLine(csl),
    tags: [...new Set(tags)],
  };
}

type NamedWork = Pick<Reference, "id" | "title" | "authors" | "year">;

/** A work where it is only named. */
export function workNameOf({ id, title, authors, year }: NamedWork): NamedWork {
  return { id, title, authors, year };
}

/** "Нұрғалиева 2012". */
export function shortNameOf(row: NamedWork): string {
  return shortName(row);
}
