import type { ReactNode } from "react";
import { LiveProvider } from "#components/live/live-provider.tsx";
import { LiveRefresh } from "#components/live/live-refresh.tsx";
import { LiveState } from "#components/live/live-state.tsx";
import { SearchBox } from "#components/search/search-box.tsx";
import { BarSlot } from "#components/shell/bar-slot.tsx";
import { GroupCrumbs } from "#components/shell/group-crumbs.tsx";
import { GroupMenuButton, GroupStrip } from "#components/shell/group-nav.tsx";
import { roomsFor } from "#components/shell/rooms.ts";
import { TopBar } from "#components/shell/top-bar.tsx";
import { maySearch } from "#lib/permissions/search.ts";
import { accept } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showGroup } from "#lib/server/queries/groups.ts";
import { AccountCorner } from "#app/account-corner.tsx";
import { readGroup } from "#app/_edge/page.ts";
import { followsOf } from "./follows.ts";

interface GroupLayoutProps {
  readonly params: Promise<{ groupId: string }>;
  readonly children: ReactNode;
}

/** The frame of every screen of a group. Strangers get no further: for them the group does not exist. */
export default async function GroupLayout({ params, children }: GroupLayoutProps) {
  const { groupId } = await params;
  const { group, follows, maySearchHere } = await readGroup(groupId, frameOf);
  const rooms = roomsFor(group.role);
  const frame = (
    <>
      <TopBar
        homeHref="/groups"
        place={<GroupCrumbs groupId={groupId} groupName={group.name} />}
        end={
          <>
            <BarSlot />
            {maySearchHere ? <SearchBox groupId={groupId} /> : null}
            {follows === null ? null : <LiveState />}
            <GroupMenuButton groupId={groupId} groupName={group.name} rooms={rooms} />
            <AccountCorner />
          </>
        }
      />
      <GroupStrip groupId={groupId} rooms={rooms} />
      {children}
    </>
  );
  if (follows === null) return frame;
  return (
    <LiveProvider groupId={groupId} {...follows}>
      <LiveRefresh />
      {frame}
    </LiveProvider>
  );
}

/** The group, and from where on to follow it; null for those who may not. */
async function frameOf(group: InGroup) {
  const follows = await followsOf(group);
  const shown = await showGroup(group);
  return shown.ok ? accept({ group: shown.value, follows, maySearchHere: maySearch(group.actor) }) : shown;
}
