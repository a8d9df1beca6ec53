import { yearOf } from "#lib/citations/catalogue-line.ts";
import type { CslItem } from "#lib/citations/reference.ts";

/** Title, people and year: by these a list of test records holds each work once. */
export function workKeyOf(csl: CslItem): string {
  const people = (csl.author ?? csl.editor ?? []).map(({ family, literal }) => family ?? literal ?? "");
  return JSON.stringify([csl.title?.toLowerCase(), people, yearOf(csl.issued), csl.volume, csl.edition]);
}
