import { changedReformFields, type ReformField, type ReformState } from "#lib/reforms/reform-state.ts";
import { meaningsOfDates } from "#lib/reforms/date-meaning.ts";
import { wouldMakeCycle } from "#lib/reforms/reform-tree.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "./database.ts";
import { labelsOf, reformColumns, reformFieldsOf } from "./records/reform.ts";

export const STATE_INCLUDE = {
  institutions: { orderBy: { institutionId: "asc" } },
} satisfies Prisma.ReformInclude;
export type StatedRow = Prisma.ReformGetPayload<{ include: typeof STATE_INCLUDE }>;

/** The entry of the register as it stands, with its institutions; null where there is none, or it is deleted. */
export async function findStated(
  { db, actor: { groupId } }: InGroup,
  reformId: string,
): Promise<StatedRow | null> {
  return db.reform.findUnique({
    where: { groupId_id: { groupId, id: reformId }, deletedAt: null },
    include: STATE_INCLUDE,
  });
}

export function stateOf(row: StatedRow): ReformState {
  const { kind, labels, aliases, descriptions, dates, dateMeanings, acts } = reformFieldsOf(row);
  const institutions = row.institutions.map(({ institutionId, role }) => ({ institutionId, role }));
  return {
    kind,
    labels,
    aliases,
    descriptions,
    dates,
    dateMeanings,
    acts,
    parentId: row.parentId,
    institutions,
  };
}

export type StateRefusal = "parent_not_found" | "parent_is_own_branch" | "institution_not_found";

/** Whether an entry may say this. The caller holds the group's lock: the tree is judged as a whole. */
export async function judgeState(
  { db, actor: { groupId } }: InGroup,
  reformId: string | null,
  { parentId, institutions }: Pick<ReformState, "parentId" | "institutions">,
): Promise<Result<null, StateRefusal>> {
  const rows = await db.reform.findMany({
    where: { groupId },
    select: { id: true, parentId: true, kind: true, deletedAt: true },
  });
  const there = new Map(rows.filter(({ deletedAt }) => deletedAt === null).map((row) => [row.id, row]));
  if (parentId !== null && !there.has(parentId)) return refuse("parent_not_found");
  const tree = rows.map((row) => ({ slug: row.id, parent: row.parentId, dates: [] }));
  if (reformId !== null && wouldMakeCycle(tree, reformId, parentId)) return refuse("parent_is_own_branch");
  const isInstitution = (id: string) => id !== reformId && there.get(id)?.kind === "institution";
  if (!institutions.every(({ institutionId }) => isInstitution(institutionId)))
    return refuse("institution_not_found");
  return accept(null);
}

/** Writes another state over an entry, keeps what it said, and answers which fields changed; nothing is written where none did. */
export async function writeState(
  group: InGroup,
  row: StatedRow,
  wanted: ReformState,
): Promise<ReformField[]> {
  const { db, actor } = group;
  const before = stateOf(row);
  const after = { ...wanted, dateMeanings: meaningsOfDates(wanted.dates, wanted.dateMeanings) };
  const changed = changedReformFields(before, after);
  if (changed.length === 0) return [];
  const { groupId, userId: replacedById } = actor;
  await db.reformVersion.create({
    data: { groupId, reformId: row.id, version: row.version, fields: before, replacedById },
  });
  await db.reform.update({
    where: { groupId_id: { groupId, id: row.id } },
    data: {
      ...reformColumns(after),
      parentId: after.parentId,
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (changed.includes("institutions")) await writeInstitutions(group, row.id, after.institutions);
  return changed;
}

/** The institutions of a reform from now on. */
export async function writeInstitutions(
  { db, actor: { groupId } }: InGroup,
  reformId: string,
  institutions: ReformState["institutions"],
): Promise<void> {
  await db.reformInstitution.deleteMany({ where: { groupId, reformId } });
  const roles = new Map(institutions.map(({ institutionId, role }) => [institutionId, role]));
  const data = [...roles].map(([institutionId, role]) => ({ groupId, reformId, institutionId, role }));
  if (data.length > 0) await db.reformInstitution.createMany({ data });
}

/** The name of an entry in the history, which people of all three languages read. */
export function nameOfReform(row: Pick<StatedRow, "slug" | "labelKk" | "labelRu" | "labelEn">): string {
  const labels = labelsOf(row);
  return labels.en ?? labels.ru ?? labels.kk ?? row.slug;
}
