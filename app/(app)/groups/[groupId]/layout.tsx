import type { ReactNode } from "react";
import { BarSlot } from "#components/shell/bar-slot.tsx";
import { GroupCrumbs } from "#components/shell/group-crumbs.tsx";
import { GroupMenuButton, GroupStrip } from "#components/shell/group-nav.tsx";
import { roomsFor } from "#components/shell/rooms.ts";
import { TopBar } from "#components/shell/top-bar.tsx";
import { showGroup } from "#lib/server/queries/groups.ts";
import { AccountCorner } from "#app/account-corner.tsx";
import { readGroup } from "#app/_edge/page.ts";

interface GroupLayoutProps {
  readonly params: Promise<{ groupId: string }>;
  readonly children: ReactNode;
}

/** The frame of every screen of a group. Strangers get no further: for them the group does not exist. */
export default async function GroupLayout({ params, children }: GroupLayoutProps) {
  const { groupId } = await params;
  const group = await readGroup(groupId, showGroup);
  const rooms = roomsFor(group.role);
  return (
    <>
      <TopBar
        homeHref="/groups"
        place={<GroupCrumbs groupId={groupId} groupName={group.name} />}
        end={
          <>
            <BarSlot />
            <GroupMenuButton groupId={groupId} groupName={group.name} rooms={rooms} />
            <AccountCorner />
          </>
        }
      />
      <GroupStrip groupId={groupId} rooms={rooms} />
      {children}
    </>
  );
}
