import { randomUUID } from "node:crypto";
import { firstDayOf, type Reform } from "#lib/reforms/reform.ts";
import type { Prisma } from "#prisma/client.ts";

/** A whole register as rows for an empty group: parents, known by their slugs, get their ids first. */
export function reformRows(
  register: readonly Reform[],
  { groupId, createdById }: { readonly groupId: string; readonly createdById: string },
): Prisma.ReformCreateManyInput[] {
  const ids = new Map(register.map((reform) => [reform.slug, randomUUID()]));
  return register.map((reform) => ({
    id: ids.get(reform.slug) ?? randomUUID(),
    groupId,
    createdById,
    slug: reform.slug,
    kind: reform.kind,
    labelKk: reform.labels.kk ?? null,
    labelRu: reform.labels.ru ?? null,
    labelEn: reform.labels.en ?? null,
    aliases: reform.aliases,
    descriptionKk: reform.descriptions.kk ?? null,
    descriptionRu: reform.descriptions.ru ?? null,
    descriptionEn: reform.descriptions.en ?? null,
    dates: reform.dates,
    startDate: firstDayOf(reform),
    acts: reform.acts,
    parentId: reform.parent === null ? null : (ids.get(reform.parent) ?? null),
  }));
}
