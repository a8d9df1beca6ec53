import { beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import type { Result } from "#lib/result.ts";
import { correctImport } from "#lib/server/commands/correct-import.ts";
import { decideCorrection } from "#lib/server/commands/decide-correction.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { storeImport } from "#lib/server/commands/store-import.ts";
import { undoCorrection } from "#lib/server/commands/undo-correction.ts";
import { inAccount, inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listAnnotations, showAnnotation } from "#lib/server/queries/annotations.ts";
import { showImport } from "#lib/server/queries/imports.ts";
import { listNotifications } from "#lib/server/queries/notifications.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeImport } from "#tests/support/imports.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
} from "#tests/support/world.ts";

useDatabase();

let owner: Caller & { name: string };
let asel: Caller & { name: string };
let groupId: string;
beforeAll(async () => {
  [owner, asel] = [await makePerson("Айгүл"), await makePerson("Әсел")];
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, asel, "annotator");
});

const as = <Value>(who: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, who, work));

let made = 0;
async function storedDocument() {
  made += 1;
  const text = `Ауылдағы сайлау 🧭\n\nКіріспе\n\nБірінші абзацта қате бар: Мәжілс 2007 жылы сайланды. Сөйлем ${made}.\n\nНәтижелер\n\nЕкінші абзац мәслихаттардың өкілеттігін сипаттайды.\n`;
  const { id: importId } = await as(owner, (group) => makeImport(group, text));
  const { documents } = await as(owner, (group) => storeImport(group, { importId }));
  return { importId, documentId: documents[0]?.id ?? "" };
}
const read = (documentId: string) => as(owner, (group) => readDocument(group, documentId));

async function suggest(documentId: string, quote: string, replacement: string) {
  const { text } = await read(documentId);
  const selectors = passageOf(text, quote);
  return as(asel, (group) =>
    highlightPassage(group, documentId, {
      ...{ kind: "correction", text: "Әрпі түсіп қалған.", replacement, selectors },
      ...COMMON_PLACE,
    }),
  );
}
const accepted = (annotationId: string, who: Caller = owner, expectedVersion = 1) =>
  inGroup(groupId, who, (group) =>
    decideCorrection(group, { annotationId, expectedVersion, decision: "accepted" }),
  );
const show = (annotationId: string) => as(owner, (group) => showAnnotation(group, annotationId));

test("until it is answered its author changes what is suggested, and may take the reason away; a comment is never emptied", async () => {
  const { documentId } = await storedDocument();
  const annotationId = await suggest(documentId, "Мәжілс", "Мәжіліс");
  const change = { annotationId, expectedVersion: 1, replacement: "Мажиліс", text: null };
  expect(await refusalOf(inGroup(groupId, owner, (group) => editAnnotation(group, change)))).toBe(
    "not_allowed",
  );
  await as(asel, (group) => editAnnotation(group, change));
  expect(await show(annotationId)).toMatchObject({ replacement: "Мажиліс", text: null, version: 2 });
  const { text } = await read(documentId);
  const comment = await as(asel, (group) =>
    highlightPassage(group, documentId, {
      ...{ kind: "comment", text: "Қараймыз.", selectors: passageOf(text, "Екінші абзац") },
      ...COMMON_PLACE,
    }),
  );
  const emptied = { annotationId: comment, expectedVersion: 1, text: null };
  expect(await refusalOf(inGroup(groupId, asel, (group) => editAnnotation(group, emptied)))).toBe(
    "no_words_here",
  );
});

