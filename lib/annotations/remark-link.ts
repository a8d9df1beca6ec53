/**
 * What a remark may lead to: an address of the web, or something of the group. Of the group's things a remark keeps the id, as
 * `[№ 14](claim:0197…)`, so that the link outlives new titles and moved servers.
 */
export const LINKED_NOUNS = ["member", "claim", "passage", "reference", "document"] as const;
export type LinkedNoun = (typeof LINKED_NOUNS)[number];

export type RemarkTarget =
  { readonly kind: "address"; readonly href: string } | { readonly kind: LinkedNoun; readonly id: string };

const OWN =
  /^(member|claim|passage|reference|document):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/iu;
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s]+$/iu;

/** Where a link of a remark leads; null where it leads nowhere that is safe to follow. */
export function remarkTarget(written: string): RemarkTarget | null {
  const own = OWN.exec(written);
  if (own !== null) {
    const kind = LINKED_NOUNS.find((noun) => noun === own[1]?.toLowerCase());
    return kind === undefined ? null : { kind, id: (own[2] ?? "").toLowerCase() };
  }
  return ADDRESS.test(written) ? { kind: "address", href: written } : null;
}

/** A link as it stands in a remark. Brackets and breaks in the name would end it too soon. */
export function writtenLink(name: string, noun: LinkedNoun, id: string): string {
  const safe = name
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\[\]`*_~<&]/gu, "\\$&");
  return `[${safe}](${noun}:${id})`;
}

/** Below the group's address: "/groups/{groupId}" + this. A member has no page of one's own. */
export function targetPath({ kind, id }: Extract<RemarkTarget, { id: string }>): string | null {
  switch (kind) {
    case "member":
      return null;
    case "claim":
      return `/claims/${id}`;
    case "passage":
      return `/passages/${id}`;
    case "reference":
      return `/references/${id}`;
    case "document":
      return `/documents/${id}`;
  }
}

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const PASTED = new RegExp(
  `^/groups/(${UUID})/(?:(claims|references|passages)/(${UUID})|documents/(${UUID})(?:/?#passage-(${UUID}))?)/?$`,
  "iu",
);

/** What of a group an address of this server names; `path` with its "#…", without the host. */
export function linkedByAddress(path: string): { groupId: string; noun: LinkedNoun; id: string } | null {
  const [, groupId, room, id, documentId, passageId] = PASTED.exec(path) ?? [];
  if (groupId === undefined) return null;
  if (passageId !== undefined) return { groupId, noun: "passage", id: passageId };
  if (documentId !== undefined) return { groupId, noun: "document", id: documentId };
  const noun = ({ claims: "claim", references: "reference", passages: "passage" } as const)[room ?? ""];
  return noun === undefined || id === undefined ? null : { groupId, noun, id };
}
