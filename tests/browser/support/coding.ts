import type { APIRequestContext } from "@playwright/test";
import type { DifferencesView } from "#lib/operations/adjudications.ts";
import type { CodingView } from "#lib/operations/codings.ts";
import { json } from "./people.ts";

/** The group's first closed coding, and a decision about one of its differences. `at` is the group's address in the API. */
export async function idsOfCoding(
  person: APIRequestContext,
  at: string,
): Promise<Readonly<Record<"codingId" | "decisionId", string>>> {
  const { codings } = await json<{ codings: CodingView[] }>(person, `${at}/codings?state=closed`);
  const coding = codings[0];
  const codingId = coding?.id ?? "";
  for (const { id } of coding?.documents ?? []) {
    const { differences } = await json<DifferencesView>(
      person,
      `${at}/codings/${codingId}/documents/${id}/differences`,
    );
    const decided = differences.find(({ decision }) => decision !== null)?.decision;
    if (decided != null) return { codingId, decisionId: decided.id };
  }
  return { codingId, decisionId: "" };
}
