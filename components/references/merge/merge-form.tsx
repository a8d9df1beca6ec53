"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { catalogueLine } from "#lib/citations/catalogue-line.ts";
import type { ComparedSet } from "./duplicate-desk.tsx";
import { comparedParts, firstChoices, firstKept, mergedForms, withRomanisedForms } from "./compare.ts";
import { PartChoice } from "./part-choice.tsx";
import { useMerge } from "./use-merge.ts";

interface MergeFormProps {
  readonly groupId: string;
  readonly set: ComparedSet;
  readonly may: { readonly merge: boolean; readonly distinguish: boolean };
}

/** Works side by side: which one remains, which parts it takes from the others, and what comes of it. */
export function MergeForm({ groupId, set, may }: MergeFormProps) {
  const words = useTranslations("references.merge");
  const works = useMemo(() => withRomanisedForms(set.works), [set.works]);
  const parts = useMemo(() => comparedParts(works), [works]);
  const [kept, setKept] = useState(() => firstKept(works.map((work) => ({ ...work, uses: usesOf(work) }))));
  const [choices, setChoices] = useState(() => firstChoices(parts, kept));
  const { merge, distinguish, problem, isBusy } = useMerge(groupId);
  const forms = mergedForms(works, parts, choices);
  const tags = [...new Set(works.flatMap((work) => work.tags))];
  const differing = parts.filter(({ differs }) => differs);
  const keep = (at: number): void => {
    setKept(at);
    setChoices(firstChoices(parts, at));
  };
  return (
    <div className="grid gap-4">
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <KeptChoice {...{ groupId, works, kept }} onKeep={keep} isOpen={may.merge} />
      <div className="grid gap-0 border-t border-line-2">
        {parts.map((part) => (
          <PartChoice
            key={part.key}
            part={part}
            works={works}
            chosen={choices[part.key] ?? kept}
            isOpen={may.merge}
            onChoose={(at) => setChoices({ ...choices, [part.key]: at })}
          />
        ))}
      </div>
      <section aria-label={words("result")} className="grid gap-1 border-l-2 border-accent pl-4">
        <p className="text-label text-ink-3">{words("result")}</p>
        <Result {...{ forms, tags }} />
        <p className="text-label text-ink-2">
          {words("goesOver", {
            differing: differing.length,
            documents: works.reduce((sum, work) => sum + work.documentCount, 0),
            claims: works.reduce((sum, work) => sum + work.claimCount, 0),
            attachments: works.reduce((sum, work) => sum + work.attachmentCount, 0),
          })}
        </p>
      </section>
      <div
        data-screen-only
        className="sticky bottom-0 flex flex-wrap justify-end gap-2 border-t border-line bg-paper py-3"
      >
        {may.distinguish ? (
          <Button onClick={() => void distinguish(works)}>{words("different")}</Button>
        ) : null}
        {may.merge ? (
          <Button
            look="main"
            busy={isBusy}
            onClick={() => void merge({ works, kept, forms, tags, isLast: set.because === "chosen" })}
          >
            {words("action")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** What rests on a work: the more it is, the more would have to move. */
function usesOf(work: ComparedSet["works"][number]): number {
  return work.claimCount * 10 + work.documentCount * 2 + work.attachmentCount;
}

interface KeptChoiceProps {
  readonly groupId: string;
  readonly works: readonly ComparedSet["works"][number][];
  readonly kept: number;
  readonly onKeep: (at: number) => void;
  readonly isOpen: boolean;
}

function KeptChoice({ groupId, works, kept, onKeep, isOpen }: KeptChoiceProps) {
  const words = useTranslations("references.merge");
  const all = useTranslations("references");
  return (
    <fieldset>
      <legend className="mb-2 text-ink-2">{words("kept")}</legend>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {works.map((work, at) => (
          <label
            key={work.id}
            className="flex items-start gap-2 border-l-2 border-transparent py-1 pl-2 has-checked:border-accent has-checked:bg-accent-wash"
          >
            <input
              type="radio"
              name={works.map(({ id }) => id).join(" ")}
              checked={kept === at}
              disabled={!isOpen}
              onChange={() => onKeep(at)}
              className="mt-1 size-4 flex-none accent-accent"
            />
            <span className="min-w-0">
              <TextLink
                href={`/groups/${groupId}/references/${work.id}`}
                lang={work.language ?? undefined}
                className="font-serif text-quote"
              >
                {work.title === "" ? all("untitled") : work.title}
              </TextLink>
              <span className="block text-label text-ink-3">
                {[work.authors, work.year].filter(Boolean).join(", ")}
              </span>
              <span className="block text-label text-ink-3">
                {words("uses", { documents: work.documentCount, claims: work.claimCount })}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Result({ forms, tags }: { forms: ReturnType<typeof mergedForms>; tags: readonly string[] }) {
  const { authors, title, year } = catalogueLine(forms.csl);
  const { "container-title": container } = forms.csl;
  return (
    <>
      <p lang={forms.csl.language} className="font-serif text-quote">
        {[authors, title, container, year].filter(Boolean).join(". ").replaceAll(".. ", ". ")}
      </p>
      {forms.romanised === null ? null : (
        <p lang={forms.romanised.language} className="font-serif text-ui text-ink-2">
          {forms.romanised.title}
        </p>
      )}
      {tags.length === 0 ? null : <p className="text-label text-ink-3">{tags.join(" · ")}</p>}
    </>
  );
}
