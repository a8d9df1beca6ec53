"use client";

import { SlidersHorizontal, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RowKeys } from "#components/ui/row-keys.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import type { SearchAnswer } from "#lib/operations/search.ts";
import { FACETS, type Facet } from "#lib/search/entry.ts";
import { FacetList, useValueName } from "./facet-list.tsx";
import { HitList } from "./hit-list.tsx";
import { SearchCombobox } from "./search-combobox.tsx";

interface SearchScreenProps {
  readonly groupId: string;
  readonly answer: SearchAnswer | null;
  /** Shown before anything is asked. */
  readonly examples: ReactNode;
}

/** What was asked, by what it is narrowed, and what was found: all of it stands in the address. */
export function SearchScreen({ groupId, answer, examples }: SearchScreenProps) {
  const router = useRouter();
  const words = useTranslations("search");
  const { get, set, isPending } = useAddress();
  const [isSheet, setSheet] = useState(false);
  const q = get("q");
  const chosen = Object.fromEntries(
    FACETS.flatMap((facet) => (get(facet) === "" ? [] : [[facet, get(facet)]])),
  ) as Partial<Record<Facet, string>>; // names of the list that it was made from
  const count = Object.keys(chosen).length;
  const facets =
    answer === null ? null : (
      <FacetList
        facets={answer.facets}
        chosen={chosen}
        onChoose={(facet, value) => set({ [facet]: value ?? "" })}
      />
    );
  return (
    <RowKeys className="grid gap-4">
      <div role="search" aria-label={words("label")} data-screen-only className="flex max-w-3xl">
        <SearchCombobox
          groupId={groupId}
          initial={q}
          look="page"
          onAsk={(asked) => set({ q: asked, verbatim: "" })}
          onOpen={(address) => router.push(address)}
        />
      </div>
      {answer === null ? (
        examples
      ) : (
        <div className="grid items-start gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,1fr)_15rem]">
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2" aria-busy={isPending}>
              <p role="status" className="text-ink-2">
                {words(answer.isMore ? "moreThan" : "found", { count: answer.total })}
              </p>
              <Button
                icon={<SlidersHorizontal aria-hidden size={14} />}
                aria-haspopup="dialog"
                data-screen-only
                className="lg:hidden"
                onClick={() => setSheet(true)}
              >
                {words("narrow")}
                {count === 0 ? null : ` · ${count}`}
              </Button>
              {count === 0 ? null : (
                <Chosen chosen={chosen} answer={answer} onDrop={(facet) => set({ [facet]: "" })} />
              )}
            </div>
            <Told
              answer={answer}
              onAsk={(asked) => set({ q: asked, verbatim: "" })}
              onVerbatim={() => set({ verbatim: "true" })}
            />
            {answer.hits.length === 0 ? (
              <Nothing
                isNarrowed={count > 0}
                onWiden={() => set(Object.fromEntries(FACETS.map((f) => [f, ""])))}
              />
            ) : (
              <HitList key={JSON.stringify([q, chosen])} {...{ groupId, answer, q, chosen }} />
            )}
          </div>
          <aside aria-label={words("narrow")} data-screen-only className="hidden lg:block">
            {facets}
          </aside>
        </div>
      )}
      <Sheet open={isSheet} onOpenChange={setSheet} title={words("narrow")}>
        {facets}
      </Sheet>
    </RowKeys>
  );
}

interface ChosenProps {
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  readonly answer: SearchAnswer;
  readonly onDrop: (facet: Facet) => void;
}

function Chosen({ chosen, answer, onDrop }: ChosenProps) {
  return (
    <ul className="flex flex-wrap gap-2">
      {FACETS.map((facet) => {
        const value = chosen[facet];
        return value === undefined ? null : (
          <ChosenValue key={facet} {...{ facet, value, answer }} onDrop={() => onDrop(facet)} />
        );
      })}
    </ul>
  );
}

function ChosenValue({
  facet,
  value,
  answer,
  onDrop,
}: {
  readonly facet: Facet;
  readonly value: string;
  readonly answer: SearchAnswer;
  readonly onDrop: () => void;
}) {
  const words = useTranslations("search");
  const named = useValueName(facet);
  const { text, lang } = named(
    answer.facets[facet].find((one) => one.value === value) ?? { value, count: 0 },
  );
  return (
    <li className="inline-flex items-center gap-1 rounded-full border border-line-2 pl-2 text-label text-ink-2">
      <span lang={lang}>{text}</span>
      <button
        type="button"
        data-screen-only
        aria-label={words("drop", { value: text })}
        title={words("drop", { value: text })}
        onClick={onDrop}
        className="grid size-6 place-items-center rounded-full text-ink-3 hover:text-ink"
      >
        <X aria-hidden size={12} />
      </button>
    </li>
  );
}

/** What was understood otherwise than typed, and what is not in the index yet. */
interface ToldProps {
  readonly answer: SearchAnswer;
  readonly onAsk: (q: string) => void;
  readonly onVerbatim: () => void;
}

function Told({ answer, onAsk, onVerbatim }: ToldProps) {
  const words = useTranslations("search");
  const { didYouMean, mended, alsoAs, isBehind, notes } = answer;
  return (
    <div className="mt-2 grid gap-2 empty:hidden">
      {didYouMean === null ? null : (
        <p>
          {words("didYouMean")} <LinkButton onClick={() => onAsk(didYouMean)}>{didYouMean}</LinkButton>
        </p>
      )}
      {mended === null ? null : (
        <p>
          {words("mended", { q: mended })} <LinkButton onClick={onVerbatim}>{words("verbatim")}</LinkButton>
        </p>
      )}
      {alsoAs.length === 0 ? null : (
        <p className="text-label text-ink-3">{words("alsoAs", { names: alsoAs.join(" · ") })}</p>
      )}
      {notes.map(({ code, words: about }) => (
        <p key={`${code} ${about}`} className="text-label text-ink-2">
          {words(`notes.${code}`, { words: about })}
        </p>
      ))}
      {isBehind ? <Notice tone="info">{words("behind")}</Notice> : null}
    </div>
  );
}

function Nothing({ isNarrowed, onWiden }: { readonly isNarrowed: boolean; readonly onWiden: () => void }) {
  const words = useTranslations("search");
  return (
    <div className="grid justify-items-start gap-2 py-8">
      <p className="font-serif text-read">{words("nothing")}</p>
      <p className="max-w-2xl text-ink-2">{words(isNarrowed ? "nothingHere" : "nothingText")}</p>
      {isNarrowed ? <Button onClick={onWiden}>{words("widen")}</Button> : null}
    </div>
  );
}
