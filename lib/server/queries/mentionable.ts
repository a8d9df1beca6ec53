import type { Role } from "#lib/groups/role.ts";
import type { PersonView } from "#lib/operations/view.ts";
import { mayComment, maySeeAnnotations } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

const READERS: readonly Role[] = maySeeAnnotations.roles;

interface Where {
  readonly annotationId?: string | undefined;
  readonly layerId?: string | undefined;
}

/** Members who would see a remark there, by name; not the one who asks. What the asker may not see itself has nobody. */
export async function listMentionable(
  { db, actor }: InGroup,
  { annotationId, layerId }: Where,
): Promise<Result<{ members: PersonView[] }, "not_allowed">> {
  if (!mayComment(actor)) return refuse("not_allowed");
  const rows = await db.membership.findMany({
    where: { groupId: actor.groupId, userId: { not: actor.userId }, user: { disabledAt: null } },
    select: { role: true, user: { select: { id: true, name: true } } },
  });
  const members = rows.flatMap(({ role, user }) => (READERS.includes(role) ? [user] : []));
  const seeing = await seersOf(db, members, { annotationId, layerId });
  return accept({ members: seeing.sort((one, other) => one.name.localeCompare(other.name, "kk")) });
}

async function seersOf(
  db: InGroup["db"],
  members: readonly PersonView[],
  { annotationId, layerId }: Where,
): Promise<PersonView[]> {
  if (annotationId === undefined && layerId === undefined) return [...members];
  const ids = members.map(({ id }) => id);
  const shown =
    annotationId === undefined
      ? await db.$queryRaw<{ id: string }[]>`
          SELECT id::text FROM unnest(${ids}::uuid[]) AS id WHERE layer_shown_to(${layerId}::uuid, id)`
      : await db.$queryRaw<{ id: string }[]>`
          SELECT id::text FROM unnest(${ids}::uuid[]) AS id WHERE annotation_shown_to(${annotationId}::uuid, id)`;
  const known = new Set(shown.map(({ id }) => id));
  return members.filter(({ id }) => known.has(id));
}
