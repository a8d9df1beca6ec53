import { fillResults as operation } from "#lib/operations/feedback-files.ts";
import { fillGradebook } from "#lib/reviews/exchange/fill-gradebook.ts";
import { accept, refuse } from "#lib/result.ts";
import { classResults } from "#lib/server/queries/class-results.ts";
import { route } from "#app/_edge/route.ts";
import { told } from "../write-results.ts";

export const POST = route(operation, async ({ inGroup, params: { assignmentId }, body }) => {
  const found = await inGroup((group) => classResults(group, assignmentId));
  if (!found.ok) return found;
  const { results, assignment } = found.value;
  const filled = fillGradebook(body.text, told(results, body.which), Object.values(assignment.titles));
  return filled === null ? refuse("gradebook_unknown") : accept({ ...filled, missing: [...filled.missing] });
});
