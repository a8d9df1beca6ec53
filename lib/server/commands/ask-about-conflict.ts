import type { z } from "zod";
import type { askAboutConflict as operation } from "#lib/operations/conflicts.ts";
import { mayDecideConflicts } from "#lib/permissions/conflicts.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { knownCases } from "../known-cases.ts";
import { notify } from "../notify.ts";

type Question = z.infer<typeof operation.body>;

/** Brings a case to a member's inbox. It must be there now, and the member must be one who may see claims. */
export async function askAboutConflict(
  group: InGroup,
  { kind, key, userId, note }: Question,
): Promise<Result<{ told: number }, "not_found" | "not_allowed" | "member_not_told">> {
  if (!mayDecideConflicts(group.actor)) return refuse("not_allowed");
  const found = (await knownCases(group)).cases.find((each) => each.kind === kind && each.key === key);
  const claimId = found?.sides[0]?.assertions[0]?.claim.id;
  if (found === undefined || claimId === undefined) return refuse("not_found");
  const data = { conflict: key, ...(note === "" ? {} : { note }) };
  const told = await notify(group, { kind: "conflict_asked", userIds: [userId], claimId, data });
  if (told.length === 0) return refuse("member_not_told");
  await group.record({ kind: "conflict.asked", nounId: claimId, data: { case: kind, userId } });
  return accept({ told: told.length });
}
