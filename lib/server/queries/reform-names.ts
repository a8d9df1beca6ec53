import { z } from "zod";
import type {
  findReformNames,
  listNamingDocuments as namingOperation,
  NamedPlace,
} from "#lib/operations/reform-names.ts";
import { maySeeReforms } from "#lib/permissions/reforms.ts";
import { findNames, openNames, type SoughtNames } from "#lib/reforms/find-names.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { searchWords } from "#lib/reforms/search-words.ts";
import { sentencesOf } from "#lib/languages/sentences.ts";
import { codePointToUtf16, indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";

import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { reformFieldsOf, reformLabelOf } from "../records/reform.ts";
import { literally } from "./typed-words.ts";

type Answer = z.infer<typeof findReformNames.answer>;
type Naming = z.infer<typeof namingOperation.answer>;
type Place = NamedPlace & { readonly reformId: string };

const blockLanguage = z.enum(BLOCK_LANGUAGES);

/** The reforms that a document names, most often named first; each place with its sentence and with what was decided of it. */
export async function findNamesOfDocument(
  group: InGroup,
  documentId: string,
): Promise<Result<Answer, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReforms(actor)) return refuse("not_allowed");
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: documentId }, deletedAt: null },
    select: { id: true, currentRevisionNumber: true },
  });
  if (document === null) return refuse("not_found");
  const rows = await db.reform.findMany({ where: { groupId: actor.groupId, deletedAt: null } });
  const places = await placesOf(group, document, openNames(rows.map(reformFieldsOf)));
  const reforms = rows
    .map((row) => ({
      reform: reformLabelOf(row),
      places: places.filter(({ reformId }) => reformId === row.id).map(({ reformId: _, ...place }) => place),
    }))
    .filter((named) => named.places.length > 0)
    .sort(
      (one, other) =>
        other.places.length - one.places.length || (one.reform.slug < other.reform.slug ? -1 : 1),
    );
  return accept({ revisionNumber: document.currentRevisionNumber, reforms });
}

/** Texts are read one after the other: more documents than these are not looked through for one answer. */
const MOST_DOCUMENTS = 60;

/** Documents that name a reform where nobody has tagged it yet, those with the most places first. */
export async function listNamingDocuments(
  group: InGroup,
  reformId: string,
): Promise<Result<Naming, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReforms(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const rows = await db.reform.findMany({ where: { groupId, deletedAt: null } });
  const own = rows.find(({ id }) => id === reformId);
  if (own === undefined) return refuse("not_found");
  const likely = await likelyDocuments(group, beginningsOf(reformFieldsOf(own)));
  const names = openNames(rows.map(reformFieldsOf));
  const documents: Naming["documents"] = [];
  for (const document of likely.slice(0, MOST_DOCUMENTS)) {
    const open = (await placesOf(group, document, names)).filter(
      (place) => place.reformId === reformId && place.state === "open",
    );
    const [first] = open;
    if (first === undefined) continue;
    const { reformId: _, ...place } = first;
    const { id, title } = document;
    documents.push({
      id,
      title,
      language: blockLanguage.parse(document.language),
      count: open.length,
      place,
    });
  }
  documents.sort((one, other) => other.count - one.count);
  return accept({ documents, isCut: likely.length > MOST_DOCUMENTS });
}

/**
 * The longest word of each name without its last letters, which change with the case: what a text must hold to be worth reading. A text
 * in which that word is written with look-alike letters of another script is passed over here; its own panel finds the name.
 */
function beginningsOf({
  labels,
  aliases,
}: Pick<ReturnType<typeof reformFieldsOf>, "labels" | "aliases">): string[] {
  const names = [...Object.values(labels), ...Object.values(aliases).flat()];
  const longest = names.flatMap((name) => {
    const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return words.sort((one, other) => other.length - one.length)[0] ?? [];
  });
  return [...new Set(longest.map((word) => word.slice(0, Math.max(3, word.length - 3))))];
}

