import { Suspense } from "react";
import { LibraryNav, type LibraryRoom } from "#components/references/library-nav.tsx";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listDuplicates } from "#lib/server/queries/duplicates.ts";
import { listWaitingEntries } from "#lib/server/queries/reference-entries.ts";
import { readGroup } from "#app/_edge/page.ts";

interface CountedNavProps {
  readonly groupId: string;
  readonly here: LibraryRoom;
  /** Works of the library. */
  readonly total: number;
}

/** Beyond this, comparing all works with each other at every look at the list would cost others more than a number is worth. */
const MOST_COMPARED = 1_500;

/** The ways between the pages about works. How much waits is counted while the page is already read. */
export function CountedNav({ total, ...props }: CountedNavProps) {
  if (total > MOST_COMPARED) return <LibraryNav {...props} />;
  return (
    <Suspense fallback={<LibraryNav {...props} />}>
      <Counted {...props} />
    </Suspense>
  );
}

async function Counted(props: Omit<CountedNavProps, "total">) {
  const counts = await readGroup(props.groupId, countsOf);
  return <LibraryNav {...props} counts={counts} />;
}

async function countsOf(group: InGroup) {
  const waiting = await listWaitingEntries(group);
  if (!waiting.ok) return waiting;
  const duplicates = await listDuplicates(group);
  if (!duplicates.ok) return duplicates;
  return accept({ waiting: waiting.value.waiting, duplicates: duplicates.value.sets.length });
}
