import type { MatrixAxis } from "#lib/claims/matrix/axis.ts";
import { shortName } from "#lib/citations/catalogue-line.ts";
import { firstSurname } from "#lib/documents/first-surname.ts";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import type { MatrixMember } from "#lib/operations/matrix.ts";
import { displayLabel, findWording, reform as reformShape } from "#lib/reforms/reform.ts";
import type { InGroup } from "../database.ts";
import { wordingsOf } from "../records/claim.ts";
import { labelsOf } from "../records/reform.ts";

/** What a line is called. */
export type NamedMember = Omit<MatrixMember, "total">;

const BARE = {
  name: "",
  lang: null,
  detail: null,
  year: null,
  language: null,
  kind: null,
  state: null,
  number: null,
};

/** Names of members of an axis by id, in the reader's language where there is one. What is gone has an empty name. */
export async function nameMembers(
  group: InGroup,
  {
    axis,
    ids,
    locale,
  }: { readonly axis: MatrixAxis; readonly ids: readonly string[]; readonly locale: Language },
): Promise<ReadonlyMap<string, NamedMember>> {
  if (ids.length === 0) return new Map();
  const members = await NAMED[axis](group, [...new Set(ids)], locale);
  return new Map(members.map((member) => [member.id, member]));
}

export function memberOf(named: ReadonlyMap<string, NamedMember>, id: string): NamedMember {
  return named.get(id) ?? { id, ...BARE };
}

type Naming = (group: InGroup, ids: readonly string[], locale: Language) => Promise<NamedMember[]>;

const NAMED: Readonly<Record<MatrixAxis, Naming>> = {
  reform: nameReforms,
  claim: nameClaims,
  document: nameDocuments,
  source: nameWorks,
  // The screen has words for the kinds.
  kind: (_, ids) => Promise.resolve(ids.map((id) => ({ id, ...BARE }))),
};

async function nameReforms({ db, actor: { groupId } }: InGroup, ids: readonly string[], locale: Language) {
  const rows = await db.reform.findMany({
    where: { groupId, id: { in: [...ids] } },
    select: { id: true, slug: true, labelKk: true, labelRu: true, labelEn: true, dates: true },
  });
  return rows.map((row) => {
    const { text, language } = displayLabel({ slug: row.slug, labels: labelsOf(row) }, locale);
    return {
      ...BARE,
      id: row.id,
      name: text,
      lang: language,
      detail: reformShape.shape.dates.parse(row.dates)[0] ?? null,
    };
  });
}

async function nameClaims({ db, actor: { groupId } }: InGroup, ids: readonly string[], locale: Language) {
  const rows = await db.claim.findMany({
    where: { groupId, id: { in: [...ids] } },
    select: {
      ...{ id: true, number: true, kind: true, state: true, language: true },
      ...{ wordingKk: true, wordingRu: true, wordingEn: true },
    },
  });
  return rows.map((row) => {
    const { id, number, kind, state, language } = row;
    const wordings = wordingsOf(row);
    const own = isLanguage(language) ? wordings[language] : undefined;
    const shown =
      wordings[locale] === undefined && own !== undefined
        ? { text: own, language }
        : (findWording(wordings, locale) ?? { text: "", language: null });
    return { ...BARE, id, number, kind, state, name: shown.text, lang: shown.language };
  });
}

async function nameDocuments({ db, actor: { groupId } }: InGroup, ids: readonly string[]) {
  const rows = await db.document.findMany({
    where: { groupId, id: { in: [...ids] } },
    select: { id: true, title: true, authors: true, language: true, year: true },
  });
  return rows.map(({ id, title, authors, language, year }) => {
    const name = firstSurname(authors) || title;
    const lang = language === "mixed" ? null : language;
    return { ...BARE, id, name, lang, detail: title, language, year };
  });
}

async function nameWorks({ db, actor: { groupId } }: InGroup, ids: readonly string[]) {
  const rows = await db.reference.findMany({
    where: { groupId, id: { in: [...ids] } },
    select: { id: true, title: true, authors: true, language: true, year: true },
  });
  return rows.map(({ id, title, authors, language, year }) => {
    const name = shortName({ authors, title, year: null });
    return { ...BARE, id, name, lang: language, detail: title, language, year };
  });
}