async function likelyDocuments({ db, actor: { groupId } }: InGroup, beginnings: readonly string[]) {
  const patterns = beginnings.map((word) => `%${literally(word)}%`);
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT d.id::text FROM documents d
      JOIN revisions r ON r.document_id = d.id AND r.number = d.current_revision_number
    WHERE d.group_id = ${groupId}::uuid AND d.deleted_at IS NULL AND d.submission_id IS NULL AND r.text ILIKE ANY(${patterns}::text[])
    ORDER BY d.created_at DESC LIMIT ${MOST_DOCUMENTS + 1}`;
  const ids = found.map(({ id }) => id);
  return db.document.findMany({
    where: { groupId, id: { in: ids } },
    orderBy: { createdAt: "desc" },
    select: { id: true, title: true, language: true, currentRevisionNumber: true },
  });
}

interface NamedIn {
  readonly id: string;
  readonly currentRevisionNumber: number;
}

/** The places of a document in the order of its text. Printed reference lists name works, not reforms: they are left out. */
async function placesOf(group: InGroup, document: NamedIn, names: SoughtNames): Promise<Place[]> {
  const { db } = group;
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId: document.id, number: document.currentRevisionNumber } },
    select: {
      id: true,
      text: true,
      blocks: {
        where: {
          startCodePoint: { not: null },
          type: { notIn: ["reference_entry", "reference_entry_romanized"] },
        },
        orderBy: { startCodePoint: "asc" },
        select: { key: true, language: true, startCodePoint: true, endCodePoint: true },
      },
    },
  });
  const decided = await decisionsOf(group, { documentId: document.id, revisionId: revision.id });
  const index = indexText(revision.text);
  return revision.blocks.flatMap(({ key: blockId, language: tag, startCodePoint, endCodePoint }) => {
    const start = codePointToUtf16(index, startCodePoint ?? 0);
    const text = revision.text.slice(start, codePointToUtf16(index, endCodePoint ?? 0));
    const language = blockLanguage.parse(tag);
    const found = findNames(names, text, language);
    if (found.length === 0) return [];
    const sentences = sentencesOf(text, language);
    return found.map((name): Place => {
      const { reformId } = name;
      const span = {
        start: utf16ToCodePoint(index, start + name.start),
        end: utf16ToCodePoint(index, start + name.end),
      };
      const exact = text.slice(name.start, name.end);
      const words = searchWords(exact).join(" ");
      const [from, to] = sentences.find((one) => one[0] <= name.start && name.end <= one[1]) ?? [
        0,
        text.length,
      ];
      const around = { before: text.slice(from, name.start), after: text.slice(name.end, to) };
      return {
        reformId,
        ...span,
        exact,
        words,
        ...around,
        ...{ language, blockId },
        ...decided(reformId, span, words),
      };
    });
  });
}

/** What was decided of a place: tagged where an annotation or the mention of a claim about the reform stands on it. */
async function decisionsOf(
  { db, actor: { groupId } }: InGroup,
  { documentId, revisionId }: { readonly documentId: string; readonly revisionId: string },
) {
  const tagged = await db.$queryRaw<{ id: string; reformId: string; start: number; end: number }[]>`
    SELECT a.id::text, about.reform_id::text AS "reformId", a.start_code_point AS start, a.end_code_point AS end
    FROM annotations a
      JOIN LATERAL (
        SELECT reform_id FROM annotation_tags WHERE annotation_id = a.id AND reform_id IS NOT NULL
        UNION SELECT reform_id FROM claim_reforms WHERE claim_id = a.claim_id
      ) about ON true
    WHERE a.group_id = ${groupId}::uuid AND a.revision_id = ${revisionId}::uuid AND a.deleted_at IS NULL`;
  const declined = await db.declinedReform.findMany({ where: { groupId, documentId } });
  return (
    reformId: string,
    span: { readonly start: number; readonly end: number },
    words: string,
  ): Pick<NamedPlace, "state" | "annotationId"> => {
    const on = tagged.find(
      (one) => one.reformId === reformId && one.start < span.end && one.end > span.start,
    );
    if (on !== undefined) return { state: "tagged", annotationId: on.id };
    const isDeclined = declined.some(
      (one) => one.reformId === reformId && (one.words === "" || one.words === words),
    );
    return { state: isDeclined ? "declined" : "open", annotationId: null };
  };
}
