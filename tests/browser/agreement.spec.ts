import AxeBuilder from "@axe-core/playwright";
import { expect, test, type APIRequestContext } from "@playwright/test";
import type { AgreementView } from "#lib/operations/agreement.ts";
import type { CodingView } from "#lib/operations/codings.ts";
import { ARTICLES, articleBytes } from "./support/articles.ts";
import { browserOf, json, letIn, ownGroup, signedUp, storedArticle } from "./support/people.ts";
import { wordsOf } from "./support/words.ts";

/** Two code the same article without seeing each other; the group's owner reads how far they agree. */
const english = wordsOf("en");
let owner: APIRequestContext;
let coders: (APIRequestContext & { readonly userId: string })[];
let group: string;
let coding: CodingView;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  owner = await signedUp("Сәуле Ақжан", "en");
  coders = [await signedUp("Дана Оспан"), await signedUp("Erlan Brook")];
  const groupId = await ownGroup(owner, "Coders of reforms");
  group = `/api/v1/groups/${groupId}`;
  for (const coder of coders) await letIn(owner, groupId, coder, "annotator");
  const article = ARTICLES.ru;
  const documentId = await storedArticle(owner, groupId, {
    name: article.file,
    bytes: articleBytes(article),
  });
  const { tagsets } = await json<{ tagsets: { id: string; source: string; tags: { id: string }[] }[] }>(
    owner,
    `${group}/codebook`,
  );
  const kinds = tagsets.find(({ source }) => source === "claim_kinds");
  if (kinds === undefined) throw new Error("every group has the kinds of claim");
  const made = await owner.post(`${group}/codings`, {
    data: {
      name: "First reading",
      tagsetIds: [kinds.id],
      assignments: coders.map(({ userId }) => ({ documentId, userId })),
    },
  });
  expect(made.status(), await made.text()).toBe(200);
  coding = (await made.json()) as CodingView;
  await code(
    documentId,
    kinds.tags.map(({ id }) => id),
  );
});

/** Both mark the same lines; the second now and then less, or another tag. */
async function code(documentId: string, tagIds: readonly string[]): Promise<void> {
  const lines = articleBytes(ARTICLES.ru).toString("utf8").split("\n");
  const quotes = lines.filter((line) => line.length > 60).map((line) => line.trim().slice(5, 55).trim());
  let marked = 0;
  for (const [at, exact] of quotes.slice(0, 24).entries()) {
    for (const [who, coder] of coders.entries()) {
      if (who === 1 && at % 7 === 3) continue;
      const tagId = tagIds[(who === 1 && at % 5 === 1 ? at + 1 : at) % tagIds.length];
      const selectors = [
        { type: "TextPositionSelector", start: 0, end: 1 },
        { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
      ];
      const answer = await coder.post(`${group}/documents/${documentId}/annotations`, {
        data: { kind: "highlight", layerId: coding.layerId, tagIds: [tagId], selectors },
      });
      if (answer.status() === 200) marked++;
    }
  }
  expect(marked).toBeGreaterThan(20);
  for (const coder of coders) {
    const done = await coder.put(`${group}/codings/${coding.id}/documents/${documentId}/done`, {
      data: { done: true },
    });
    expect(done.status()).toBe(200);
  }
}

test("a coder sees no figures before the coding is closed; whoever looks after the group does", async ({
  browser,
}) => {
  const [coder] = coders;
  if (coder === undefined) throw new Error("there are coders");
  const at = `${group}/codings/${coding.id}/agreement`;
  const refused = await coder.get(at);
  expect(((await refused.json()) as { code: string }).code).toBe("coding_open");
  expect((await coder.get(`${at}/units`)).status()).toBe(refused.status());
  const page = await (await browserOf(browser, coder)).newPage();
  await page.goto(at.replace("/api/v1", ""));
  await expect(page.getByText(english("agreement.open.title"))).toBeVisible();
  await page.context().close();
  const report = await json<AgreementView>(owner, at);
  expect(report.overall.figures.alpha?.value).toBeGreaterThan(0.3);
  expect(report.byPair).toHaveLength(1);
});

test("the page says the headline, what it means and by what it was compared; the choice stands in the address", async ({
  browser,
}) => {
  const context = await browserOf(browser, owner, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${group.replace("/api/v1", "")}/codings/${coding.id}/agreement`);
  await expect(page.getByRole("heading", { name: english("agreement.section.figures") })).toBeVisible();
  await expect(page.getByRole("table", { name: english("agreement.section.tags") })).toContainText("0.");
  await page.getByLabel(english("agreement.unit.label")).selectOption("span");
  await expect(page).toHaveURL(/unit=span/);
  await expect(page.getByRole("rowheader", { name: english("agreement.figure.gamma") })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  await context.close();
});

test("the units can be taken away, one column for each coder", async () => {
  const at = `${group}/codings/${coding.id}/agreement/units`;
  const csv = await (await owner.get(`${at}?unit=sentence&format=csv`)).text();
  const [head, ...rows] = csv.trim().split("\r\n");
  expect(head).toContain("Erlan Brook");
  expect(rows.length).toBeGreaterThan(20);
  const kept = await json<{ format: string; rows: unknown[] }>(owner, `${at}?unit=sentence&format=json`);
  expect(kept.format).toBe("silteme.agreement-units/1");
  expect(kept.rows).toHaveLength(rows.length);
});
