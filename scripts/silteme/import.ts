import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { importSettings } from "#lib/server/environment.ts";
import type { ImportSettings } from "#lib/server/import-settings.ts";
import { readInChild } from "#lib/server/gateways/readers/read-in-child.ts";
import { openProgress, type FileProgress } from "./import-progress.ts";
import { IMPORT_USAGE, readWords, type ImportWords } from "./import-words.ts";
import { inOrder } from "./in-order.ts";
import { outputNames, textOf } from "./output-text.ts";
import { readBytes } from "./read-bytes.ts";
import { refusalSentence } from "./refusal-sentence.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** `silteme import FILE…`: needs no database. Files are read in processes of their own, as the server does, within the same limits. */
export async function runImport(words: readonly string[]): Promise<number> {
  const asked = readWords(words);
  if (asked === "help") {
    console.log(IMPORT_USAGE);
    return 0;
  }
  if (typeof asked === "string") return complain(asked, 2);
  try {
    const settings = importSettings();
    if (asked.output !== null) await mkdir(asked.output, { recursive: true });
    return await importAll(asked, settings);
  } catch (error) {
    // A wrong setting, or a folder that cannot be written: nothing that another file would change.
    return complain(error instanceof Error ? error.message : String(error), 2);
  }
}

async function importAll(asked: ImportWords, settings: ImportSettings): Promise<number> {
  const progress = openProgress(asked);
  const names = outputNames(asked);
  let code = 0;
  await inOrder(asked.files, asked.jobs, {
    work: (file, index) => importOne(file, { ...asked, settings }, progress.of(index)),
    finish: async (imported, index) => {
      progress.clear();
      if ("complaint" in imported) code = complain(imported.complaint, 1);
      else if (asked.output === null) await print(imported.text);
      else await writeFile(path.join(asked.output, names[index] ?? ""), imported.text);
    },
  });
  return code;
}

type Imported = { readonly text: string } | { readonly complaint: string };

interface Asked extends ImportWords {
  readonly settings: ImportSettings;
}

async function importOne(file: string, asked: Asked, onProgress: FileProgress): Promise<Imported> {
  const { settings } = asked;
  const name = file === "-" ? asked.name : path.basename(file);
  const bytes = await readBytes(file, settings.largestUpload);
  if (typeof bytes === "string") return { complaint: bytes };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const wanted = { name, mediaType: "", sha256, recognise: asked.recognise };
  const read = await readInChild(bytes, wanted, { root, settings, onProgress }).catch(String);
  // The reader broke down over this file: the others are read all the same.
  if (typeof read === "string") return { complaint: `${name}: ${read}` };
  if (read.ok) return { text: await textOf(read.value, asked) };
  const sentence = await refusalSentence(read.refusal);
  const hint = read.refusal.code === "needs_recognition" ? " (silteme import --recognise)" : "";
  return { complaint: `${name}: ${sentence}${hint}` };
}

/** Waits until the text has gone out: a pipe takes its time. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

function complain(sentence: string, code: number): number {
  console.error(`silteme: ${sentence}`);
  return code;
}
