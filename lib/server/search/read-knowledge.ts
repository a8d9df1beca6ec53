import { blockLanguageOf, LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { CslItem, CslName } from "#lib/citations/reference.ts";
import { parseReformDate, firstDay } from "#lib/reforms/reform-date.ts";
import type { Entry, EntryText, EntryWeight } from "#lib/search/entry.ts";
import { wordingsOf } from "../records/claim.ts";
import { formsOf } from "../records/reference.ts";
import { reformFieldsOf } from "../records/reform.ts";
import { namesIn, type InIndex } from "./read-texts.ts";

const ALONE = {
  documentId: null,
  annotationId: null,
  claimId: null,
  referenceId: null,
  blockKey: null,
  isOpen: true,
};

/** Claims by their wordings in each language, their number, and the quotations they rest on. */
export async function readClaims({ db, groupId }: InIndex, ids: readonly string[]): Promise<Entry[]> {
  const rows = await db.claim.findMany({
    where: { groupId, id: { in: [...ids] }, deletedAt: null },
    include: {
      reforms: { where: { reform: { deletedAt: null } }, select: { reformId: true } },
      sources: { where: { deletedAt: null }, select: { quote: true, note: true } },
    },
  });
  return rows.map((row) => ({
    ...ALONE,
    noun: "claim",
    nounId: row.id,
    claimId: row.id,
    language: row.language,
    year: null,
    kind: row.kind,
    state: row.state,
    authors: [`@${row.createdById}`],
    reformIds: row.reforms.map(({ reformId }) => reformId),
    texts: [
      ...inLanguages("A", wordingsOf(row), blockLanguageOf(row.language)),
      { weight: "B", text: `№ ${row.number}`, language: null },
      ...inNone(
        "D",
        row.sources.flatMap(({ quote, note }) => [quote, note]),
      ),
    ],
  }));
}

/** Entries of the register by label, alias, description and legal act. */
export async function readReforms({ db, groupId }: InIndex, ids: readonly string[]): Promise<Entry[]> {
  const rows = await db.reform.findMany({ where: { groupId, id: { in: [...ids] }, deletedAt: null } });
  return rows.map((row) => {
    const { kind, labels, aliases, descriptions, acts, dates } = reformFieldsOf(row);
    const first = [...dates].sort()[0];
    const period = first === undefined ? null : parseReformDate(first);
    return {
      ...ALONE,
      noun: "reform" as const,
      nounId: row.id,
      language: null,
      year: period === null ? null : Number(firstDay(period.start).slice(0, 4)),
      kind,
      state: null,
      authors: [],
      reformIds: [row.id],
      texts: [
        ...inLanguages("A", labels),
        ...LANGUAGES.flatMap((language) =>
          (aliases[language] ?? []).map((text) => ({ weight: "B" as const, text, language })),
        ),
        ...inLanguages("D", descriptions),
        ...acts.flatMap(({ title = {}, authority = {}, number }) => [
          ...inLanguages("D", title),
          ...inLanguages("D", authority),
          ...inNone("D", [number]),
        ]),
      ],
    };
  });
}

/** Works of the library in all their forms. */
export async function readReferences({ db, groupId }: InIndex, ids: readonly string[]): Promise<Entry[]> {
  const rows = await db.reference.findMany({ where: { groupId, id: { in: [...ids] }, deletedAt: null } });
  return rows.map((row) => {
    const { csl, romanised, translated } = formsOf(row);
    const language = blockLanguageOf(row.language?.split("-")[0] ?? "");
    const own = language === null || language === "mixed" ? null : language;
    return {
      ...ALONE,
      noun: "reference" as const,
      nounId: row.id,
      referenceId: row.id,
      language: row.language === null ? null : (row.language.split("-")[0]?.toLowerCase() ?? null),
      year: row.year,
      kind: row.type,
      state: null,
      authors: namesIn(row.authors),
      reformIds: [],
      texts: [
        ...workTexts(csl, own),
        ...(romanised === null ? [] : workTexts(romanised, null)),
        ...LANGUAGES.flatMap((at) => {
          const form = translated[at];
          const titles: EntryText[] = [
            { weight: "A", text: form?.title ?? "", language: at },
            { weight: "D", text: form?.["container-title"] ?? "", language: at },
          ];
          return titles.filter(({ text }) => text !== "");
        }),
        ...inNone("B", row.tags),
      ],
    };
  });
}

function workTexts(csl: CslItem, language: Language | null): EntryText[] {
  const people = [...(csl.author ?? []), ...(csl.editor ?? []), ...(csl.translator ?? [])].map(nameOf);
  const found: [EntryWeight, string | undefined][] = [
    ["A", csl.title],
    ["B", people.join(", ")],
    ["D", csl["title-short"]],
    ["D", csl["original-title"]],
    ["D", csl["container-title"]],
    ["D", csl["collection-title"]],
    ["D", csl["event-title"]],
    ["D", csl.publisher],
    ["D", csl["publisher-place"]],
    ["D", csl.abstract],
    ["D", csl.note],
  ];
  const named = found.flatMap(([weight, text]) =>
    text === undefined || text === "" ? [] : [{ weight, text, language: weight === "B" ? null : language }],
  );
  return [...named, ...inNone("D", [csl.DOI, csl.ISBN, csl.ISSN, csl.URL])];
}

function nameOf({ literal, family, given }: CslName): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(" ");
}

/** The language of its author first: it heads the hit. */
function inLanguages(
  weight: EntryWeight,
  texts: Readonly<Partial<Record<Language, string>>>,
  first: string | null = null,
): EntryText[] {
  return [...LANGUAGES]
    .sort((one, other) => Number(other === first) - Number(one === first))
    .flatMap((language) => {
      const text = texts[language];
      return text === undefined || text === "" ? [] : [{ weight, text, language }];
    });
}

function inNone(weight: EntryWeight, texts: readonly (string | null | undefined)[]): EntryText[] {
  return texts.flatMap((text) =>
    text === null || text === undefined || text === "" ? [] : [{ weight, text, language: null }],
  );
}
