import type { ReferenceForms } from "#lib/citations/reference-forms.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { WorkIndex } from "#lib/citations/work-index.ts";
import { workMarks, type WorkMarks } from "#lib/citations/work-marks.ts";
import type { WorkName } from "#lib/operations/references.ts";
import type { InGroup } from "../database.ts";
import { inTurns } from "../in-turns.ts";
import { formsOf, workNameOf } from "../records/reference.ts";

/** "Do we have this already?" The works that it may be, the surest first, each with how sure (0–1). */
export type KnownWorks = (
  forms: ReferenceForms,
) => { readonly name: WorkName; readonly similarity: number }[];

/** The library made ready for "do we have this already?": asked once for a list, answered for each of its entries. */
export async function openLibrary(group: InGroup): Promise<KnownWorks> {
  const rows = await group.db.reference.findMany({
    where: { groupId: group.actor.groupId, deletedAt: null },
    select: { id: true, version: true, title: true, authors: true, year: true },
  });
  const read = await readMarks(group, rows);
  const library = new WorkIndex<WorkName>();
  await inTurns(rows, (row) => {
    // None where somebody changed the work between the two queries: it is named the next time.
    const marks = read.get(keyOf(row));
    if (marks !== undefined) library.add(workNameOf(row), marks);
  });
  return (forms) =>
    library.find(workMarks(forms)).map(({ work, similarity }) => ({ name: work, similarity }));
}

/** A description that has no other forms. */
export function inOneForm(csl: CslItem): ReferenceForms {
  return { csl, romanised: null, translated: {} };
}

/**
 * Marks by the id and version of their work: to read them from thousands of descriptions takes half a second, and each page of a work
 * asks for all. Some 5 kB each; whoever asks has been shown the id by the group's own query.
 */
const kept = new Map<string, WorkMarks>();
const MOST_KEPT = 12_000;
/** Works whose descriptions come from the database at once. */
const AT_ONCE = 1_000;

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

export function keyOf({ id, version }: Versioned): string {
  return `${id} ${String(version)}`;
}

export async function readMarks(
  { db, actor: { groupId } }: InGroup,
  rows: readonly Versioned[],
): Promise<ReadonlyMap<string, WorkMarks>> {
  const read = new Map<string, WorkMarks>();
  const unread: string[] = [];
  for (const row of rows) {
    const marks = kept.get(keyOf(row));
    if (marks === undefined) unread.push(row.id);
    else read.set(keyOf(row), marks);
  }
  for (let at = 0; at < unread.length; at += AT_ONCE) {
    const some = await db.reference.findMany({
      where: { groupId, id: { in: unread.slice(at, at + AT_ONCE) } },
      select: { id: true, version: true, csl: true, romanised: true, translated: true },
    });
    await inTurns(some, (row) => read.set(keyOf(row), workMarks(formsOf(row))));
  }
  keep(read);
  return read;
}

/** The ones used last stand last; the first go when there are too many. */
function keep(read: ReadonlyMap<string, WorkMarks>): void {
  for (const [key, marks] of read) {
    kept.delete(key);
    kept.set(key, marks);
  }
  for (const key of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(key);
  }
}
