import { note } from "#lib/import/note.ts";
import type { RawText } from "#lib/import/raw-text.ts";

/** What whoever reads a recognised text should know of it. `languages`: those that the engine had. */
export function recognitionNotes(raw: RawText, languages: readonly string[]): RawText["notes"] {
  const pages = raw.pages.filter(({ confidence }) => confidence !== undefined);
  const letters = pages.reduce((sum, { start, end }) => sum + end - start, 0);
  const sure = pages.reduce((sum, { start, end, confidence = 0 }) => sum + confidence * (end - start), 0);
  const percent = letters === 0 ? 0 : Math.round((100 * sure) / letters);
  const notes = [note("recognised_by_ocr", { values: { pages: raw.pages.length, percent } })];
  const unsure = raw.spans.filter(({ kind }) => kind === "unsure").length;
  if (unsure > 0) notes.push(note("recognition_unsure", { values: { count: unsure } }));
  if (!languages.includes("rus") && hasRussian(raw.text)) notes.push(note("recognised_without_russian"));
  return notes;
}

/** Words that hardly a Russian page does without and no Kazakh one has. */
const RUSSIAN_WORDS = /(?<!\p{L})(?:и|в|на|не|что|для|это|также|или|от|по)(?!\p{L})/giu;
const LEAST_WORDS = 8;

function hasRussian(text: string): boolean {
  return (text.match(RUSSIAN_WORDS)?.length ?? 0) >= LEAST_WORDS;
}
