"use client";

import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { TRANSLATABLE, type Translatable } from "#lib/citations/format/printed-list.ts";
import { editReference, showReference, type ReferenceView } from "#lib/operations/references.ts";

/** A title that wants a translation, with the works that carry it: a journal's is typed once for all its articles. */
export interface UntranslatedTitle {
  readonly part: Translatable;
  readonly printed: string;
  readonly language: string | undefined;
  readonly works: readonly ReferenceView[];
}

/** Works are asked for in handfuls, so that a long list does not fill the server's queue. */
const AT_ONCE = 8;

/** The untranslated titles of these works, and the way to keep what was typed for them. */
export function useTranslationsDraft(groupId: string, referenceIds: readonly string[]) {
  const call = useCall();
  const [titles, setTitles] = useState<readonly UntranslatedTitle[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = referenceIds.join(" ");
  useEffect(() => {
    let isGone = false;
    async function load(): Promise<void> {
      const works: ReferenceView[] = [];
      const ids = wanted.split(" ");
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const answers = await Promise.all(
          ids
            .slice(at, at + AT_ONCE)
            .map((referenceId) => call(showReference, { params: { groupId, referenceId } })),
        );
        for (const answer of answers) {
          if (answer.ok) works.push(answer.value);
          else if (!isGone) setProblem(answer.refusal.detail);
        }
      }
      if (!isGone) setTitles(untranslatedIn(works));
    }
    void load();
    return () => {
      isGone = true;
    };
  }, [call, groupId, wanted]);

  /** Keeps each typed translation; answers the first refusal, with whatever was kept before it kept. */
  async function keep(typed: ReadonlyMap<UntranslatedTitle, string>): Promise<string | null> {
    for (const [work, translated] of translationsOf(typed)) {
      const answer = await call(editReference, {
        params: { groupId, referenceId: work.id },
        body: { translated: { ...work.translated, en: { ...work.translated.en, ...translated } } },
        version: work.version,
      });
      if (!answer.ok) return answer.refusal.detail;
    }
    return null;
  }

  return { titles, problem, keep };
}

function untranslatedIn(works: readonly ReferenceView[]): readonly UntranslatedTitle[] {
  const titles = new Map<string, UntranslatedTitle>();
  for (const work of works) {
    for (const part of TRANSLATABLE) {
      const printed = work.csl[part];
      if (printed === undefined || work.translated.en?.[part] !== undefined) continue;
      const key = part === "title" ? `${part} ${work.id}` : `${part} ${printed}`;
      const works = [...(titles.get(key)?.works ?? []), work];
      titles.set(key, { part, printed, language: work.csl.language, works });
    }
  }
  return [...titles.values()];
}

/** One edit a work, whatever number of its titles was translated. */
function translationsOf(
  typed: ReadonlyMap<UntranslatedTitle, string>,
): ReadonlyMap<ReferenceView, Partial<Record<Translatable, string>>> {
  const edits = new Map<ReferenceView, Partial<Record<Translatable, string>>>();
  for (const [{ part, works }, text] of typed) {
    const title = text.trim();
    if (title === "") continue;
    for (const work of works) edits.set(work, { ...edits.get(work), [part]: title });
  }
  return edits;
}
