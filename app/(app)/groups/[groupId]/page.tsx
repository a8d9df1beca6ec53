import { redirect } from "next/navigation";
import { roomHref, roomsFor } from "#components/shell/rooms.ts";
import { showGroup } from "#lib/server/queries/groups.ts";
import { readGroup } from "#app/_edge/page.ts";

/** A group opens in its first room: the library. */
export default async function GroupPage({
  params,
}: {
  readonly params: Promise<{ groupId: string }>;
}): Promise<never> {
  const { groupId } = await params;
  const { role } = await readGroup(groupId, showGroup);
  redirect(roomHref(groupId, roomsFor(role)[0] ?? "settings"));
}
