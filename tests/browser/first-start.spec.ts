import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, request, test, type APIRequestContext, type Page } from "@playwright/test";
import { json, newPerson } from "./support/people.ts";
import { startSilteme, type RunningSilteme } from "./support/server.ts";
import { wordsOf } from "./support/words.ts";

/** A server of its own on a data folder of its own: what a first start brings, and what a loss of power leaves. */
const words = wordsOf("en");
let dataFolder: string;
let silteme: RunningSilteme;
let page: Page;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-first-start-"));
  silteme = await startSilteme(dataFolder);
  page = await (await browser.newContext({ locale: "en-GB" })).newPage();
});
test.afterAll(async () => {
  await page.context().close();
  await silteme.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function signIn(): Promise<void> {
  const [email = "", password = ""] = silteme.sample.split(" ");
  await page.goto(`${silteme.address}/sign-in`);
  await page.getByLabel(words("account.fields.email")).fill(email);
  await page.getByLabel(words("account.fields.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: words("account.signIn.action") }).click();
  await expect(page).toHaveURL(/\/groups$/u);
}

test("a first start shows a finished piece of work: articles in three languages, claims, reforms, sources, three members and three students", async () => {
  await signIn();
  // The account of the sample has no language of its own: it follows the browser.
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByText(words("groups.list.sampleNotice"))).toBeVisible();
  const { groups } = await json<{ groups: { id: string; isSample: boolean; memberCount: number }[] }>(
    page.request,
    `${silteme.address}/api/v1/groups`,
  );
  const [sample, ...others] = groups;
  expect(others).toEqual([]);
  expect(sample).toMatchObject({ isSample: true, memberCount: 6 });
  const at = `${silteme.address}/api/v1/groups/${sample?.id}`;
  const { documents } = await json<{ documents: { language: string }[] }>(page.request, `${at}/documents`);
  expect(documents.map(({ language }) => language).sort()).toEqual(["en", "en", "kk", "ru"]);
  const { claims } = await json<{ claims: { sources: unknown[]; reforms: unknown[] }[] }>(
    page.request,
    `${at}/claims`,
  );
  expect(claims.length).toBeGreaterThanOrEqual(12);
  expect(claims.filter(({ sources }) => sources.length > 0).length).toBeGreaterThan(6);
  expect(claims.filter(({ reforms }) => reforms.length > 0).length).toBeGreaterThan(6);
  const { assignments } = await json<{ assignments: unknown[] }>(page.request, `${at}/assignments`);
  expect(assignments).toHaveLength(1);
});

test("one click takes the sample away for good", async () => {
  await page.goto(`${silteme.address}/groups`);
  await page.getByRole("button", { name: words("groups.list.removeSample") }).click();
  await expect(page.getByText(words("groups.list.sampleRemoved"))).toBeVisible();
  await expect(page.getByText(words("groups.list.emptyTitle"))).toBeVisible();
  await page.reload();
  await expect(page.getByText(words("groups.list.emptyTitle"))).toBeVisible();
});

test("an import that a loss of power interrupts is taken up again, and nothing is half stored", async () => {
  test.setTimeout(240_000);
  const before = await somebodyAt(silteme.address);
  const person = newPerson("Ерлан Қайрат");
  expect((await before.post("/api/v1/accounts", { data: person })).status()).toBe(200);
  const made = await before.post("/api/v1/groups", { data: { name: "Үзілген импорт" } });
  const { id: groupId } = (await made.json()) as { id: string };
  const at = `/api/v1/groups/${groupId}`;
  const bytes = Buffer.from(
    "Ауыл әкімдерін сайлау туралы мәтін жалғаса береді, оның соңы алыс.\n\n".repeat(25_000),
  );
  const sent = await before.post(`${at}/imports`, {
    data: bytes,
    headers: { "Content-Type": "text/plain", "X-File-Name": "long.txt" },
  });
  const { id: importId } = (await sent.json()) as { id: string };
  const stateAt = async (who: APIRequestContext): Promise<string> =>
    (await json<{ state: string }>(who, `${at}/imports/${importId}`)).state;
  await expect.poll(() => stateAt(before), { intervals: [20] }).toBe("reading");
  await silteme.kill();
  await before.dispose();

  silteme = await startSilteme(dataFolder);
  const after = await somebodyAt(silteme.address);
  const { email, password } = person;
  expect((await after.post("/api/v1/session", { data: { email, password } })).status()).toBe(200);
  expect((await json<{ documents: unknown[] }>(after, `${at}/documents`)).documents).toEqual([]);
  await expect.poll(() => stateAt(after), { timeout: 180_000 }).toBe("ready");
  const { imports } = await json<{ imports: { id: string }[] }>(after, `${at}/imports`);
  expect(imports.map(({ id }) => id)).toEqual([importId]);
  expect((await json<{ documents: unknown[] }>(after, `${at}/documents`)).documents).toEqual([]);
  const original = await after.get(`${at}/imports/${importId}/original`);
  expect((await original.body()).equals(bytes), "the file is whole").toBe(true);
  const stored = await after.post(`${at}/imports/${importId}/store`, { data: {} });
  expect(stored.status()).toBe(200);
  expect((await json<{ documents: unknown[] }>(after, `${at}/documents`)).documents).toHaveLength(1);
  await after.dispose();
});

test("with the next start people are still signed in, and the sample does not come back", async () => {
  await page.goto(`${silteme.address}/groups`);
  await expect(page.getByText(words("groups.list.emptyTitle"))).toBeVisible();
});

function somebodyAt(address: string): Promise<APIRequestContext> {
  return request.newContext({ baseURL: address, extraHTTPHeaders: { Origin: address } });
}
