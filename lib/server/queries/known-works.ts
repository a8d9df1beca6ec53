import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { WorkIndex } from "#lib/citations/work-index.ts";
import { workMarks } from "#lib/citations/work-marks.ts";
import type { WorkName } from "#lib/operations/references.ts";
import type { InGroup } from "../database.ts";
import { formsOf, workNameOf } from "../records/reference.ts";

/** "Do we have this already?" The works that it may be, the surest first, each with how sure (0–1). */
export type KnownWorks = (
  forms: ReferenceForms,
) => { readonly name: WorkName; readonly similarity: number }[];

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
  const library = new WorkIndex<WorkName>();
  for (const row of rows) library.add(workNameOf(row), workMarks(formsOf(row)));
  return (forms) =>
    library.find(workMarks(forms)).map(({ work, similarity }) => ({ name: work, similarity }));
}

/** A description that has no other forms. */
export function inOneForm(csl: CslItem): ReferenceForms {
  return { csl, romanised: null, translated: {} };
}
