import type { ClaimFilter } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { listClaims } from "./claim-list.ts";

/** Read at once: a step of it is no more than a page. */
const STEP = 500;

/** All claims that a filter finds, by number. */
export async function exportClaims(
  group: InGroup,
  filter: ClaimFilter,
): Promise<Result<ClaimView[], "not_allowed">> {
  const all: ClaimView[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await listClaims(group, {
      ...filter,
      ...{ order: "asc", limit: STEP, ...(after === undefined ? {} : { after }) },
    });
    if (!page.ok) return page;
    all.push(...page.value.claims);
    if (page.value.next === null) return accept(all);
    after = page.value.next;
  }
}
