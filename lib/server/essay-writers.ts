import type { InGroup } from "./database.ts";
import { peopleById, personOf } from "./queries/people.ts";

interface Written {
  readonly assignment: { readonly hidesStudents: boolean };
  readonly authors: readonly { readonly userId: string }[];
  readonly teamName: string | null;
}

/** How an essay's document names its writers. Where reviewers are not to learn whose an essay is, it names nobody. */
export async function writersNamed(
  db: InGroup["db"],
  { assignment, authors, teamName }: Written,
): Promise<string> {
  if (assignment.hidesStudents) return "";
  const ids = authors.map(({ userId }) => userId);
  const people = await peopleById(db, ids);
  const names = ids.map((id) => personOf(people, id).name).join(", ");
  return teamName === null ? names : `${teamName}: ${names}`;
}