describe("a suggested correction that is accepted", () => {
  test("corrects the document, takes the annotations along and says who accepted it", async () => {
    const { documentId } = await storedDocument();
    const { text } = await read(documentId);
    const other = await as(asel, (group) =>
      highlightPassage(group, documentId, {
        ...{ kind: "comment", text: "Маңызды", selectors: passageOf(text, "мәслихаттардың өкілеттігін") },
        ...COMMON_PLACE,
      }),
    );
    const annotationId = await suggest(documentId, "Мәжілс", "Мәжіліс");
    expect(await valueOf(accepted(annotationId))).toEqual({ revisionNumber: 2 });
    const { text: now } = await read(documentId);
    expect(now).toContain("қате бар: Мәжіліс 2007 жылы");
    const shown = await show(annotationId);
    expect(shown).toMatchObject({
      ...{ decision: "accepted", exact: "Мәжіліс", lostBecause: null },
      resolvedBy: { name: "Айгүл" },
    });
    const letters = Array.from(now);
    expect(letters.slice(shown.start, shown.end).join("")).toBe("Мәжіліс");
    const followed = await show(other);
    expect(letters.slice(followed.start, followed.end).join("")).toBe("мәслихаттардың өкілеттігін");
    const inbox = await valueOf(inAccount(asel.userId, (own) => listNotifications(own, { show: "unread" })));
    expect(inbox.notifications[0]).toMatchObject({ kind: "correction_accepted", actor: { name: "Айгүл" } });
  });

  test("is taken back by undoing that correction of the import", async () => {
    const { importId, documentId } = await storedDocument();
    const before = await read(documentId);
    await valueOf(accepted(await suggest(documentId, "Мәжілс", "Мәжіліс")));
    const { version: expectedVersion } = await as(owner, (group) => showImport(group, importId));
    await as(owner, (group) => undoCorrection(group, { importId, expectedVersion }));
    await as(owner, (group) => storeImport(group, { importId }));
    expect((await read(documentId)).text).toBe(before.text);
  });

  test("that takes words away is kept without a place and asks no more", async () => {
    const { documentId } = await storedDocument();
    const annotationId = await suggest(documentId, "қате бар: ", "");
    await valueOf(accepted(annotationId));
    expect((await read(documentId)).text).toContain("Бірінші абзацта Мәжілс 2007");
    const shown = await show(annotationId);
    expect(shown.decision).toBe("accepted");
    expect(shown.detachedAt).not.toBeNull();
  });

  test("stands at its words where tidying took blanks away before them", async () => {
    const { documentId } = await storedDocument();
    const annotationId = await suggest(documentId, "Бірінші абзацта", "  Әуелгі   абзацта 🧭");
    await valueOf(accepted(annotationId));
    expect((await show(annotationId)).exact).toBe("Әуелгі абзацта 🧭");
  });
});

describe("a suggested correction is not accepted", () => {
  test("by whoever may not correct the document, and not twice", async () => {
    const { documentId } = await storedDocument();
    const annotationId = await suggest(documentId, "Мәжілс", "Мәжіліс");
    expect(await refusalOf(accepted(annotationId, asel))).toBe("not_allowed");
    expect(await refusalOf(accepted(annotationId, owner, 7))).toBe("version_conflict");
    await valueOf(accepted(annotationId));
    expect(await refusalOf(accepted(annotationId, owner, 3))).toBe("decided_already");
    expect((await read(documentId)).text.split("Мәжіліс")).toHaveLength(2);
  });

  test("where it reaches beyond one block, takes all of it away, or the document came from no file", async () => {
    const { documentId } = await storedDocument();
    const wide = await suggest(documentId, "Нәтижелер\nЕкінші", "Нәтиже. Екінші");
    expect(await refusalOf(accepted(wide))).toBe("correction_spans_blocks");
    const whole = await suggest(documentId, "Нәтижелер", " ");
    expect(await refusalOf(accepted(whole))).toBe("text_empty");
    expect(await show(whole)).toMatchObject({ decision: null, resolvedAt: null });
    const typed = await as(owner, (group) => makeDocument(group, ["Қате сөс."]));
    expect(await refusalOf(accepted(await suggest(typed.id, "сөс", "сөз")))).toBe("document_not_imported");
  });

  test("while the import has corrections that were not stored", async () => {
    const { importId, documentId } = await storedDocument();
    const annotationId = await suggest(documentId, "Мәжілс", "Мәжіліс");
    const { preview, version: expectedVersion } = await as(owner, (group) => showImport(group, importId));
    const block = preview?.blocks.find(({ text }) => text.startsWith("Екінші"))?.id ?? "";
    await as(owner, (group) =>
      correctImport(group, {
        ...{ importId, expectedVersion },
        corrections: [{ kind: "edit_text", block, text: "Екінші абзац басқа." }],
      }),
    );
    expect(await refusalOf(accepted(annotationId))).toBe("import_not_stored");
    expect((await read(documentId)).text).not.toContain("басқа");
  });
});

test("declining says why, leaves the text alone and tells its author", async () => {
  const { documentId } = await storedDocument();
  const before = await read(documentId);
  const annotationId = await suggest(documentId, "2007", "2008");
  const decided = await as(owner, (group) =>
    decideCorrection(group, {
      ...{ annotationId, expectedVersion: 1, decision: "declined", note: "Түпнұсқада 2007." },
    }),
  );
  expect(decided).toEqual({ revisionNumber: null });
  expect((await read(documentId)).text).toBe(before.text);
  expect(await show(annotationId)).toMatchObject({ decision: "declined", decisionNote: "Түпнұсқада 2007." });
  const { notifications } = await valueOf(
    inAccount(asel.userId, (own) => listNotifications(own, { show: "unread" })),
  );
  expect(notifications[0]).toMatchObject({ kind: "correction_declined", excerpt: "Түпнұсқада 2007." });
  expect(await as(owner, (group) => listAnnotations(group, documentId))).toHaveLength(1);
});
