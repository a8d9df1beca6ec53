import { redirect } from "next/navigation";
import { passageHash } from "#components/reader/passage-hash.ts";
import { showAnnotation } from "#lib/server/queries/annotations.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string; annotationId: string }>;
}

/** The address of a passage that names no document: a remark that links to it knows only the passage. */
export default async function PassagePage({ params }: Props) {
  const { groupId, annotationId } = await params;
  const { documentId, id } = await readGroup(groupId, (group) => showAnnotation(group, annotationId));
  return redirect(`/groups/${groupId}/documents/${documentId}${passageHash(id)}`);
}
