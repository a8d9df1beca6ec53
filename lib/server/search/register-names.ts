import { openNames, type SoughtNames } from "#lib/reforms/find-names.ts";
import { labelsOf } from "../records/reform.ts";
import { reform as reformShape } from "#lib/reforms/reform.ts";
import { KEEP_PLAN } from "../database/kept-plans.ts";
import type { InIndex } from "./read-texts.ts";

interface Kept {
  readonly stamp: string;
  readonly names: SoughtNames;
}

/** Registers whose names are kept ready: finding their stems takes longer than a search may. */
const MOST_KEPT = 50;
const KEPT = new Map<string, Kept>();

/** The names of the group's register as it stands now. */
export async function registerNames({ db, groupId }: InIndex): Promise<SoughtNames> {
  // What is deleted counts, too: deleting and restoring raise a version.
  const [row] = await db.$queryRaw<{ stamp: string }[]>`
    ${KEEP_PLAN} SELECT count(*) || ' ' || coalesce(sum(version), 0) AS stamp FROM reforms WHERE group_id = ${groupId}::uuid`;
  const stamp = row?.stamp ?? "";
  const kept = KEPT.get(groupId);
  if (kept?.stamp === stamp) return kept.names;
  const rows = await db.reform.findMany({ where: { groupId, deletedAt: null } });
  const names = openNames(
    rows.map((reform) => ({
      id: reform.id,
      labels: labelsOf(reform),
      aliases: reformShape.shape.aliases.parse(reform.aliases),
    })),
  );
  KEPT.delete(groupId);
  KEPT.set(groupId, { stamp, names });
  for (const other of KEPT.keys()) if (KEPT.size > MOST_KEPT) KEPT.delete(other);
  return names;
}
