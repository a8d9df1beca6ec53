import type { LayerView } from "#lib/operations/layers.ts";
import { mayKeepLayer, maySeeLayers, mayWriteOnLayer } from "#lib/permissions/layers.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

const LAYER_INCLUDE = {
  members: { select: { userId: true, mayWrite: true } },
  codings: {
    where: { deletedAt: null },
    select: { id: true, tagsets: { select: { tagsetId: true } } },
  },
  adjudicated: { where: { deletedAt: null }, select: { id: true } },
} satisfies Prisma.LayerInclude;
type LayerRow = Prisma.LayerGetPayload<{ include: typeof LAYER_INCLUDE }>;

interface ListedLayers {
  readonly layers: LayerView[];
  readonly common: number;
  readonly private: number;
}

/** The layers of the group by name, or those that were deleted. Every count is of what the actor sees. */
export async function listLayers(
  group: InGroup,
  { deleted }: { readonly deleted?: "only" | undefined } = {},
): Promise<Result<ListedLayers, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeLayers(actor)) return refuse("not_allowed");
  const rows = await db.layer.findMany({
    // Layers of reviews belong to the desk: there they are written on, and nowhere else named.
    where: {
      ...{ groupId: actor.groupId, assignmentId: null },
      deletedAt: deleted === "only" ? { not: null } : null,
    },
    include: LAYER_INCLUDE,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const counts = await countAnnotations(group);
  const total = (is: (count: Count) => boolean) => sum(counts.filter(is));
  return accept({
    layers: await viewsOf(group, rows, counts),
    common: total(({ layerId, isPrivate }) => layerId === null && !isPrivate),
    private: total(({ isPrivate }) => isPrivate),
  });
}

export async function showLayer(
  group: InGroup,
  layerId: string,
): Promise<Result<LayerView, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeLayers(actor)) return refuse("not_allowed");
  const row = await db.layer.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: layerId }, deletedAt: null },
    include: LAYER_INCLUDE,
  });
  const [view] = row === null ? [] : await viewsOf(group, [row], await countAnnotations(group));
  return view === undefined ? refuse("not_found") : accept(view);
}

interface Count {
  readonly layerId: string | null;
  readonly isPrivate: boolean;
  readonly createdById: string;
  readonly _count: number;
}

/** Live annotations of live documents by where they stand and whose they are, as far as the actor sees them. */
async function countAnnotations({ db, actor }: InGroup): Promise<readonly Count[]> {
  const counts = await db.annotation.groupBy({
    by: ["layerId", "isPrivate", "createdById"],
    where: {
      groupId: actor.groupId,
      deletedAt: null,
      document: { deletedAt: null },
      OR: [{ claimId: null }, { claim: { deletedAt: null } }],
    },
    _count: true,
  });
  return counts;
}

function sum(counts: readonly Count[]): number {
  return counts.reduce((all, { _count }) => all + _count, 0);
}

async function viewsOf(
  group: InGroup,
  rows: readonly LayerRow[],
  counts: readonly Count[],
): Promise<LayerView[]> {
  const { db, actor } = group;
  const shown = await shownLayers(group);
  const people = await peopleById(
    db,
    rows.flatMap((row) => [row.createdById, ...row.members.map(({ userId }) => userId)]),
  );
  return rows.map((row) => {
    const on = counts.filter(({ layerId }) => layerId === row.id);
    const member = row.members.find(({ userId }) => userId === actor.userId) ?? null;
    const isStanding = row.closedAt === null && row.deletedAt === null;
    const members = row.members.map(({ userId, mayWrite }) => ({ ...personOf(people, userId), mayWrite }));
    const codingId = [...row.codings, ...row.adjudicated][0]?.id ?? null;
    return {
      ...{ id: row.id, name: row.name, description: row.description, access: row.access },
      openedAt: row.openedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      codingId,
      tagsetIds: row.codings.flatMap(({ tagsets }) => tagsets.map(({ tagsetId }) => tagsetId)),
      members: members.sort((one, other) => one.name.localeCompare(other.name, "kk")),
      isShown: shown.has(row.id),
      mayWrite: isStanding && mayWriteOnLayer(actor, { access: row.access, member }),
      mayKeep: codingId === null && mayKeepLayer(actor, row),
      annotations: sum(on),
      own: sum(on.filter(({ createdById }) => createdById === actor.userId)),
      createdBy: personOf(people, row.createdById),
      createdAt: row.createdAt.toISOString(),
      deletedAt: row.deletedAt?.toISOString() ?? null,
      version: row.version,
    };
  });
}

/** Asked of the view that row-level security asks: there is one place that says who sees what. */
async function shownLayers({ db, actor }: InGroup): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM shown_layers WHERE group_id = ${actor.groupId}::uuid`;
  return new Set(rows.map(({ id }) => id));
}
