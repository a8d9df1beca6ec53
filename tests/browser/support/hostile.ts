import { z } from "zod";

/**
 * Requests that nobody means well with, made from a contract's own schema: a body that fits, with one thing in it turned bad. The
 * same seed gives the same requests, so that what failed once can be asked again.
 */
export interface Chance {
  /** 0 ≤ n < `below`. */
  readonly number: (below: number) => number;
  readonly pick: <Value>(from: readonly Value[]) => Value;
}

/** mulberry32: 32 bits of state are plenty for choosing among bad values. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    pick: (from) => {
      const value = from[number(from.length)];
      if (value === undefined) throw new Error("nothing to pick from");
      return value;
    },
  };
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
interface Shape {
  readonly type?: string;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

/** A value that probably fits the schema; what only code can check (a refinement) is left to chance. */
export function fitting(schema: z.ZodType, chance: Chance, ids: readonly string[]): Json {
  // The cast: JSON Schema has more words than zod writes; those that it writes are named in Shape.
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  return valueOf(shape, chance, ids);
}

function valueOf(shape: Shape, chance: Chance, ids: readonly string[]): Json {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return valueOf(chance.pick(choices), chance, ids);
  if (shape.allOf !== undefined) return valueOf(chance.pick(shape.allOf), chance, ids);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return chance.pick(shape.enum);
  if (shape.type === "object") return objectOf(shape, chance, ids);
  if (shape.type === "array") {
    if (shape.prefixItems !== undefined) return shape.prefixItems.map((item) => valueOf(item, chance, ids));
    return Array.from({ length: 1 + chance.number(2) }, () => valueOf(shape.items ?? {}, chance, ids));
  }
  if (shape.type === "integer" || shape.type === "number") return numberOf(shape, chance);
  if (shape.type === "boolean") return chance.pick([true, false]);
  if (shape.type === "null") return null;
  if (shape.format === "uuid") return chance.pick(ids);
  if (shape.format === "uri") return chance.pick(["https://example.org/", "javascript:alert(1)"]);
  return chance.pick(TEXTS);
}

function objectOf(shape: Shape, chance: Chance, ids: readonly string[]): Json {
  const made: Record<string, Json> = {};
  for (const [name, property] of Object.entries(shape.properties ?? {})) {
    if (shape.required?.includes(name) !== true && chance.number(3) > 0) continue;
    made[name] = valueOf(property, chance, ids);
  }
  if (shape.propertyNames?.enum !== undefined && typeof shape.additionalProperties === "object")
    made[String(chance.pick(shape.propertyNames.enum))] = valueOf(shape.additionalProperties, chance, ids);
  return made;
}

function numberOf({ minimum, maximum }: Shape, chance: Chance): number {
  return chance.pick([
    minimum ?? 0,
    maximum ?? 9_007_199_254_740_991,
    (minimum ?? 0) + 1,
    2_147_483_648,
    -2_147_483_649,
  ]);
}

const TEXTS = [
  "Сайлау жүйесі",
  "2022",
  "мақала 👩🏽‍🎓",
  "  ",
  "%_\\'\"; DROP TABLE claims; --",
  "<img src=x onerror=alert(1)>",
  "a\u0301\u202eexe.txt",
  "ұ".repeat(3_000),
];

/** What stands in for a good value. Written as JSON text, since some of it is no value at all. */
const BAD = [
  "null",
  "true",
  "0",
  "-1",
  "1.5",
  "1e999",
  "-9007199254740993",
  "99999999999999999999999999",
  '""',
  '"\\u0000"',
  '"а\\u0000б"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  "{}",
  "[]",
  "[null]",
  '{"not":""}',
  '{"$ne":null}',
  '{"__proto__":{"role":"owner"}}',
  '{"constructor":{"prototype":{"ok":true}}}',
  '"00000000-0000-0000-0000-000000000000"',
  '"../../etc/passwd"',
  `"${"x".repeat(120_000)}"`,
  `[${"0,".repeat(20_000)}0]`,
  `${'{"a":'.repeat(400)}1${"}".repeat(400)}`,
];

/** Whole bodies that are wrong before any schema is asked. */
const BROKEN: readonly (string | Uint8Array)[] = [
  "{",
  "]",
  "undefined",
  "{'a':1}",
  '"text"',
  "[]",
  "7",
  "null",
  `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
  `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
  new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  `{"a":"${"я".repeat(1_050_000)}"}`,
];

/** A body with one thing wrong: a value replaced, a name added, or no JSON at all. */
export function hostileBody(schema: z.ZodType, chance: Chance, ids: readonly string[]): string | Uint8Array {
  if (chance.number(6) === 0) return chance.pick(BROKEN);
  const body = fitting(schema, chance, ids);
  const places = placesOf(body);
  const mark = "\u2063here\u2063";
  if (chance.number(5) === 0 || places.length === 0) {
    const name = chance.pick(["role", "groupId", "__proto__", "constructor", "id", "", "toString"]);
    return `{${[`${JSON.stringify(name)}:${chance.pick(BAD)}`, JSON.stringify(body).slice(1, -1)].filter((part) => part !== "").join(",")}}`;
  }
  chance.pick(places)(mark);
  return JSON.stringify(body).replace(JSON.stringify(mark), () => chance.pick(BAD));
}

/** Every place in a value that can be written over. */
function placesOf(value: Json): ((next: string) => void)[] {
  if (Array.isArray(value))
    return value.flatMap((inner, at) => [(next: string) => void (value[at] = next), ...placesOf(inner)]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    (next: string) => void (value[name] = next),
    ...placesOf(inner),
  ]);
}

const QUERIES = [
  "x=1",
  "search=a&search=b",
  "search=%00",
  "search=%ED%A0%80",
  "search=%zz",
  "limit=1e9",
  "limit=-1",
  "article=99999999999999999999",
  "year=0x7e6",
  "documentId=%27%20OR%201=1",
  "reformId[]=1",
  "before=9007199254740993",
  "__proto__=1",
  "locale=kk&locale=en",
  `search=${"%F0%9F%98%80".repeat(300)}`,
  `noun=${"x".repeat(5_000)}`,
  "language=%00&type=%00",
];

export function hostileQuery(schema: z.ZodType, chance: Chance, ids: readonly string[]): string {
  if (chance.number(2) === 0) return chance.pick(QUERIES);
  const fits = fitting(schema, chance, ids);
  const given = typeof fits === "object" && fits !== null && !Array.isArray(fits) ? Object.entries(fits) : [];
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
