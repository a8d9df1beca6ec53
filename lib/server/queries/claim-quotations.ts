import { checkQuotation, foldQuoted } from "#lib/citations/integrity/quotation.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import type { CheckedQuotation } from "#lib/operations/claim-quotations.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** Code points of attached texts that one claim may make the server read: some seven books. */
const MOST_TEXT = 5_000_000;

/** The attached text of a work as it stands now. */
interface AttachedText {
  readonly work: string;
  readonly documentId: string;
  readonly title: string;
  readonly revision: string;
  readonly length: number;
}

/** How one quotation stands in one revision. */
interface Compared {
  readonly state: "found" | "changed" | "not_found";
  readonly there: string | null;
  readonly startCodePoint: number | null;
}

/**
 * Each quotation of a claim's sources beside the attached texts of its work, read anew each time: a changed quotation or a corrected text is
 * looked at as it is now.
 */
export async function checkQuotationsOf(
  group: InGroup,
  claimId: string,
): Promise<Result<{ quotations: CheckedQuotation[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!maySeeClaims(actor)) return refuse("not_allowed");
  const claim = await db.claim.findUnique({
    where: { groupId_id: { groupId, id: claimId }, deletedAt: null },
    select: {
      sources: {
        where: { deletedAt: null, quote: { not: null } },
        select: { id: true, referenceId: true, quote: true },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  if (claim === null) return refuse("not_found");
  const texts = Map.groupBy(
    await attachedTexts(
      group,
      claim.sources.map(({ referenceId }) => referenceId),
    ),
    ({ work }) => work,
  );
  const budget = { left: MOST_TEXT };
  const quotations: CheckedQuotation[] = [];
  for (const { id: sourceId, referenceId, quote } of claim.sources) {
    if (quote === null || quote.trim() === "") continue;
    const checked = await checkInTexts(group, quote, texts.get(referenceId) ?? [], budget);
    quotations.push({ sourceId, quote, ...checked });
  }
  return accept({ quotations });
}

function attachedTexts(
  { db, actor: { groupId } }: InGroup,
  works: readonly string[],
): Promise<AttachedText[]> {
  return db.$queryRaw<AttachedText[]>`
    SELECT a.reference_id::text AS work, d.id::text AS "documentId", d.title, r.id::text AS revision, r.text_length AS length
    FROM attachments a
    JOIN documents d ON d.group_id = a.group_id AND d.id = a.document_id AND d.deleted_at IS NULL
    JOIN revisions r ON r.document_id = d.id AND r.number = d.current_revision_number
    WHERE a.group_id = ${groupId}::uuid AND a.deleted_at IS NULL AND a.reference_id = ANY(${[...new Set(works)]}::uuid[])
    ORDER BY a.created_at, r.id`;
}

/** In the text that comes nearest to it. */
async function checkInTexts(
  group: InGroup,
  quote: string,
  texts: readonly AttachedText[],
  budget: { left: number },
): Promise<Pick<CheckedQuotation, "state" | "there" | "place">> {
  let best: { text: AttachedText; compared: Compared } | null = null;
  let isUnread = false;
  for (const text of texts) {
    const compared = await compare(group, quote, text, budget);
    if (compared === null) isUnread = true;
    else if (best === null || RANK[compared.state] < RANK[best.compared.state]) best = { text, compared };
    if (best?.compared.state === "found") break;
  }
  if (best === null || (isUnread && best.compared.state === "not_found"))
    return { state: texts.length === 0 ? "no_text" : "unread", there: null, place: null };
  const { documentId, title, revision } = best.text;
  const { state, there, startCodePoint } = best.compared;
  const blockKey = startCodePoint === null ? null : await blockAt(group, revision, startCodePoint);
  return { state, there, place: { documentId, title, blockKey } };
}

const RANK = { found: 0, changed: 1, not_found: 2 } as const;

/** What was compared before, by revision and quotation: neither a revision nor the rule changes. The latest stand last. */
const known = new Map<string, Compared>();
const MOST_KNOWN = 2_000;

/** Null where reading one more text would be too much. */
async function compare(
  { db, actor: { groupId } }: InGroup,
  quote: string,
  { revision, length }: AttachedText,
  budget: { left: number },
): Promise<Compared | null> {
  const key = `${revision} ${quote}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  budget.left -= length;
  if (budget.left < 0) return null;
  const row = await db.revision.findUnique({
    where: { groupId_id: { groupId, id: revision } },
    select: { text: true },
  });
  if (row === null) return null;
  const checked = checkQuotation(quote, [foldQuoted(row.text)]);
  const at = checked.as === "not_found" ? null : checked.at;
  const compared: Compared = {
    state: checked.as,
    there: checked.as === "changed" ? checked.there : null,
    startCodePoint: at === null ? null : utf16ToCodePoint(indexText(row.text), at.start),
  };
  known.set(key, compared);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return compared;
}

async function blockAt({ db, actor: { groupId } }: InGroup, revisionId: string, at: number) {
  const block = await db.block.findFirst({
    where: { groupId, revisionId, startCodePoint: { lte: at }, endCodePoint: { gt: at } },
    select: { key: true },
  });
  return block?.key ?? null;
}
