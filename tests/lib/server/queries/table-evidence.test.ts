import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, type Result } from "#lib/result.ts";
import { decideConflict, undoDecision } from "#lib/server/commands/decide-conflict.ts";
import { readImport } from "#lib/server/commands/read-import.ts";
import { storeImport } from "#lib/server/commands/store-import.ts";
import { uploadImport } from "#lib/server/commands/upload-import.ts";
import { type Caller, inGroup, type InGroup } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { listEvidence } from "#lib/server/queries/evidence.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

useDatabase();
afterAll(closeJobs);

/** Written for the project: the sentence has two figures of a row the other way round, and the last row is no sum. */
const PAGE = `<!doctype html><html lang="ru"><head><title>Голоса по округам</title></head><body><article>
<h1>Голоса по округам</h1>
<p>Ниже приведены сведения о том, как распределились голоса между списками в трёх округах области за один день голосования.</p>
<p>За список «Дала» было подано 54 282 голоса, и это больше, чем у остальных участников вместе взятых.</p>
<table><caption>Таблица 1. Голоса по спискам</caption>
<tr><th>Список</th><th>Голоса</th></tr>
<tr><td>«Дала»</td><td>54 822</td></tr>
<tr><td>«Өзен»</td><td>26 819</td></tr>
<tr><td>Итого</td><td>81 461</td></tr></table>
<p>За список «Өзен» было подано 26 819 голосов, что подтверждает сводный протокол окружной комиссии.</p>
</article></body></html>`;

let owner: Caller;
let groupId: string;
let documentId: string;
const asOwner = <Value>(work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, owner, work));
const evidence = (state: "open" | "decided" = "open") =>
  asOwner((group) => listEvidence(group, { state, kind: undefined }));

beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
  const file = { name: "кесте.html", mediaType: "text/html", bytes: new TextEncoder().encode(PAGE) };
  const importId = await asOwner((group) => uploadImport(group, file));
  await readImport({ groupId, importId, userId: owner.userId });
  const { documents } = await asOwner((group) => storeImport(group, { importId }));
  documentId = documents[0]?.id ?? "";
});

describe("a page with a table, imported and stored", () => {
  test("is shown where a sentence differs from its row and a total from its column, and nowhere else", async () => {
    const { findings, complete } = await evidence();
    expect(complete).toBe(true);
    expect(findings.map(({ kind, document, values }) => [kind, document?.id, values])).toEqual([
      ["table_sum", documentId, { column: "Голоса", there: 81_461, sum: 81_641 }],
      [
        "table_disagrees",
        documentId,
        { row: "«Дала»", said: expect.stringContaining("54 282"), there: 54_822 },
      ],
    ]);
  });

  test("is decided as a misprint and opened again", async () => {
    const { findings } = await evidence();
    const found = findings.find(({ kind }) => kind === "table_disagrees");
    if (found === undefined) throw new Error("nothing was found");
    const { kind, key, fingerprint } = found;
    const decision = await asOwner((group) =>
      decideConflict(group, { kind, key, fingerprint, decision: "misprint", note: "" }),
    );
    expect((await evidence("decided")).findings.map((one) => one.kind)).toEqual(["table_disagrees"]);
    expect((await evidence()).counts).toEqual({ table_sum: 1 });
    await asOwner((group) => undoDecision(group, decision.id));
    expect((await evidence()).counts).toEqual({ table_sum: 1, table_disagrees: 1 });
  });

  test("says nothing any more once it is deleted", async () => {
    await asOwner(async ({ db }) =>
      accept(await db.document.updateMany({ where: { id: documentId }, data: { deletedAt: new Date() } })),
    );
    expect((await evidence()).findings).toEqual([]);
  });
});
