import type { ReformView } from "#lib/operations/reforms.ts";

/** An entry of the register as the server shows it; its slug is also its id. */
export function reformView(slug: string, changed: Partial<ReformView> = {}): ReformView {
  return {
    id: slug,
    slug,
    kind: "law",
    labels: { ru: slug },
    aliases: {},
    descriptions: {},
    dates: [],
    dateMeanings: {},
    institutions: [],
    changedBy: [],
    acts: [],
    parent: null,
    claimCount: 0,
    branchClaimCount: changed.claimCount ?? 0,
    deletedAt: null,
    version: 1,
    ...changed,
  };
}
