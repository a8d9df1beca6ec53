import type { z } from "zod";
import type { createReform as operation } from "#lib/operations/reforms.ts";
import { mayCreateReforms } from "#lib/permissions/reforms.ts";
import { newSlug } from "#lib/reforms/new-slug.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { lockGroup } from "../group-lock.ts";
import { literally } from "../queries/typed-words.ts";
import { reformColumns } from "../records/reform.ts";
import { judgeState, type StateRefusal, writeInstitutions } from "../reform-states.ts";

type Body = z.infer<typeof operation.body>;
type Late = "dateMeanings" | "institutions";
type Wanted = Omit<Body, Late> & Partial<Pick<Body, Late>> & { readonly slug?: string };

/** Enters a reform into the register. A label that another reform already bears in the same language is refused, with its id. */
export async function createReform(
  group: InGroup,
  wanted: Wanted,
): Promise<Result<string, "not_allowed" | "reform_exists" | StateRefusal>> {
  const { db, actor } = group;
  if (!mayCreateReforms(actor)) return refuse("not_allowed");
  const { labels, parentId } = wanted;
  const same = Object.entries({ labelKk: labels.kk, labelRu: labels.ru, labelEn: labels.en }).flatMap(
    ([column, label]) =>
      label === undefined ? [] : [{ [column]: { equals: literally(label), mode: "insensitive" as const } }],
  );
  await lockGroup(group);
  const twin = await db.reform.findFirst({
    where: { groupId: actor.groupId, deletedAt: null, OR: same },
    select: { id: true },
  });
  if (twin !== null) return refuse("reform_exists", { reformId: twin.id });
  const { institutions = [], dateMeanings = {} } = wanted;
  const judged = await judgeState(group, null, { parentId, institutions });
  if (!judged.ok) return judged;
  const taken = await db.reform.findMany({ where: { groupId: actor.groupId }, select: { slug: true } });
  const label = labels.en ?? labels.ru ?? labels.kk ?? "";
  const { id } = await db.reform.create({
    data: {
      groupId: actor.groupId,
      slug: wanted.slug ?? newSlug(label, new Set(taken.map(({ slug }) => slug))),
      ...reformColumns({ ...wanted, dateMeanings, kind: wanted.kind ?? "event" }),
      parentId,
      createdById: actor.userId,
    },
    select: { id: true },
  });
  await writeInstitutions(group, id, institutions);
  await group.record({ kind: "reform.created", nounId: id, data: { label } });
  return accept(id);
}
