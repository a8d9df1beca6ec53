import { describePassage } from "#lib/annotations/describe.ts";
import { reanchorPassages } from "#lib/annotations/reanchor.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { indexText } from "#lib/languages/text-unit.ts";
import { withAllAnnotations } from "./all-annotations.ts";
import type { InGroup } from "./database.ts";

interface Corrected {
  readonly documentId: string;
  /** The revision that was current, and the one that takes its place. */
  readonly from: string;
  readonly to: { readonly id: string; readonly text: string };
}

/** How the annotations of a document came through a correction; deleted ones go along uncounted. */
export interface Followed {
  readonly moved: number;
  readonly lost: number;
}

/**
 * Lets the annotations of a document follow its text to a new revision. What is found surely moves there; what is not stays on its
 * revision with the reason, and waits for a person. One that has waited already is found again where its words come back.
 */
export function followAnnotations(group: InGroup, corrected: Corrected): Promise<Followed> {
  return withAllAnnotations(group, () => follow(group, corrected));
}

async function follow(group: InGroup, corrected: Corrected): Promise<Followed> {
  const rows = await annotationsOf(group, corrected);
  const index = indexText(corrected.to.text);
  const moves: Move[] = [];
  const losses: Loss[] = [];
  const counts = { moved: 0, lost: 0 };
  for (const [revisionId, annotations] of Map.groupBy(rows, (row) => row.revisionId)) {
    const { text } = await group.db.revision.findUniqueOrThrow({
      where: { id: revisionId },
      select: { text: true },
    });
    const anchors = reanchorPassages(annotations.map(selectorsOf), text, corrected.to.text);
    annotations.forEach(({ id, lostBecause, deletedAt }, at) => {
      const anchor = anchors[at];
      if (anchor === undefined) return;
      const isCounted = deletedAt === null;
      if (anchor.ok) {
        const [position, quote] = describePassage(index, anchor.value.span);
        moves.push({ id, ...columnsOf(position, quote), how: anchor.value.how });
        if (isCounted) counts.moved += 1;
      } else {
        if (lostBecause === null) losses.push({ id, code: anchor.refusal.code });
        if (isCounted) counts.lost += 1;
      }
    });
  }
  await moveAll(group, corrected.to.id, moves);
  await loseAll(group, losses);
  return counts;
}

function annotationsOf({ db, actor: { groupId } }: InGroup, { documentId, from }: Corrected) {
  return db.annotation.findMany({
    where: { groupId, documentId, OR: [{ revisionId: from }, { lostBecause: { not: null } }] },
    select: {
      ...{ id: true, revisionId: true, startCodePoint: true, endCodePoint: true },
      ...{ exact: true, prefix: true, suffix: true, lostBecause: true, deletedAt: true },
    },
    orderBy: { id: "asc" },
  });
}

type Row = Awaited<ReturnType<typeof annotationsOf>>[number];

function selectorsOf({ startCodePoint, endCodePoint, exact, prefix, suffix }: Row): PassageSelectors {
  return [
    { type: "TextPositionSelector", start: startCodePoint, end: endCodePoint },
    { type: "TextQuoteSelector", exact, prefix, suffix },
  ];
}

function columnsOf(
  { start, end }: PassageSelectors[0],
  { exact, prefix, suffix }: PassageSelectors[1],
): Omit<Move, "id" | "how"> {
  return { start, end, exact, prefix, suffix };
}

interface Move {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly how: string;
}

interface Loss {
  readonly id: string;
  readonly code: string;
}

/** Rows in one statement. */
const PORTION = 2_000;

async function moveAll(
  { db, actor: { groupId } }: InGroup,
  revisionId: string,
  moves: readonly Move[],
): Promise<void> {
  for (let at = 0; at < moves.length; at += PORTION) {
    const portion = JSON.stringify(moves.slice(at, at + PORTION));
    await db.$executeRaw`
      UPDATE annotations AS annotation SET revision_id = ${revisionId}::uuid,
        start_code_point = move.start, end_code_point = move."end",
        exact = move.exact, prefix = move.prefix, suffix = move.suffix,
        anchored_by = move.how::"AnchorMethod", lost_because = NULL, version = version + 1
      FROM jsonb_to_recordset(${portion}::jsonb)
        AS move(id uuid, start int, "end" int, exact text, prefix text, suffix text, how text)
      WHERE annotation.group_id = ${groupId}::uuid AND annotation.id = move.id`;
  }
}

async function loseAll({ db, actor: { groupId } }: InGroup, losses: readonly Loss[]): Promise<void> {
  for (const [lostBecause, rows] of Map.groupBy(losses, ({ code }) => code)) {
    await db.annotation.updateMany({
      where: { groupId, id: { in: rows.map(({ id }) => id) } },
      data: { lostBecause, version: { increment: 1 } },
    });
  }
}
