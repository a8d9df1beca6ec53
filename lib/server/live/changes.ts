import { liveChange, type LiveChange } from "#lib/operations/live.ts";
import type { AnnotationView, ClaimView } from "#lib/operations/view.ts";
import { accept } from "#lib/result.ts";
import type { Event } from "#prisma/client.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import { inLive, type InBackground } from "../database.ts";
import { annotationsById } from "../queries/annotations.ts";
import { claimsById } from "../queries/claims.ts";
import { isSeen, type Sight, type Standing } from "./sight.ts";

type InLive = Pick<InBackground, "db" | "groupId">;

/** An event as it is told: serialised once, told to everybody who may see it. */
export interface Change {
  readonly number: number;
  readonly kind: string;
  /** What this person is told, as JSON; null when it is not for their eyes. */
  textFor(sight: Sight): string | null;
}

/** Events read at once. */
export const MOST_AT_ONCE = 250;

/**
 * The group's events after `after`, with what they touched as it stands now. Read with the rows of everybody: `Change.textFor` decides what
 * of it reaches whom, by the rule of the database's policies.
 */
export async function loadChanges(groupId: string, after: number): Promise<readonly Change[]> {
  const loaded = await inLive(groupId, async (group) =>
    accept(await withAllAnnotations(group, () => read(group, after))),
  );
  if (!loaded.ok) throw new Error(`the changes of a group were refused: ${loaded.refusal.code}`);
  return loaded.value;
}

async function read(group: InLive, after: number): Promise<Change[]> {
  const { db, groupId } = group;
  const events = await db.event.findMany({
    where: { groupId, number: { gt: BigInt(after) } },
    orderBy: { number: "asc" },
    take: MOST_AT_ONCE,
  });
  const touched = await whatTheyTouch(group, events);
  const annotationIds = [...new Set(touched.flatMap(annotationsOf))];
  const claimIds = [...new Set(touched.flatMap(({ claimId }) => claimId ?? []))];
  const standings = await standingsOf(group, annotationIds);
  const annotations = new Map(
    (await annotationsById({ db, actor: { groupId } }, annotationIds)).map((view) => [view.id, view]),
  );
  const claims = new Map(
    (await claimsById({ db, actor: { groupId } }, claimIds)).map((view) => [view.id, view]),
  );
  const last = lastMentions(touched);
  return events.map((event, at) => {
    const here = touched[at] ?? NOTHING;
    const { annotationId, claimId } = here;
    const shown = annotationsOf(here);
    return changeOf(event, {
      standing: annotationId === null ? standingOfEvent(event) : (standings.get(annotationId) ?? GONE),
      isOfReview: annotationId === null && event.submissionId !== null,
      annotations: shown.flatMap((id) => (last.get(id) === at ? (annotations.get(id) ?? []) : [])),
      claims: claimId !== null && last.get(claimId) === at ? [claims.get(claimId) ?? []].flat() : [],
      gone: shown.filter((id) => !annotations.has(id)),
    });
  });
}

interface Touched {
  readonly annotationId: string | null;
  readonly claimId: string | null;
  /** Passages that come and go with the claim. They stand on the common layer, as every claim does. */
  readonly mentionIds: readonly string[];
}
const NOTHING: Touched = { annotationId: null, claimId: null, mentionIds: [] };
const MOVES_MENTIONS: ReadonlySet<string> = new Set([
  "claim.stated",
  "claim.mentioned",
  "claim.deleted",
  "claim.restored",
  "claim.merged",
  "claim.unmerged",
  "claim.split",
]);
/** Deleted with its whole document: nobody is told more than the number. */
const GONE: Standing = { authorId: "", isPrivate: true, layerId: null };

/** What happened to something that is its author's alone, such as a view that is not shared, is told to nobody else. */
function standingOfEvent({ isPrivate, actorId }: Event): Standing | null {
  return isPrivate ? { authorId: actorId ?? "", isPrivate, layerId: null } : null;
}

function annotationsOf({ annotationId, mentionIds }: Touched): readonly string[] {
  return annotationId === null ? mentionIds : [annotationId];
}

