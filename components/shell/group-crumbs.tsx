"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Breadcrumbs, type Crumb } from "#components/ui/breadcrumbs.tsx";
import { usePageCrumbs } from "./page-crumb.tsx";
import { roomHref, whereabouts } from "./rooms.ts";

/** Group / room, from the address, and what the page adds with PageCrumb. */
export function GroupCrumbs({ groupId, groupName }: { groupId: string; groupName: string }) {
  const words = useTranslations("shell.rooms");
  const pathname = usePathname();
  const { room } = whereabouts(pathname);
  const crumbs: Crumb[] = [{ label: groupName, href: `/groups/${groupId}` }];
  if (room !== null) crumbs.push({ label: words(room), href: roomHref(groupId, room) });
  return <Breadcrumbs crumbs={[...crumbs, ...usePageCrumbs()]} />;
}
