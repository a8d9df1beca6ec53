import { historyFilter, type HistoryFilter } from "#lib/operations/groups.ts";

/** The part of an address after "?". */
export type Given = Readonly<Record<string, string | string[] | undefined>>;

/**
 * A filter that makes no sense is left out: the address was typed by hand, and everything is a fair answer. Days are of the zone of
 * whoever chose them, so that a sent address finds the same; without one, of `fallback`.
 */
export function readHistoryFilter(given: Given, fallback: string): HistoryFilter {
  const timeZone = zoneOf(given["zone"]) ?? fallback;
  const { shape } = historyFilter;
  const text = (name: string) => (given[name] === "" ? undefined : given[name]);
  const filter = {
    before: shape.before.safeParse(text("before")).data,
    noun: shape.noun.safeParse(text("noun")).data,
    actorId: shape.actorId.safeParse(text("actor")).data,
    nounId: shape.nounId.safeParse(text("about")).data,
    from: startOfDay(text("from"), timeZone, 0),
    to: startOfDay(text("to"), timeZone, 1),
    search: shape.search.safeParse(text("search")).data,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function zoneOf(zone: string | string[] | undefined): string | null {
  if (typeof zone !== "string" || zone === "") return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // No zone of this world.
    return null;
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function startOfDay(day: string | string[] | undefined, timeZone: string, later: number): string | undefined {
  if (typeof day !== "string" || !DAY.test(day)) return undefined;
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return undefined;
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(noon);
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "") ?? "";
  const start = new Date(`${day}T00:00:00${offset === "" ? "Z" : offset}`);
  return new Date(start.getTime() + later * 24 * 60 * 60 * 1000).toISOString();
}

/** The same filter as the API's address has it. */
export function addressOfHistory(
  filter: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && name !== "before") query.set(name, String(value));
  return query.toString();
}
