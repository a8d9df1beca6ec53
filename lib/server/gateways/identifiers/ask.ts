import * as http from "node:http";
import * as https from "node:https";
import type { LookupSettings } from "../../lookup-settings.ts";
import { lookupPublic } from "./public-address.ts";

/** The catalogues, and where doi.org sends those who ask it for a description: nobody else is asked, whatever a redirect says. */
const KNOWN_HOSTS = new Set([
  "doi.org",
  "dx.doi.org",
  "www.doi.org",
  "api.crossref.org",
  "data.crossref.org",
  "api.datacite.org",
  "data.datacite.org",
  "data.crosscite.org",
  "api.medra.org",
  "data.medra.org",
  "data.japanlinkcenter.org",
  "openlibrary.org",
  "www.googleapis.com",
]);

const MOST_REDIRECTS = 5;
/** A description is some kilobytes; the longest lists of authors and references take hundreds. */
const LARGEST_ANSWER = 4 * 1_048_576; // bytes

export interface Question {
  readonly url: URL;
  readonly accept: string;
}

export type Answer =
  /** `body` is what stood in the JSON. */
  | { readonly kind: "found"; readonly body: unknown }
  /** The service knows that there is no such thing. */
  | { readonly kind: "absent" }
  /** No use: not reached, too slow, too large, not JSON, or a server that fails. `why` is for the log. */
  | { readonly kind: "failed"; readonly why: string };

/** Asks one service. Never throws: a service that fails is one of the answers. `signal` ends it when the time is over. */
export async function ask(
  question: Question,
  settings: LookupSettings,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    let url = question.url;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      if (!KNOWN_HOSTS.has(url.hostname)) return failed(`${url.hostname} is not asked`);
      const answer = await send({ ...question, url }, settings, signal);
      if (answer.status === 404 || answer.status === 410) return { kind: "absent" };
      if (answer.location === null) return readAnswer(answer);
      url = new URL(answer.location, url);
    }
    return failed("too many redirects");
  } catch (failure) {
    return failed(failure instanceof Error ? failure.message : String(failure));
  }
}

function failed(why: string): Answer {
  return { kind: "failed", why };
}

interface Received {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

function readAnswer({ status, text }: Received): Answer {
  if (status !== 200) return failed(`status ${status}`);
  try {
    return { kind: "found", body: JSON.parse(text) as unknown };
  } catch {
    return failed("no JSON");
  }
}

function send({ url, accept }: Question, settings: LookupSettings, signal: AbortSignal): Promise<Received> {
  const { mirror, contact } = settings;
  const to =
    mirror === null
      ? secure(url)
      : new URL(`${mirror.href.replace(/\/$/u, "")}/${url.host}${url.pathname}${url.search}`);
  const { request } = to.protocol === "http:" ? http : https;
  const headers = {
    Accept: accept,
    "User-Agent": `Silteme/0.1 (bibliographic lookup${contact === null ? "" : `; mailto:${contact}`})`,
  };
  return new Promise((resolve, reject) => {
    // The mirror is the operator's own and may stand in a private network; the open services may not.
    const lookup = mirror === null ? { lookup: lookupPublic } : {};
    const asked = request(to, { headers, signal, agent: false, ...lookup }, (response) => {
      collect(response).then(resolve, (failure: Error) => {
        asked.destroy();
        reject(failure);
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** Answers are asked for over TLS alone: a redirect to the plain protocol is followed as if it said https. */
function secure(url: URL): URL {
  return Object.assign(new URL(url), { protocol: "https:", port: "" });
}

async function collect(response: http.IncomingMessage): Promise<Received> {
  const status = response.statusCode ?? 0;
  const location = status >= 300 && status < 400 ? (response.headers.location ?? null) : null;
  if (location !== null) {
    response.resume();
    return { status, location, text: "" };
  }
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.byteLength;
    if (size > LARGEST_ANSWER) throw new Error("the answer is too large");
    pieces.push(piece);
  }
  return { status, location, text: Buffer.concat(pieces).toString("utf8") };
}
