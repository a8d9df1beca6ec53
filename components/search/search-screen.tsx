"use client";

import { CircleHelp, SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { RowKeys } from "#components/ui/row-keys.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { useAddress } from "#components/ui/use-address.ts";
import type { SearchAnswer } from "#lib/operations/search.ts";
import { FACETS, type Facet } from "#lib/search/entry.ts";
import { hasKeys, takeArrival } from "./arrival.ts";
import { ChosenValues } from "./chosen-values.tsx";
import { FacetList } from "./facet-list.tsx";
import { HitList, type Asked } from "./hit-list.tsx";
import { SearchCombobox } from "./search-combobox.tsx";
import { Told } from "./told.tsx";

interface SearchScreenProps {
  readonly groupId: string;
  readonly answer: SearchAnswer | null;
  /** How to ask: shown before anything is asked, and at hand afterwards. */
  readonly examples: ReactNode;
}

/** What was asked, by what it is narrowed, and what was found: all of it stands in the address. */
export function SearchScreen({ groupId, answer, examples }: SearchScreenProps) {
  const router = useRouter();
  const words = useTranslations("search");
  const { get, set } = useAddress();
  const [isHelp, setHelp] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = answer === null;
  useEffect(() => {
    if ((takeArrival() || isEmpty) && hasKeys() && document.activeElement === document.body)
      field.current?.focus();
  }, [isEmpty]);
  return (
    <RowKeys className="grid gap-4">
      <div data-screen-only className="flex max-w-4xl items-center gap-2">
        <div role="search" aria-label={words("label")} className="flex min-w-0 flex-1">
          <SearchCombobox
            ref={field}
            groupId={groupId}
            initial={get("q")}
            look="page"
            onAsk={(q) => set({ q, verbatim: "", names: "" })}
            onOpen={(address) => router.push(address)}
          />
        </div>
        {answer === null ? null : (
          <Button
            look="quiet"
            aria-haspopup="dialog"
            aria-label={words("examples.title")}
            title={words("examples.title")}
            icon={<CircleHelp aria-hidden size={16} strokeWidth={1.6} />}
            onClick={() => setHelp(true)}
          >
            <span className="hidden md:inline">{words("examples.title")}</span>
          </Button>
        )}
      </div>
      {answer === null ? examples : <Results groupId={groupId} answer={answer} />}
      <Sheet open={isHelp} onOpenChange={setHelp} title={words("examples.title")} titleHidden>
        {/* An example that was chosen is searched for: the sheet has done its work. */}
        <div onClick={({ target }) => (target instanceof HTMLAnchorElement ? setHelp(false) : undefined)}>
          {examples}
        </div>
      </Sheet>
    </RowKeys>
  );
}

function Results({ groupId, answer }: { readonly groupId: string; readonly answer: SearchAnswer }) {
  const words = useTranslations("search");
  const { get, set, isPending } = useAddress();
  const [isSheet, setSheet] = useState(false);
  const q = get("q");
  const chosen = Object.fromEntries(
    FACETS.flatMap((facet) => (get(facet) === "" ? [] : [[facet, get(facet)]])),
  ) as Partial<Record<Facet, string>>; // names of the list that it was made from
  const ways = Object.fromEntries(
    (["verbatim", "names"] as const).flatMap((way) => (get(way) === "" ? [] : [[way, get(way)]])),
  );
  const asked: Asked = { q, ...chosen, ...ways };
  const count = Object.keys(chosen).length;
  const facets = (
    <FacetList
      facets={answer.facets}
      chosen={chosen}
      onChoose={(facet, value) => set({ [facet]: value ?? "" })}
    />
  );
  return (
    <div className="grid items-start gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,1fr)_15rem]">
      {/* Before the hits for whoever goes by Tab: an arrow leads from the field to the hits. */}
      <aside
        aria-label={words("narrow")}
        data-screen-only
        className="hidden lg:col-start-2 lg:row-start-1 lg:block"
      >
        {facets}
      </aside>
      <div className="min-w-0 lg:col-start-1 lg:row-start-1">
        {q === "" ? null : (
          <p className="mb-2 hidden font-serif text-read print:block">{words("asked", { q })}</p>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2" aria-busy={isPending}>
          <Count answer={answer} />
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
            <ChosenValues chosen={chosen} answer={answer} onDrop={(facet) => set({ [facet]: "" })} />
          )}
        </div>
        <Told
          answer={answer}
          isAsTyped={get("names") !== ""}
          onVerbatim={() => set({ verbatim: "true" })}
          onNames={(isAsTyped) => set({ names: isAsTyped ? "typed" : "" })}
        />
        {answer.hits.length === 0 ? (
          <Nothing
            isNarrowed={count > 0}
            onWiden={() => set(Object.fromEntries(FACETS.map((facet) => [facet, ""])))}
          />
        ) : (
          <HitList key={JSON.stringify(asked)} {...{ groupId, answer, asked }} />
        )}
      </div>
      <Sheet
        open={isSheet}
        onOpenChange={setSheet}
        title={words("narrow")}
        foot={
          <Button look="main" className="w-full" aria-busy={isPending} onClick={() => setSheet(false)}>
            {words(answer.isMore ? "seeMore" : "see", { count: answer.total })}
          </Button>
        }
      >
        {facets}
      </Sheet>
    </div>
  );
}

function Count({ answer: { hits, total, isMore, isAtMost, someOnly } }: { readonly answer: SearchAnswer }) {
  const words = useTranslations("search");
  return (
    <p role="status" className={hits.length === 0 ? "sr-only" : "text-ink-2"}>
      {total === 0 && someOnly > 0
        ? words("noneWhole")
        : words(isMore ? "moreThan" : isAtMost ? "atMost" : "found", { count: total })}
    </p>
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
