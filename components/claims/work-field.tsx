"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { call } from "#components/api/call.ts";
import { useCall } from "#components/api/use-call.ts";
import { DescriptionForm, type Description } from "#components/references/description-form.tsx";
import { descriptionOf } from "#components/references/description.ts";
import { Combobox, type Suggestion } from "#components/ui/combobox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { shortName } from "#lib/citations/catalogue-line.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { listReferences, readPrinted, type Reading } from "#lib/operations/references.ts";

/** A work of the library, or one that was read from pasted text and is new to it. */
export type ChosenWork =
  | { readonly from: "library"; readonly id: string; readonly name: string; readonly lang: string | null }
  | {
      readonly from: "new";
      readonly csl: CslItem;
      readonly description: Description;
      readonly reading: Reading;
    };

interface WorkFieldProps {
  readonly groupId: string;
  readonly work: ChosenWork | null;
  readonly onWork: (work: ChosenWork | null) => void;
}

/** One field for both: the library by author and title, or the text of a reference pasted into it. */
export function WorkField({ groupId, work, onWork }: WorkFieldProps) {
  const words = useTranslations("claims.sources");
  const { search, known } = useWorkSearch(groupId);
  const { read, problem } = usePastedText(groupId, onWork);
  if (work?.from === "library") {
    return (
      <p className="flex items-start gap-2">
        <span lang={work.lang ?? undefined} className="min-w-0 flex-1 font-serif text-quote break-words">
          {work.name}
        </span>
        <IconButton
          label={words("another")}
          icon={<X aria-hidden size={14} />}
          onClick={() => onWork(null)}
          className="-my-1"
        />
      </p>
    );
  }
  if (work !== null) return <NewWork work={work} onWork={onWork} />;
  return (
    <Combobox
      label={words("find")}
      hint={words("findHint")}
      placeholder={words("findPlaceholder")}
      error={problem}
      autoFocus
      search={search}
      onChoose={({ id }) => {
        const found = known.get(id);
        if (found !== undefined) onWork(found);
      }}
      onCreate={(text) => void read(text)}
      createLabel={() => words("read")}
    />
  );
}

/** 0–1. Below this the reader of entries was in doubt, and the fields stand open. */
const SURE = 0.7;

/** What was understood of the pasted text, to be looked at and mended; works of the library that it may be come first. */
function NewWork({
  work,
  onWork,
}: {
  work: Extract<ChosenWork, { from: "new" }>;
  onWork: WorkFieldProps["onWork"];
}) {
  const words = useTranslations("claims.sources");
  const { reading, description } = work;
  return (
    <div role="group" aria-label={words("understood")} className="grid gap-3">
      <p className="flex items-start gap-2">
        <span className="min-w-0 flex-1">
          <span lang={description.language} className="block font-serif text-quote break-words">
            {description.values.title}
          </span>
          <span className="block text-ink-2">
            {[description.values.author, description.values["container-title"], description.values.issued]
              .filter((part) => part !== undefined && part !== "")
              .join(" · ")}
          </span>
        </span>
        <IconButton
          label={words("another")}
          icon={<X aria-hidden size={14} />}
          onClick={() => onWork(null)}
          className="-my-1"
        />
      </p>
      {reading.known.map((known) => {
        const name = [known.authors, known.title, known.year].filter((part) => part !== "" && part !== null);
        return (
          <Notice
            key={known.id}
            title={words("known")}
            actions={
              <LinkButton
                onClick={() => onWork({ from: "library", id: known.id, name: name.join(". "), lang: null })}
              >
                {words("takeKnown")}
              </LinkButton>
            }
          >
            {name.join(". ")}
          </Notice>
        );
      })}
      <details open={reading.overall < SURE}>
        <summary className="link control inline-flex items-center">{words("mend")}</summary>
        <div className="pt-2">
          <DescriptionForm
            description={description}
            confidence={reading.confidence}
            onChange={(changed) => onWork({ ...work, description: changed })}
          />
        </div>
      </details>
    </div>
  );
}

/** More works than this are not read in a list of suggestions: one types another letter. */
const MOST_SUGGESTIONS = 10;

function useWorkSearch(groupId: string) {
  const [known] = useState(() => new Map<string, ChosenWork>());
  const search = useCallback(
    async (query: string, signal: AbortSignal): Promise<readonly Suggestion[]> => {
      const called = await call(listReferences, { params: { groupId }, query: { search: query }, signal });
      if (!called.ok) throw new Error(called.refusal.code);
      return called.value.references.slice(0, MOST_SUGGESTIONS).map((line) => {
        const name = `${shortName(line)}. ${line.title}`;
        known.set(line.id, { from: "library", id: line.id, name, lang: line.language });
        return { id: line.id, label: name, lang: line.language ?? undefined };
      });
    },
    [groupId, known],
  );
  return { search, known };
}

function usePastedText(groupId: string, onWork: WorkFieldProps["onWork"]) {
  const words = useTranslations("claims.sources");
  const ask = useCall();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  async function read(text: string): Promise<void> {
    const called = await ask(readPrinted, {
      params: { groupId },
      body: { text: text.replace(/\s+/gu, " ") },
    });
    if (!called.ok) return setProblem(called.refusal.detail);
    const [reading] = called.value.readings;
    if (reading === undefined || reading.csl === null) return setProblem(words("unread"));
    setProblem(undefined);
    onWork({ from: "new", csl: reading.csl, description: descriptionOf(reading.csl), reading });
  }
  return { read, problem };
}
