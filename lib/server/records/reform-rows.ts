import { randomUUID } from "node:crypto";
import type { Reform } from "#lib/reforms/reform.ts";
import type { Prisma } from "#prisma/client.ts";
import { reformColumns } from "./reform.ts";

interface RegisterRows {
  readonly reforms: Prisma.ReformCreateManyInput[];
  readonly institutions: Prisma.ReformInstitutionCreateManyInput[];
}

/** A whole register as rows for an empty group: parents and institutions, known by their slugs, get their ids first. */
export function reformRows(
  register: readonly Reform[],
  { groupId, createdById }: { readonly groupId: string; readonly createdById: string },
): RegisterRows {
  const ids = new Map(register.map((reform) => [reform.slug, randomUUID()]));
  const rows = register.map((reform) => ({ reform, id: ids.get(reform.slug) ?? randomUUID() }));
  return {
    reforms: rows.map(({ id, reform }) => ({
      ...{ id, groupId, createdById, slug: reform.slug },
      ...reformColumns(reform),
      parentId: reform.parent === null ? null : (ids.get(reform.parent) ?? null),
    })),
    institutions: rows.flatMap(({ id: reformId, reform }) =>
      reform.institutions.flatMap(({ slug, role }) => {
        const institutionId = ids.get(slug);
        return institutionId === undefined ? [] : [{ groupId, reformId, institutionId, role }];
      }),
    ),
  };
}
