import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import { sentencesOf } from "#lib/languages/sentences.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import type { NamedPlace } from "#lib/operations/reform-names.ts";
import { findNames, type SoughtNames } from "#lib/reforms/find-names.ts";
import { searchWords } from "#lib/reforms/search-words.ts";
import type { InGroup } from "./database.ts";
import { FRONT_TYPES } from "./search/read-texts.ts";

/** The current revision of a document, and its blocks that are read; without them all. */
export interface ReadText {
  readonly documentId: string;
  readonly revisionId: string;
  readonly blockIds?: readonly string[];
}

/** A place, the text it stands in, and the reform that it names. */
export interface PlaceInText extends NamedPlace {
  readonly documentId: string;
  readonly reformId: string;
}

/** The places of these texts, each in the order of its text. Printed reference lists name works, not reforms: they are left out. */
export async function placesIn(
  group: InGroup,
  texts: readonly ReadText[],
  names: SoughtNames,
): Promise<PlaceInText[]> {
  const decided = await decisionsOn(group, texts);
  const documents = new Map(texts.map(({ revisionId, documentId }) => [revisionId, documentId]));
  const blocks = await blocksOf(group, texts);
  return blocks.flatMap(({ revisionId, ...block }) => {
    const documentId = documents.get(revisionId) ?? "";
    return placesOfBlock(block, names).map((place) => ({
      ...place,
      documentId,
      ...decided(documentId, place),
    }));
  });
}

function blocksOf({ db, actor: { groupId } }: InGroup, texts: readonly ReadText[]) {
  const only = texts.flatMap(({ blockIds }) => blockIds ?? []);
  const isWhole = texts.some(({ blockIds }) => blockIds === undefined);
  return db.block.findMany({
    where: {
      groupId,
      revisionId: { in: texts.map(({ revisionId }) => revisionId) },
      ...(isWhole ? {} : { OR: [{ id: { in: only } }, { type: { in: [...FRONT_TYPES] } }] }),
      startCodePoint: { not: null },
      type: { notIn: ["reference_entry", "reference_entry_romanized"] },
    },
    orderBy: { startCodePoint: "asc" },
    select: { revisionId: true, key: true, language: true, text: true, startCodePoint: true },
  });
}

type Found = Omit<PlaceInText, "documentId" | "state" | "annotationId">;

interface NamingBlock {
  readonly key: string;
  readonly language: string;
  readonly text: string;
  readonly startCodePoint: number | null;
}

function placesOfBlock(block: NamingBlock, names: SoughtNames): Found[] {
  // The revision's text has its blocks composed (lib/documents/plain-text.ts).
  const text = block.text.normalize("NFC");
  const language = blockLanguageOf(block.language) ?? "mixed";
  const found = findNames(names, text, language);
  if (found.length === 0) return [];
  const sentences = sentencesOf(text, language);
  const index = indexText(text);
  const codePoint = (utf16: number) => (block.startCodePoint ?? 0) + utf16ToCodePoint(index, utf16);
  return found.map(({ reformId, start, end }) => {
    const [from, to] = sentences.find((one) => one[0] <= start && end <= one[1]) ?? [0, text.length];
    const exact = text.slice(start, end);
    return {
      ...{ reformId, exact, language, blockId: block.key },
      ...{ start: codePoint(start), end: codePoint(end) },
      words: searchWords(exact).join(" "),
      ...{ before: text.slice(from, start), after: text.slice(end, to) },
    };
  });
}

/** What was decided of a place: tagged where an annotation or the mention of a claim about the reform stands on it. */
async function decisionsOn({ db, actor: { groupId } }: InGroup, texts: readonly ReadText[]) {
  const documentIds = texts.map(({ documentId }) => documentId);
  const revisionIds = texts.map(({ revisionId }) => revisionId);
  const tagged = await db.$queryRaw<
    { id: string; documentId: string; reformId: string; start: number; end: number }[]
  >`
    SELECT a.id::text, a.document_id::text AS "documentId", about.reform_id::text AS "reformId",
      a.start_code_point AS start, a.end_code_point AS end
    FROM annotations a
      JOIN LATERAL (
        SELECT reform_id FROM annotation_tags WHERE annotation_id = a.id AND reform_id IS NOT NULL
        UNION SELECT reform_id FROM claim_reforms WHERE claim_id = a.claim_id
      ) about ON true
    WHERE a.group_id = ${groupId}::uuid AND a.revision_id = ANY(${revisionIds}::uuid[]) AND a.deleted_at IS NULL`;
  const declined = await db.declinedReform.findMany({ where: { groupId, documentId: { in: documentIds } } });
  const taggedIn = Map.groupBy(tagged, keyOf);
  const declinedIn = Map.groupBy(declined, keyOf);
  return (documentId: string, place: Found): Pick<NamedPlace, "state" | "annotationId"> => {
    const key = keyOf({ documentId, reformId: place.reformId });
    const on = taggedIn.get(key)?.find(({ start, end }) => start < place.end && end > place.start);
    if (on !== undefined) return { state: "tagged", annotationId: on.id };
    const isDeclined =
      declinedIn.get(key)?.some(({ words }) => words === "" || words === place.words) ?? false;
    return { state: isDeclined ? "declined" : "open", annotationId: null };
  };
}

function keyOf({ documentId, reformId }: { readonly documentId: string; readonly reformId: string }): string {
  return `${documentId} ${reformId}`;
}
