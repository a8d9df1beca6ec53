import type { Role } from "#lib/groups/role.ts";

/** The rooms of a group, in the order of its menu; each is a folder under app/(app)/groups/[groupId]. */
export const ROOMS = [
  "documents",
  "claims",
  "reforms",
  "references",
  "bibliography",
  "members",
  "history",
  "settings",
] as const;
export type Room = (typeof ROOMS)[number];

/** A student sees own essays only: the rooms of the group's research stay shut (lib/permissions says the same). */
export function roomsFor(role: Role): readonly Room[] {
  return role === "student" ? ["settings"] : ROOMS;
}

export function roomHref(groupId: string, room: Room): string {
  return `/groups/${groupId}/${room}`;
}

export interface Whereabouts {
  readonly room: Room | null;
  /** Screens that fill the window (the reader, an import being corrected): the strip of rooms gives way to them. */
  readonly fillsWindow: boolean;
}

/** Reads an address such as /groups/7/claims/12. */
export function whereabouts(pathname: string): Whereabouts {
  const [, , , name, item] = pathname.split("/");
  const room = ROOMS.find((candidate) => candidate === name) ?? null;
  return { room, fillsWindow: room === "documents" && item !== undefined && item !== "" };
}
