"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ChipToggle } from "#components/ui/chip.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { descriptionOf } from "../description.ts";
import type { Description } from "../description-form.tsx";
import { DOUBT } from "../doubt.ts";
import { EntryItem } from "./entry-item.tsx";
import {
  byDocument,
  cautiousFate,
  type DeskEntry,
  type Fate,
  firstFate,
  type PrintedWork,
  printedWorks,
  wantedOf,
} from "./printed-work.ts";
import { useTakeOver } from "./use-take-over.ts";

interface EntryDeskProps {
  readonly groupId: string;
  readonly entries: readonly DeskEntry[];
  readonly may: { readonly edit: boolean; readonly delete: boolean };
  /** Entries of the whole group: more than anybody looks at one by one. */
  readonly isOfGroup?: boolean;
}

const SIEVES = ["all", "known", "sure", "doubtful"] as const;
type Sieve = (typeof SIEVES)[number];

/** Drawn at once. */
const AT_ONCE = 60;

/** Printed entries on their way into the library: each looked at, all of them in one step. */
export function EntryDesk({ groupId, entries, may, isOfGroup = false }: EntryDeskProps) {
  const words = useTranslations("references.takeOver");
  const works = useMemo(() => printedWorks(entries), [entries]);
  const desk = useFates(works, isOfGroup);
  const { take, done } = useTakeOver(groupId, may.delete);
  const [sieve, setSieve] = useState<Sieve>("all");
  const [shown, setShown] = useState(AT_ONCE);
  const [problem, setProblem] = useState<string | null>(null);
  const sieved = works.filter(({ entry }) => passes(entry, sieve));
  const documents = byDocument(works, desk.wanted);
  const count = [...documents.values()].reduce((sum, wanted) => sum + wanted.length, 0);
  const isOpen = may.edit && works.some(({ entry }) => entry.reference === null);
  return (
    <div className="grid gap-4">
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      {isOpen && works.length > 1 ? (
        <Sieves works={works} sieve={sieve} onSieve={setSieve}>
          <LinkButton onClick={() => desk.decideAll(sieved, firstFate)}>{words("all")}</LinkButton>
          <LinkButton onClick={() => desk.decideAll(sieved, () => "leave")}>{words("none")}</LinkButton>
        </Sieves>
      ) : null}
      <ol className="grid">
        {sieved.slice(0, shown).map((work) => (
          <EntryItem
            key={work.entry.id}
            {...{ groupId, work }}
            mayEdit={may.edit}
            fate={desk.fates.get(work.entry.id) ?? "leave"}
            description={desk.corrected.get(work.entry.id)}
            onFate={(fate) => desk.decide(work.entry, fate)}
            onCorrect={(description) => desk.correct(work.entry, description)}
          />
        ))}
      </ol>
      {sieved.length > shown ? (
        <LinkButton onClick={() => setShown(shown + AT_ONCE)}>
          {words("showMore", { count: sieved.length - shown })}
        </LinkButton>
      ) : null}
      {isOpen ? (
        <div
          data-screen-only
          className="sticky bottom-0 flex flex-wrap items-center justify-between gap-4 border-t border-line-2 bg-paper py-3"
        >
          {done === null ? (
            <span role="status">{words("chosen", { count })}</span>
          ) : (
            <div className="min-w-40 flex-1">
              <Progress label={words("taking")} value={done / Math.max(1, documents.size)} />
            </div>
          )}
          <Button
            look="main"
            disabled={count === 0}
            busy={done !== null}
            onClick={() => void take(documents).then(setProblem)}
          >
            {words("take")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** What becomes of each entry, and what was corrected by hand. Entries that come anew get their first fate. */
function useFates(works: readonly PrintedWork[], isCautious: boolean) {
  const first = isCautious ? cautiousFate : firstFate;
  const [decided, setDecided] = useState<ReadonlyMap<string, Fate>>(new Map());
  const [corrected, setCorrected] = useState<ReadonlyMap<string, Description>>(new Map());
  const fates = new Map(works.map(({ entry }) => [entry.id, decided.get(entry.id) ?? first(entry)]));
  return {
    fates,
    corrected,
    wanted: (entry: DeskEntry) => wantedOf(entry, fates.get(entry.id) ?? "leave", corrected.get(entry.id)),
    decide: (entry: DeskEntry, fate: Fate) => setDecided(new Map(decided).set(entry.id, fate)),
    decideAll: (some: readonly PrintedWork[], fateOf: (entry: DeskEntry) => Fate) =>
      setDecided(new Map([...decided, ...some.map(({ entry }) => [entry.id, fateOf(entry)] as const)])),
    correct: (entry: DeskEntry, description: Description | null) => {
      const read = entry.csl ?? { type: "document" as const, title: entry.text };
      setCorrected(new Map(corrected).set(entry.id, description ?? descriptionOf(read)));
      setDecided(new Map(decided).set(entry.id, "new"));
    },
  };
}

function passes(entry: DeskEntry, sieve: Sieve): boolean {
  if (sieve === "all") return true;
  if (entry.reference !== null) return false;
  if (sieve === "known") return entry.known.length > 0;
  const isSure = entry.csl !== null && entry.confidence >= DOUBT;
  return entry.known.length === 0 && isSure === (sieve === "sure");
}

interface SievesProps {
  readonly works: readonly PrintedWork[];
  readonly sieve: Sieve;
  readonly onSieve: (sieve: Sieve) => void;
  readonly children: React.ReactNode;
}

/** Which entries are looked at; what is chosen of the others stays chosen. */
function Sieves({ works, sieve, onSieve, children }: SievesProps) {
  const words = useTranslations("references.takeOver");
  return (
    <div
      role="group"
      aria-label={words("sieve.label")}
      data-screen-only
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5"
    >
      {SIEVES.map((value) => (
        <ChipToggle
          key={value}
          pressed={value === sieve}
          count={works.filter(({ entry }) => passes(entry, value)).length}
          onPressedChange={() => onSieve(value)}
        >
          {words(`sieve.${value}`)}
        </ChipToggle>
      ))}
      <span className="flex gap-4 text-label">{children}</span>
    </div>
  );
}
