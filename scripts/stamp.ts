import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** Something made from sources, with a note of the sources it was made from. */
export interface Product {
  /** What it is called to people. */
  readonly name: string;
  /** The folder that is made, and a file in it without which it counts as not made. */
  readonly folder: string;
  readonly proof: string;
  /** Files and folders it is made from, from the project's root; those that do not exist count as empty. */
  readonly sources: readonly string[];
}

/** Contents and not times decide: git sets times anew at every checkout. */
export function isFresh(product: Product): boolean {
  const stamp = stampFile(product);
  const isThere = existsSync(stamp) && existsSync(path.join(root, product.folder, product.proof));
  return isThere && readFileSync(stamp, "utf8") === digest(product.sources);
}

/** Makes the product and notes its sources. An interrupted make leaves no note, so the next one starts again. */
export async function makeFresh(product: Product, make: () => void | Promise<void>): Promise<void> {
  rmSync(stampFile(product), { force: true });
  const before = digest(product.sources);
  await make();
  writeFileSync(stampFile(product), before);
}

function stampFile(product: Product): string {
  return path.join(root, product.folder, "silteme-sources.sha256");
}

function digest(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(source: string): string[] {
  const stats = statSync(path.join(root, source), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [source];
  return readdirSync(path.join(root, source), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
