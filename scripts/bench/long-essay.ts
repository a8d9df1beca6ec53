// npm run bench:long-essay [-- --short] [-- ADDRESS DATA-FOLDER "EMAIL PASSWORD"]: an essay of a hundred pages (30,000 words, 200 footnotes, 60
// tables, 500 comments) on its whole way, from the built server in real Chromium: opened where it is written, written in (key to paint, target:
// 50 ms p95), kept, pasted from a word processor with its comments, checked, handed in, opened on the desk (2 s), released, read by its
// student, written as Word and PDF. --short: 3,000 words, a tenth of everything (desk: 0.7 s).
import type { APIRequestContext, BrowserContext } from "playwright-core";
import { openGroup } from "./bench-browser.ts";
import { builtServer, type BuiltServer } from "./built-server.ts";
import { lookAtDesk } from "./essays/look-at-desk.ts";
import { makeLongText, wordHtml } from "./essays/long-text.ts";
import { pasteInto, writeEssay } from "./essays/write-essay.ts";

const PORT = 3996;
const given = process.argv.slice(2).filter((word) => word !== "--short");
const part = process.argv.includes("--short") ? 0.1 : 1;
const TERMS = { words: 30_000 * part, footnotes: 200 * part, tables: 60 * part, comments: 500 * part };
const WORKS = 30;

const server = await builtServer(given, PORT);
try {
  await measure(server);
} finally {
  await server.stop();
}

/** Somebody who signed up, in a browser of their own. */
interface Person {
  readonly context: BrowserContext;
  ask<Answer>(
    method: "GET" | "POST" | "PUT",
    where: string,
    data?: unknown,
    version?: number,
  ): Promise<Answer>;
}

