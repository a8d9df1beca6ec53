/** What a JSON value is, where a file may have written anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): JsonObject | null {
  // An object that is no array has string keys only when it came out of JSON.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** JSON-LD lets one value stand without its list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Null for what is no string, or an empty one. */
export function wordOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Terms of the model may be written with their prefix: "oa:commenting". */
export function termsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((one) => (typeof one === "string" ? one.replace(/^oa:/u, "") : []));
}

/** ISO 8601 in UTC; null for what is no time. */
export function timeOf(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 40) return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1970 ? null : time.toISOString();
}

const UUID = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/iu;

export function uuidOf(value: unknown): string | null {
  return typeof value === "string" ? (UUID.exec(value)?.[1]?.toLowerCase() ?? null) : null;
}
