import type { EventView } from "#lib/operations/groups.ts";
import type { InGroup } from "../database.ts";
import { wordingsOf } from "../records/claim.ts";
import { reformLabelOf } from "../records/reform.ts";

type Data = EventView["data"];
type Named = EventView["named"][number];

/** "id supports" or an id alone: how commands keep the reforms of a claim. */
const REFORM_KEYS = ["reformsBefore", "reformsAfter", "reformBefore", "reformAfter"];
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Reforms and claims that the data of events speak of by id, as they are called now, deleted ones included. */
export async function namedInEvents(
  { db, actor: { groupId } }: Pick<InGroup, "db" | "actor">,
  events: readonly { readonly data: Data }[],
): Promise<(event: { readonly data: Data }) => Named[]> {
  const within = (ids: readonly string[]) => ({ where: { groupId, id: { in: [...new Set(ids)] } } });
  const [reformIds, claimIds] = [events.flatMap(reformsIn), events.flatMap(claimsIn)];
  const reforms = reformIds.length === 0 ? [] : await db.reform.findMany(within(reformIds));
  const claims = claimIds.length === 0 ? [] : await db.claim.findMany(within(claimIds));
  const named = new Map<string, Named>([
    ...reforms.map(
      (row) => [row.id, { id: row.id, number: null, labels: reformLabelOf(row).labels }] as const,
    ),
    ...claims.map((row) => [row.id, { id: row.id, number: row.number, labels: wordingsOf(row) }] as const),
  ]);
  return (event) =>
    [...new Set([...reformsIn(event), ...claimsIn(event)])].flatMap((id) => named.get(id) ?? []);
}

function reformsIn({ data }: { readonly data: Data }): string[] {
  return REFORM_KEYS.flatMap((key) => [data[key]].flat()).flatMap((kept) => {
    const [id = ""] = typeof kept === "string" ? kept.split(" ") : [];
    return ID.test(id) ? [id] : [];
  });
}

function claimsIn({ data: { toClaimId } }: { readonly data: Data }): string[] {
  return typeof toClaimId === "string" && ID.test(toClaimId) ? [toClaimId] : [];
}
