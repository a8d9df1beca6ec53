import type { Role } from "#lib/groups/role.ts";

/** The rooms of a group, in the order of its menu; each is a folder under app/(app)/groups/[groupId]. */
export const ROOMS = [
  "documents",
  "claims",
  "matrix",
  "codings",
  "reforms",
  "codebook",
  "references",
  "bibliography",
  "assignments",
  "members",
  "history",
  "settings",
] as const;
export type Room = (typeof ROOMS)[number];

/** A student sees own essays only: the rooms of the group's research stay shut (lib/permissions says the same). */
export function roomsFor(role: Role): readonly Room[] {
  return role === "student" ? ["assignments", "settings"] : ROOMS;
}

export function roomHref(groupId: string, room: Room): string {
  return `/groups/${groupId}/${room}`;
}

/** How the citations of the whole group stand is looked at from its references, who sees and writes what from its members. */
const WITHIN: Readonly<Record<string, Room>> = {
  integrity: "references",
  layers: "members",
  coverage: "matrix",
  conflicts: "matrix",
  rubrics: "assignments",
};

export interface Whereabouts {
  readonly room: Room | null;
  /** Screens that fill the window (the reader, an import being corrected): the strip of rooms gives way to them. */
  readonly fillsWindow: boolean;
}

/** Reads an address such as /groups/7/claims/12. The screen that takes a new file, a list of references and its check are ordinary ones. */
export function whereabouts(pathname: string): Whereabouts {
  const [, , , name, ...items] = pathname.split("/").filter((part, place) => part !== "" || place === 0);
  const room = WITHIN[name ?? ""] ?? ROOMS.find((candidate) => candidate === name) ?? null;
  const isOrdinary = ["import", "references", "integrity", "history"].includes(items.at(-1) ?? "");
  return { room, fillsWindow: room === "documents" && items.length > 0 && !isOrdinary };
}
