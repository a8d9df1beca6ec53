import type { EventView } from "#lib/operations/groups.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import type { InGroup } from "../database.ts";
import { wordingsOf } from "../records/claim.ts";
import { reformLabelOf } from "../records/reform.ts";
import { shortNameOf } from "../records/reference.ts";

type Event = Pick<EventView, "kind" | "nounId" | "data">;
type Named = EventView["named"][number];

/** "id supports" or an id alone: how commands keep the reforms of a claim. */
const REFORM_KEYS = ["reformsBefore", "reformsAfter", "reformBefore", "reformAfter"];
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Reforms and claims that the data of events speak of by id, and works of the sources that events are about, as they are called now. */
export async function namedInEvents(
  { db, actor: { groupId } }: Pick<InGroup, "db" | "actor">,
  events: readonly Event[],
): Promise<(event: Event) => Named[]> {
  const within = (ids: readonly string[]) => ({ where: { groupId, id: { in: [...new Set(ids)] } } });
  const [reformIds, claimIds] = [events.flatMap(reformsIn), events.flatMap(claimsIn)];
  const sourceIds = events.flatMap(sourcesIn);
  const reforms = reformIds.length === 0 ? [] : await db.reform.findMany(within(reformIds));
  const claims = claimIds.length === 0 ? [] : await db.claim.findMany(within(claimIds));
  const sources =
    sourceIds.length === 0
      ? []
      : await db.source.findMany({ ...within(sourceIds), select: { id: true, reference: true } });
  const named = new Map<string, Named>([
    ...reforms.map(
      (row) => [row.id, { id: row.id, number: null, labels: reformLabelOf(row).labels }] as const,
    ),
    ...claims.map((row) => [row.id, { id: row.id, number: row.number, labels: wordingsOf(row) }] as const),
    ...sources.map(({ id, reference }) => {
      const language = isLanguage(reference.language) ? reference.language : "en";
      return [id, { id, number: null, labels: { [language]: shortNameOf(reference) } }] as const;
    }),
  ]);
  return (event) =>
    [...new Set([...reformsIn(event), ...claimsIn(event), ...sourcesIn(event)])].flatMap(
      (id) => named.get(id) ?? [],
    );
}

function reformsIn({ data }: Event): string[] {
  return REFORM_KEYS.flatMap((key) => [data[key]].flat()).flatMap((kept) => {
    const [id = ""] = typeof kept === "string" ? kept.split(" ") : [];
    return ID.test(id) ? [id] : [];
  });
}

function claimsIn({ data: { toClaimId } }: Event): string[] {
  return typeof toClaimId === "string" && ID.test(toClaimId) ? [toClaimId] : [];
}

function sourcesIn({ kind, nounId }: Event): string[] {
  return kind.startsWith("source.") && ID.test(nounId) ? [nounId] : [];
}
