import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { mayAnnotate, mayComment } from "#lib/permissions/annotations.ts";
import { mayStateClaims } from "#lib/permissions/claims.ts";
import { mayCreateReforms } from "#lib/permissions/reforms.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { listClaims } from "#lib/server/queries/claims.ts";
import { listMembers } from "#lib/server/queries/members.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import { listReforms } from "#lib/server/queries/reforms.ts";
import { CheckLink } from "#components/integrity/check-link.tsx";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import type { ReaderView } from "#components/reader/reader-view.ts";
import { readGroup } from "#app/_edge/page.ts";
import { readerAnnotation, readerClaim } from "./reader-shapes.ts";
import { ReadingRoom } from "./reading-room.tsx";

interface Props {
  readonly params: Promise<{ groupId: string; documentId: string }>;
}

/** Asked by the title and by the page: the whole text is read once. */
const read = cache((groupId: string, documentId: string) =>
  readGroup(groupId, (group) => viewOf(group, documentId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, documentId } = await params;
  const { view } = await read(groupId, documentId);
  return { title: view.document.title };
}

export default async function DocumentPage({ params }: Props) {
  const { groupId, documentId } = await params;
  const locale = await getLocale();
  const interfaceLocale = isLanguage(locale) ? locale : "en";
  const { view, looksAfterGroup } = await read(groupId, documentId);
  return (
    <>
      <PageCrumb label={view.document.title} lang={view.document.language} />
      <CheckLink groupId={groupId} documentId={documentId} />
      <ReadingRoom
        view={view}
        groupId={groupId}
        looksAfterGroup={looksAfterGroup}
        interfaceLocale={interfaceLocale}
      />
    </>
  );
}

async function viewOf(
  group: InGroup,
  documentId: string,
): Promise<Result<{ view: ReaderView; looksAfterGroup: boolean }, string>> {
  const { actor } = group;
  const reading = await readDocument(group, documentId);
  if (!reading.ok) return reading;
  const annotations = await listAnnotations(group, documentId);
  if (!annotations.ok) return annotations;
  const claims = await listClaims(group, { documentId });
  if (!claims.ok) return claims;
  const reforms = await listReforms(group, "en");
  if (!reforms.ok) return reforms;
  const members = await listMembers(group);
  if (!members.ok) return members;
  const looksAfterGroup = actor.role === "owner" || actor.role === "editor";
  const viewer = { userId: actor.userId, mayAnnotate: mayAnnotate(actor) };
  const authors = [...annotations.value, ...claims.value.claims].map(({ author }) => author);
  const view: ReaderView = {
    ...reading.value,
    annotations: annotations.value.map((annotation) =>
      readerAnnotation(annotation, { ...viewer, looksAfterGroup }),
    ),
    claims: claims.value.claims.map(readerClaim),
    reforms: reforms.value.reforms.map(({ id, labels, aliases, dates }) => ({ id, labels, aliases, dates })),
    members: uniquePeople([...members.value.members, ...authors]),
    viewer: {
      ...viewer,
      mayComment: mayComment(actor),
      mayStateClaims: mayStateClaims(actor),
      mayCreateReforms: mayCreateReforms(actor),
    },
    groupPath: `/groups/${actor.groupId}`,
  };
  return accept({ view, looksAfterGroup });
}

/** Members, and whoever wrote something here and has left since. */
function uniquePeople(people: readonly { id: string; name: string }[]): { id: string; name: string }[] {
  return [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()];
}
