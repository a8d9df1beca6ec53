import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { tessdataFolders } from "./tessdata-folders.ts";

/**
 * Languages of the recognition, as tesseract names its data. Kazakh and English come with the application; Russian only where the
 * machine has it. Without it Russian is read by the Kazakh model, whose alphabet lacks ё, щ and ъ. All that there are read every
 * page together: measured on pages in one and in three languages, no choice for each page was more exact (docs/import-quality.md).
 */
export type RecognitionLanguage = "kaz" | "rus" | "eng";

export interface LanguageData {
  readonly language: RecognitionLanguage;
  /** A file of tesseract's .traineddata. */
  readonly data: Uint8Array;
}

const PACKAGED = {
  // The integer models: as exact as the large ones on all pages measured, and faster by a third.
  kaz: "@tesseract.js-data/kaz/4.0.0_best_int/kaz.traineddata.gz",
  eng: "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz",
} as const;

/** Data of all languages there are, in the order in which tesseract tries them. `tessdata`: a folder to look into first. */
export async function loadLanguages(tessdata: string | null): Promise<LanguageData[]> {
  const folders = tessdata === null ? tessdataFolders() : [tessdata, ...tessdataFolders()];
  const [kaz, eng, rus] = await Promise.all([
    packaged("kaz"),
    packaged("eng"),
    firstReadable(folders.map((folder) => path.join(folder, "rus.traineddata"))),
  ]);
  return [kaz, ...(rus === null ? [] : [{ language: "rus", data: rus } as const]), eng];
}

async function packaged(language: keyof typeof PACKAGED): Promise<LanguageData> {
  const place = fileURLToPath(import.meta.resolve(PACKAGED[language]));
  return { language, data: gunzipSync(await readFile(place)) };
}

async function firstReadable(places: readonly string[]): Promise<Uint8Array | null> {
  for (const place of places) {
    try {
      return await readFile(place);
    } catch (error) {
      // A machine without the file, or a folder that this process may not look into: the next one, or none.
      if (!(error instanceof Error && "code" in error)) throw error;
      if (!["ENOENT", "ENOTDIR", "EACCES", "ERR_ACCESS_DENIED"].includes(String(error.code))) throw error;
    }
  }
  return null;
}
