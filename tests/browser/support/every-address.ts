import { readdirSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import JSZip from "jszip";
import { z } from "zod";
import type { Operation } from "#lib/operations/operation.ts";
import { readPdf } from "#lib/server/gateways/readers/pdf/read-pdf.ts";
import { rawOf } from "#tests/support/raw-lines.ts";
import { chanceOf, fitting } from "./hostile.ts";

const APP = path.resolve(import.meta.dirname, "../../../app");

/** Names of the parameters of addresses, with a value for each. */
export type Ids = Readonly<Record<string, string>>;

/** Every page that there is, as the file system has it: "/groups/[groupId]/…". */
export function everyPage(): string[] {
  return addressesOf("page.tsx");
}

/** Every route handler that there is, found in the same way. */
export function everyRoute(): string[] {
  return addressesOf("route.ts");
}

function addressesOf(file: string): string[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .map((found) => found.split(path.sep))
    .filter((parts) => parts.at(-1) === file && !parts.some((part) => part.startsWith("_")))
    .map(
      (parts) =>
        `/${parts
          .slice(0, -1)
          .filter((part) => !part.startsWith("("))
          .join("/")}`,
    )
    .sort();
}

/** Fills in what an address names. A parameter without an example fails: whoever adds one says what stands there. */
export function fill(route: string, ids: Ids): string {
  return route.replaceAll(/[{[](\w+)[}\]]/gu, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`no example of {${name}} for ${route}`);
    return encodeURIComponent(id);
  });
}

/** A question that can be asked, and what it is called where it fails. */
export interface Question {
  readonly name: string;
  ask(person: APIRequestContext): Promise<APIResponse>;
}

/** A page as HTML and as the payload that the browser fetches when it goes from page to page. */
export function questionsOfPage(page: string, ids: Ids): Question[] {
  const at = fill(page, ids);
  return [
    { name: `page ${at}`, ask: (person) => person.get(at) },
    { name: `payload of ${at}`, ask: (person) => person.get(at, { headers: { RSC: "1" } }) },
  ];
}

interface Shape {
  readonly properties?: Readonly<
    Record<
      string,
      { readonly enum?: readonly string[]; readonly anyOf?: readonly { readonly enum?: readonly string[] }[] }
    >
  >;
}

interface Asking {
  readonly ids: Ids;
  /** Words that stand beside what is hidden: what is looked for where one can look for something. */
  readonly seek: string;
  /** Every choice that the query offers too: formats, states, orders. Of what a role may not do at all one question says enough. */
  readonly isThorough: boolean;
}

/** An operation as it can be asked. */
export function questionsOfOperation(operation: Operation, asking: Asking): Question[] {
  const { ids } = asking;
  return queriesOf(operation, asking).map((query) => {
    const at = `/api/v1${fill(operation.path, ids)}${query}`;
    const name = `${operation.id} ${operation.method} ${at}`;
    return { name, ask: (person) => send(person, operation, { at, ids }) };
  });
}

function queriesOf({ id, query: schema }: Operation, { ids, seek, isThorough }: Asking): string[] {
  // The cast: JSON Schema has more words than are looked at here.
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  const properties = Object.entries(shape.properties ?? {});
  const sought: Record<string, string> = {};
  for (const [name] of properties) {
    if (SEEKING.has(name)) sought[name] = seek;
    if (/ids?$/iu.test(name) && ids[name] !== undefined) sought[name] = ids[name];
  }
  const asked = ASKED[id]?.(ids) ?? {};
  const whole = withoutStrangers(schema, { ...sought, ...asked });
  const queries = [asked, whole];
  if (isThorough)
    for (const [name, property] of properties)
      for (const choice of [property, ...(property.anyOf ?? [])].flatMap((one) => one.enum ?? []))
        queries.push({ ...whole, [name]: choice });
  return [...new Set(queries.map((query) => String(new URLSearchParams(query))))].map((query) =>
    query === "" ? "" : `?${query}`,
  );
}

/** Leaves out what makes the whole question malformed. */
function withoutStrangers(
  schema: z.ZodType,
  query: Readonly<Record<string, string>>,
): Record<string, string> {
  const strange = new Set(schema.safeParse(query).error?.issues.map(({ path: [at] }) => at));
  return Object.fromEntries(Object.entries(query).filter(([name]) => !strange.has(name)));
}

/** Parameters in which one types what one looks for. */
const SEEKING: ReadonlySet<string> = new Set(["search", "q", "query", "words", "text"]);

/** Questions that have to name something. */
const ASKED: Readonly<Record<string, (ids: Ids) => Record<string, string>>> = {
  // Else it goes on for ever.
  "events.stream": () => ({ once: "true", after: "0" }),
  "annotations.read": ({ annotationId = "" }) => ({ ids: annotationId }),
  "matrix.show_cell": ({ reformId = "", documentId = "" }) => ({ row: reformId, column: documentId }),
};

function send(
  person: APIRequestContext,
  operation: Operation,
  { at, ids }: { at: string; ids: Ids },
): Promise<APIResponse> {
  const upload = operation.upload !== null;
  const body = fitting(
    operation.body,
    chanceOf(7),
    Object.values(ids).filter((id) => z.uuid().safeParse(id).success),
  );
  return person.fetch(at, {
    method: operation.method,
    headers: {
      ...(operation.ifMatch ? { "If-Match": '"1"' } : {}),
      ...(upload ? { "Content-Type": "text/plain", "X-File-Name": "x.txt" } : {}),
    },
    ...(operation.method === "GET" ? {} : { data: upload ? Buffer.from("мәтін") : body }),
  });
}

/** All that an answer says, also inside a packed file; its headers and its own address among it. */
export async function wordsOfAnswer(answer: APIResponse): Promise<string> {
  const bytes = await answer.body();
  const headers = JSON.stringify(answer.headersArray());
  return `${answer.url()}\n${headers}\n${await wordsOfBytes(bytes)}`;
}

async function wordsOfBytes(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString("latin1") === "PK") {
    const zip = await JSZip.loadAsync(bytes);
    const parts = await Promise.all(
      Object.values(zip.files)
        .filter(({ dir }) => !dir)
        .map(async (file) => `${file.name}\n${await wordsOfBytes(await file.async("nodebuffer"))}`),
    );
    return parts.join("\n");
  }
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return wordsOfPdf(bytes);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return wordsOfBytes(gunzipSync(bytes));
  return bytes.toString("utf8");
}

/** As it is read, and without blanks: a narrow margin may break a word. */
async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const { text } = await rawOf(readPdf, bytes);
  return `${text}\n${text.replaceAll(/\s+/gu, "")}`;
}

export interface Walked {
  /** For each planted word that was found the questions that gave it away. */
  readonly found: Readonly<Record<string, readonly string[]>>;
  /** Questions by the status of their answers. */
  readonly asked: ReadonlyMap<number, readonly string[]>;
}

/** Asks everything, some at a time, and looks for each planted word in each answer. */
export async function walk(
  person: APIRequestContext,
  questions: readonly Question[],
  planted: Readonly<Record<string, string>>,
): Promise<Walked> {
  const found: Record<string, string[]> = {};
  const asked = new Map<number, string[]>();
  const waiting = [...questions];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const answer = await next.ask(person);
      asked.set(answer.status(), [...(asked.get(answer.status()) ?? []), next.name]);
      const said = await wordsOfAnswer(answer);
      for (const [name, word] of Object.entries(planted))
        if (said.includes(word)) found[name] = [...(found[name] ?? []), next.name];
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return { found, asked };
}
