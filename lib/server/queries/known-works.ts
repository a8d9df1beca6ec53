import { mayBeSameWork } from "#lib/citations/same-work.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import type { WorkName } from "#lib/operations/references.ts";
import type { InGroup } from "../database.ts";
import { formsOf, workNameOf } from "../records/reference.ts";

/** "Do we have this already?" */
export type KnownWorks = (csl: CslItem) => WorkName[];

/** The library made ready for "do we have this already?": asked once for a list, answered for each of its entries. */
export async function openLibrary({ db, actor }: InGroup): Promise<KnownWorks> {
  const rows = await db.reference.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    select: {
      id: true,
      title: true,
      authors: true,
      year: true,
      csl: true,
      romanised: true,
      translated: true,
    },
  });
  const works = rows.map((row) => ({ name: workNameOf(row), forms: formsOf(row) }));
  return (csl) =>
    works
      .filter(
        ({ forms }) =>
          mayBeSameWork(csl, forms.csl) || (forms.romanised !== null && mayBeSameWork(csl, forms.romanised)),
      )
      .map(({ name }) => name);
}