/** For each event the annotations and the claim that look different after it. */
async function whatTheyTouch({ db, groupId }: InLive, events: readonly Event[]): Promise<Touched[]> {
  const about = (noun: string) => events.filter((event) => event.noun === noun).map(({ nounId }) => nounId);
  const [commentIds, sourceIds, valueIds] = [about("comment"), about("source"), about("value")];
  const claimIds = events.filter(({ kind }) => MOVES_MENTIONS.has(kind)).map(({ nounId }) => nounId);
  const select = { id: true, claimId: true } as const;
  const comments = await ifAny(commentIds, (id) =>
    db.comment.findMany({ where: { groupId, id }, select: { ...select, annotationId: true } }),
  );
  const sources = await ifAny(sourceIds, (id) => db.source.findMany({ where: { groupId, id }, select }));
  const values = await ifAny(valueIds, (id) => db.claimValue.findMany({ where: { groupId, id }, select }));
  const mentions = await ifAny(claimIds, (claimId) =>
    db.annotation.findMany({ where: { groupId, claimId, deletedAt: null }, select }),
  );
  const hanging = new Map<string, Partial<Touched>>(
    [...comments, ...sources, ...values].map(({ id, ...touched }) => [id, touched]),
  );
  return events.map(({ noun, kind, nounId }) => {
    if (noun === "annotation") return { ...NOTHING, annotationId: nounId };
    if (noun !== "claim") return { ...NOTHING, ...hanging.get(nounId) };
    const own = mentions.filter(({ claimId }) => MOVES_MENTIONS.has(kind) && claimId === nounId);
    return { ...NOTHING, claimId: nounId, mentionIds: own.map(({ id }) => id) };
  });
}

async function ifAny<Row>(
  ids: readonly string[],
  find: (condition: { in: string[] }) => Promise<Row[]>,
): Promise<Row[]> {
  return ids.length === 0 ? [] : find({ in: [...new Set(ids)] });
}

/** Where each id is touched for the last time: the view is told there, once. */
function lastMentions(touched: readonly Touched[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  touched.forEach((here, at) => {
    for (const id of [...annotationsOf(here), here.claimId]) if (id !== null) last.set(id, at);
  });
  return last;
}

async function standingsOf(
  { db, groupId }: InLive,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map();
  const rows = await db.annotation.findMany({
    where: { groupId, id: { in: [...ids] } },
    select: { id: true, createdById: true, isPrivate: true, layerId: true },
  });
  return new Map(
    rows.map(({ id, createdById: authorId, isPrivate, layerId }) => [id, { authorId, isPrivate, layerId }]),
  );
}

interface Content {
  /** Null: the whole group sees it. */
  readonly standing: Standing | null;
  readonly annotations: readonly AnnotationView[];
  readonly claims: readonly ClaimView[];
  readonly gone: readonly string[];
  /** About an essay and its marks: that something happened lets pages be read anew, but who did it to which is for those who review it. */
  readonly isOfReview: boolean;
}

function changeOf(event: Event, { standing, isOfReview, ...content }: Content): Change {
  const number = Number(event.number);
  const { kind, nounId, documentId, actorId } = event;
  const about = isOfReview
    ? { nounId: "", documentId: null, actorId: null }
    : { nounId, documentId, actorId };
  const said = { number, at: event.at.toISOString(), kind, ...about };
  // Parsing lets out only the fields that the contract names.
  const write = (change: LiveChange) => JSON.stringify(liveChange.parse(change));
  const { annotations, claims, gone } = content;
  const text = write({ ...said, annotations: [...annotations], claims: [...claims], gone: [...gone] });
  const before = standingBefore(event, standing);
  return {
    number,
    kind: event.kind,
    textFor(sight) {
      if (standing === null || isSeen(sight, standing)) return text;
      // Who saw it until now has to drop it; to everybody else it never was.
      if (before === null || !isSeen(sight, before)) return null;
      return write({ ...said, annotations: [], claims: [], gone: [event.nounId] });
    },
  };
}

function standingBefore({ kind, data }: Event, standing: Standing | null): Standing | null {
  if (kind !== "annotation.moved" || standing === null || data === null || typeof data !== "object")
    return null;
  const layerId =
    "layerBefore" in data && typeof data["layerBefore"] === "string" ? data["layerBefore"] : null;
  return { ...standing, isPrivate: false, layerId };
}
