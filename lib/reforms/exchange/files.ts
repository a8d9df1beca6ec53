import { readRdfXml, toRdfXml } from "#lib/citations/exchange/rdf/rdf-xml.ts";
import { readTurtle } from "#lib/citations/exchange/rdf/turtle-read.ts";
import { toTurtle } from "#lib/citations/exchange/rdf/turtle-write.ts";
import { readJson } from "#lib/languages/json-places.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { Reform } from "../reform.ts";
import { registerOfCsv, registerToCsv } from "./csv.ts";
import {
  judgeFields,
  nameOfFields,
  REGISTER_JSON,
  type RegisterFormat,
  type RegisterReading,
  upToOneTooMany,
} from "./read-register.ts";
import { registerOfSkos, registerToSkos } from "./skos.ts";

interface Writer {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (register: readonly Reform[]) => string;
}

export const REGISTER_WRITERS: Readonly<Record<RegisterFormat, Writer>> = {
  csv: { ending: "csv", mediaType: "text/csv; charset=utf-8", write: (register) => registerToCsv(register) },
  csv_semicolons: {
    ending: "csv",
    mediaType: "text/csv; charset=utf-8",
    write: (register) => registerToCsv(register, ";"),
  },
  turtle: {
    ending: "ttl",
    mediaType: "text/turtle; charset=utf-8",
    write: (register) => toTurtle(registerToSkos(register)),
  },
  rdf_xml: {
    ending: "rdf",
    mediaType: "application/rdf+xml",
    write: (register) => toRdfXml(registerToSkos(register)),
  },
  json: {
    ending: "json",
    mediaType: "application/json",
    write: (reforms) => `${JSON.stringify({ format: REGISTER_JSON, reforms }, null, 2)}\n`,
  },
};

/** Reads a register of any of the formats, told apart by what stands in the file, never by its name. */
export function readRegisterFile(text: string, otherLanguage: Language): RegisterReading {
  const start = text
    .replace(/^\uFEFF/u, "")
    .trimStart()
    .slice(0, 2_000);
  if (start.startsWith("{")) return registerOfJson(text);
  // <rdf:RDF xmlns=…> is XML, <urn:x> is Turtle: an IRI has no blank in it.
  const isXml = /^<(?:[?!]|[A-Za-z_][\w.:-]*\s)/u.test(start);
  const isTurtle = !isXml && /^(?:@prefix|@base|prefix\s|base\s|#|<[a-z][a-z0-9+.-]*:)/iu.test(start);
  if (isTurtle) {
    const { resources, lines, stoppedAt } = readTurtle(text);
    return withEnd(registerOfSkos(resources, { lines, otherLanguage }), stoppedAt);
  }
  if (start.startsWith("<")) {
    const { resources, lines, stoppedAt } = readRdfXml(text);
    return withEnd(registerOfSkos(resources, { lines, otherLanguage }), stoppedAt);
  }
  return registerOfCsv(text);
}

function withEnd(reading: RegisterReading, stoppedAt: number | null): RegisterReading {
  if (stoppedAt === null) return reading;
  return { ...reading, faults: [{ code: "not_well_formed", line: stoppedAt, where: "" }, ...reading.faults] };
}

function registerOfJson(text: string): RegisterReading {
  const { value, lines, stoppedAt } = readJson(text, "reforms");
  if (stoppedAt !== null)
    return { reforms: [], faults: [{ code: "not_well_formed", line: stoppedAt, where: "" }] };
  const reforms = isRecord(value) ? value["reforms"] : null;
  if (!Array.isArray(reforms)) return { reforms: [], faults: [{ code: "no_register", line: 1, where: "" }] };
  return {
    reforms: upToOneTooMany(reforms).map((given: unknown, at) => {
      const fields = isRecord(given) ? given : {};
      const judged = judgeFields(fields);
      const slug = typeof fields["slug"] === "string" ? fields["slug"] : String(at + 1);
      return { line: lines[at] ?? 1, name: nameOfFields({ slug, ...judged.fields }), ...judged };
    }),
    faults: [],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
