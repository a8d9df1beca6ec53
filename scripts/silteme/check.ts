import { createHash } from "node:crypto";
import path from "node:path";
import { checkIntegrity } from "#lib/citations/integrity/check-integrity.ts";
import { importSettings } from "#lib/server/environment.ts";
import { readInChild } from "#lib/server/gateways/readers/read-in-child.ts";
import { CHECK_USAGE, readCheckWords, type CheckWords } from "./check-words.ts";
import { findingLines } from "./check-lines.ts";
import { checkedArticle } from "./checked-article.ts";
import { readBytes } from "./read-bytes.ts";
import { refusalSentence } from "./refusal-sentence.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** `silteme check FILE`: what is wrong between the citations and the lists of a file; needs no database. */
export async function runCheck(words: readonly string[]): Promise<number> {
  const asked = readCheckWords(words);
  if (asked === "help") {
    console.log(CHECK_USAGE);
    return 0;
  }
  if (typeof asked === "string") return complain(asked);
  try {
    return await checkFile(asked);
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error));
  }
}

async function checkFile({ file, name, json, style, language }: CheckWords): Promise<number> {
  const settings = importSettings();
  const bytes = await readBytes(file, settings.largestUpload);
  if (typeof bytes === "string") return complain(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const wanted = { name: file === "-" ? name : path.basename(file), mediaType: "", sha256, recognise: false };
  const read = await readInChild(bytes, wanted, { root, settings, onProgress: () => undefined });
  if (!read.ok) return complain(`${wanted.name}: ${await refusalSentence(read.refusal)}`);
  const checked = checkedArticle(read.value.article);
  const findings = checkIntegrity({ ...checked, works: [], kept: [], style });
  const output = json
    ? `${JSON.stringify({ counts: checked.counts, findings: findings.map(checked.placed) }, null, 2)}\n`
    : await findingLines(findings, checked, language);
  await new Promise<void>((resolve) => process.stdout.write(output, () => resolve()));
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

function complain(sentence: string): number {
  console.error(`silteme: ${sentence}`);
  return 2;
}
