import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LibraryNav } from "#components/references/library-nav.tsx";
import { type ComparedSet, DuplicateDesk } from "#components/references/merge/duplicate-desk.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { Page } from "#components/ui/page.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { mayDeleteReferences, mayEditReferences } from "#lib/permissions/references.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listDuplicates } from "#lib/server/queries/duplicates.ts";
import { showReference } from "#lib/server/queries/references.ts";
import { isId, readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("references.duplicates"))("title") };
}

/** Works that may be one; or, with `ids` in the address, the works that somebody chose to compare. */
export default async function DuplicatesPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const ids = idsOf((await searchParams)["ids"]);
  const words = await getTranslations("references.duplicates");
  const { sets, may } = await readGroup(groupId, (group) => setsOf(group, ids));
  const isChosen = ids.length > 0;
  return (
    <Page
      title={words(isChosen ? "chosenTitle" : "title")}
      lead={
        isChosen ? (
          <TextLink href={`/groups/${groupId}/references/duplicates`}>{words("toAll")}</TextLink>
        ) : (
          words("lead", { count: sets.length })
        )
      }
    >
      <PageCrumb label={words("title")} />
      <LibraryNav
        groupId={groupId}
        here="duplicates"
        {...(isChosen ? {} : { counts: { duplicates: sets.length } })}
      />
      <DuplicateDesk {...{ groupId, sets, may }} />
    </Page>
  );
}

/** As many as one merge takes, and the work that remains. */
const MOST = 21;

function idsOf(asked: string | string[] | undefined): string[] {
  const ids = typeof asked === "string" ? asked.split(",").filter(isId) : [];
  return [...new Set(ids)].slice(0, MOST);
}

async function setsOf(group: InGroup, ids: readonly string[]) {
  const may = { merge: mayDeleteReferences(group.actor), distinguish: mayEditReferences(group.actor) };
  if (ids.length > 0) return accept({ sets: await chosenSet(group, ids), may });
  const listed = await listDuplicates(group);
  if (!listed.ok) return listed;
  const sets: readonly ComparedSet[] = listed.value.sets;
  return accept({ sets, may });
}

/** Chosen works that are there still; a single one has nothing to be compared with. */
async function chosenSet(group: InGroup, ids: readonly string[]): Promise<readonly ComparedSet[]> {
  const works: ComparedSet["works"] = [];
  for (const id of ids) {
    const shown = await showReference(group, id);
    if (shown.ok) works.push(shown.value);
  }
  return works.length < 2 ? [] : [{ works, because: "chosen", similarity: null }];
}