async function measure(built: BuiltServer): Promise<void> {
  const { context, groupId, post, end } = await openGroup(built, "Ұзақ эссе");
  const group = `/groups/${groupId}`;
  const signUp = async (role: string): Promise<Person & { userId: string }> => {
    const browser = context.browser();
    if (browser === null) throw new Error("no browser");
    const own = await browser.newContext({ baseURL: built.address, viewport: { width: 1280, height: 900 } });
    const ask = asking(own.request, built.address);
    const email = `${crypto.randomUUID()}@bench.example`;
    const account = { name: role, email, password: `${crypto.randomUUID()} құпия` };
    const { id: userId } = await ask<{ id: string }>("POST", "/accounts", account);
    const { token } = await post<{ token: string }>(`${group}/invitations`, { role, days: 1, note: "" });
    await ask("POST", `/invitations/${token}/acceptance`, {});
    return { context: own, ask, userId };
  };
  const [student, reviewer] = [await signUp("student"), await signUp("reviewer")];
  const works: string[] = [];
  for (let n = 1; n <= WORKS; n += 1) {
    const csl = {
      type: "book",
      title: `Еңбек ${n}`,
      author: [{ family: `Автор${n}`, given: "А." }],
      issued: { "date-parts": [[1990 + n]] },
    };
    works.push((await post<{ id: string }>(`${group}/references`, { csl })).id);
  }
  const { id: assignmentId } = await post<{ id: string }>(`${group}/assignments`, { titles: { kk: "Эссе" } });
  const room = `${group}/assignments/${assignmentId}`;
  await post(`${room}/publish`, {});
  const { content, quotes, words } = makeLongText({ ...TERMS, works });
  console.log(
    `${words} words, ${TERMS.footnotes} footnotes, ${TERMS.tables} tables, ${TERMS.comments} comments\n`,
  );

  const opened = await student.ask<{ id: string; version: number }>("POST", `${room}/submission`);
  const essay = `${group}/submissions/${opened.id}`;
  await timed("kept as a draft, at once", () =>
    student.ask("PUT", `${essay}/draft`, { content }, opened.version),
  );
  await writeEssay(student.context, `${room}/essay`); // scripts come from the cache from now on
  const written = await writeEssay(student.context, `${room}/essay`);
  say("writing: its text", written.text);
  say("writing: to be changed", written.alive);
  say("writing: key to paint, median", quantile(written.keys, 0.5));
  say("writing: key to paint, p95 (50 ms)", quantile(written.keys, 0.95));
  say("writing: key to paint, longest", quantile(written.keys, 1));
  say("writing: last key to kept", written.saved);
  say(
    "writing: pasted from Word",
    await pasteInto(student.context, `${room}/essay`, wordHtml(TERMS.comments)),
  );
  await timed("writing: checks", () => student.ask("GET", `${essay}/checks`));
  const { version } = await student.ask<{ version: number }>("POST", `${room}/submission`);
  await timed("handed in", () => student.ask("POST", `${essay}/hand-in`, {}, version));

  const reviewerIds = [reviewer.userId];
  await asking(context.request, built.address)("PUT", `${room}/allocation`, {
    essays: [{ submissionId: opened.id, reviewerIds }],
  });
  const { essays } = await reviewer.ask<{ essays: { number: number }[] }>("GET", `${room}/essays`);
  const at = `${room}/essays/${String(essays[0]?.number)}`;
  const { sheet, layerId, essay: shown } = await reviewer.ask<Desk>("GET", at);
  for (const exact of quotes) {
    const selectors = [
      { type: "TextPositionSelector", start: 0, end: 1 },
      { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
    ];
    const remark = {
      kind: "comment",
      text: "Дереккөзін көрсетіңіз.",
      layerId,
      selectors,
      criterion: "whole",
    };
    await reviewer.ask("POST", `${group}/documents/${shown.documentId}/annotations`, remark);
  }
  await openDesk(reviewer.context, at);
  const desk = await openDesk(reviewer.context, at);
  say("desk: its text", desk.text);
  say(`desk: to be marked (${part < 1 ? "0.7" : "2"} s)`, desk.alive);
  say("desk: its comments", desk.comments);
  await timed("desk: checks", () => reviewer.ask("GET", `${at}/checks`));
  await reviewer.ask("PUT", `${group}/sheets/${sheet.id}/marks/whole`, { points: "60", reason: "Орташа" });
  await reviewer.ask("POST", `${group}/sheets/${sheet.id}/finish`);
  await post(`${room}/release`, {});
  await timed("feedback: its page, server", () => got(student.context, `${room}/feedback`));
  say("feedback: its page, painted", await painted(student.context, `${room}/feedback`));
  await timed("feedback: Word", () => got(student.context, `/api/v1${room}/feedback/file`));
  await timed("feedback: PDF", () => got(student.context, `/api/v1${room}/feedback/file?format=pdf`));
  await end();
}

interface Desk {
  readonly sheet: { readonly id: string };
  readonly layerId: string;
  readonly essay: { readonly documentId: string };
}

function asking(request: APIRequestContext, address: string): Person["ask"] {
  return async <Answer>(method: string, where: string, data?: unknown, version?: number): Promise<Answer> => {
    const headers = {
      Origin: address,
      ...(version === undefined ? {} : { "If-Match": `"${String(version)}"` }),
    };
    const at = `/api/v1${where}`;
    // Calls of a kind are limited by the minute (lib/server/limits.ts): what is over waits.
    for (;;) {
      const answer = await request.fetch(at, {
        method,
        headers,
        timeout: 300_000,
        ...(data === undefined ? {} : { data }),
      });
      if (answer.ok()) return (await answer.json()) as Answer;
      if (answer.status() !== 429)
        throw new Error(`${where} answered ${answer.status()}: ${(await answer.text()).slice(0, 300)}`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  };
}

async function got({ request }: BrowserContext, at: string): Promise<void> {
  const answer = await request.get(at, { timeout: 300_000 });
  if (!answer.ok()) throw new Error(`${at} answered ${answer.status()}`);
  await answer.body();
}

/** There is no next essay: only the opening is looked at. */
async function openDesk(context: BrowserContext, at: string) {
  return lookAtDesk(context, at, { goesOn: false });
}

async function painted(context: BrowserContext, at: string): Promise<number> {
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(at, { waitUntil: "commit" });
  await page.locator(".feedback-block").first().waitFor({ timeout: 120_000 });
  const took = performance.now() - began;
  await page.close();
  return took;
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  say(name, performance.now() - began);
}

function say(name: string, time: number): void {
  console.log(`${name.padEnd(36)} ${time.toFixed(0).padStart(6)} ms`);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
