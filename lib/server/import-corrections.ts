import { noteKey } from "#lib/import/note-key.ts";
import { correct } from "#lib/import/correct.ts";
import { correctedFile, type Correctable } from "#lib/import/correctable.ts";
import { foldCorrections } from "#lib/import/corrected-article.ts";
import type { Correction, CorrectionRefusal } from "#lib/import/correction.ts";
import { movesArticleBorder } from "#lib/import/correction-focus.ts";
import { correctionTime, standing, type LoggedCorrection } from "#lib/import/correction-log.ts";
import type { RawText } from "#lib/import/raw-text.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";
import { withCorrections, type CorrectedImport, type ReadImport } from "./queries/corrected-import.ts";

/**
 * Adds corrections to the log of an import whose row the caller holds: all in order, or none. `number` of a refusal is the place, from
 * 1, of the correction that could not be.
 */
export async function addCorrections(
  group: InGroup,
  before: ReadImport & { readonly raw: RawText },
  corrections: readonly Correction[],
): Promise<Result<CorrectedImport, CorrectionRefusal>> {
  const { db, actor } = group;
  const importId = before.id;
  const added = addedTo(before, corrections, new Date());
  const state = stateAfter(before, before.raw, added);
  if (!state.ok) return state;
  const after = withCorrections({ ...before, log: [...before.log, ...added] }, state.value);
  const unknown = unknownNote(after, corrections);
  if (unknown >= 0) return refuse("note_not_found", { number: unknown + 1 });
  await db.correction.createMany({
    data: added.map(({ number, correction, createdAt }) => ({
      ...{ groupId: actor.groupId, importId, createdById: actor.userId },
      ...{ number, correction, createdAt },
    })),
  });
  await group.record({
    kind: "import.corrected",
    nounId: importId,
    data: { corrections: corrections.length, kinds: [...new Set(corrections.map(({ kind }) => kind))] },
  });
  return accept(after);
}

function addedTo({ log }: ReadImport, corrections: readonly Correction[], now: Date): LoggedCorrection[] {
  const last = log.at(-1)?.number ?? 0;
  const createdAt = correctionTime(log, now);
  return corrections.map((correction, at) => ({
    number: last + at + 1,
    correction,
    createdAt,
    undoneAt: null,
  }));
}

/** The blocks after the new corrections too. Where the borders of articles are told by documents already, they stay. */
function stateAfter(
  { article, log, documents }: ReadImport,
  raw: RawText,
  added: readonly LoggedCorrection[],
): Result<Correctable, CorrectionRefusal> {
  const file = correctedFile(raw);
  let state = foldCorrections(article, raw, standing(log));
  for (const [at, one] of added.entries()) {
    if (documents.length > 0 && movesArticleBorder(one.correction))
      return refuse("article_border_fixed", { number: at + 1 });
    const done = correct(state, one, file);
    if (!done.ok) return refuse(done.refusal.code, { ...done.refusal.values, number: at + 1 });
    state = done.value;
  }
  return accept(state);
}

/** Notes follow from all blocks together, so they are looked for when everything else is done. */
function unknownNote({ corrected }: CorrectedImport, corrections: readonly Correction[]): number {
  if (!corrections.some(({ kind }) => kind === "dismiss_note")) return -1;
  const known = new Set(corrected.file.notes.map(noteKey));
  return corrections.findIndex((one) => one.kind === "dismiss_note" && !known.has(one.note));
}
