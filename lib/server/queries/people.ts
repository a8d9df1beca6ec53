import type { PersonView } from "#lib/operations/view.ts";
import type { Transaction } from "../database.ts";

/** Names of people by id, in one query. Whoever has left keeps their name on what they wrote. */
export async function peopleById(
  db: Transaction,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, PersonView>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const users =
    wanted.length === 0
      ? []
      : await db.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(users.map((user) => [user.id, user]));
}

/** The person behind an id; an id without a user stays visible as nobody's name. */
export function personOf(people: ReadonlyMap<string, PersonView>, id: string): PersonView {
  return people.get(id) ?? { id, name: "?" };
}
