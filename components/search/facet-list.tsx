"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import type { Facets, FacetValue } from "#lib/operations/search.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { FACETS, type Facet } from "#lib/search/entry.ts";
import { SEARCH_NOUNS } from "#lib/search/noun.ts";
import { useKindName, useStateName } from "./use-kind-name.ts";

/** Values of a facet that stand there at first. */
const FIRST = 6;

interface FacetListProps {
  readonly facets: Facets;
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  readonly onChoose: (facet: Facet, value: string | null) => void;
}

/** By what the hits can be narrowed, with how many there are of each. */
export function FacetList({ facets, chosen, onChoose }: FacetListProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={facets[facet]}
          chosen={chosen[facet] ?? null}
          onChoose={(value) => onChoose(facet, value)}
        />
      ))}
    </div>
  );
}

interface FacetGroupProps {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}

function FacetGroup({ facet, values, chosen, onChoose }: FacetGroupProps) {
  const words = useTranslations("search");
  const named = useValueName(facet);
  const [isOpen, setOpen] = useState(false);
  const known = values.some(({ value }) => value === chosen);
  const all = chosen === null || known ? values : [{ value: chosen, count: 0 }, ...values];
  // One value that all hits have narrows nothing.
  if (all.length === 0 || (all.length === 1 && chosen === null)) return null;
  return (
    <section aria-label={words(`facet.${facet}`)}>
      <h3 className="mb-1 text-label font-bold text-ink-2">{words(`facet.${facet}`)}</h3>
      <ul className="grid grid-cols-[minmax(0,1fr)]">
        {all.slice(0, isOpen ? undefined : FIRST).map((value) => {
          const isChosen = value.value === chosen;
          const { text, lang } = named(value);
          return (
            <li key={value.value}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => onChoose(isChosen ? null : value.value)}
                className={classNames(
                  "control -mx-2 flex w-[calc(100%+1rem)] items-center gap-2 rounded px-2 py-0.5 text-left hover:bg-sunk",
                  isChosen && "bg-accent-wash font-bold",
                )}
              >
                <span lang={lang} className="line-clamp-2 min-w-0 flex-1" title={text}>
                  {text}
                </span>
                {isChosen ? <Check aria-hidden size={14} className="flex-none text-accent" /> : null}
                <span className="flex-none text-label text-ink-3 tabular-nums">{value.count}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {all.length > FIRST ? (
        <LinkButton onClick={() => setOpen(!isOpen)} className="mt-1 text-label" aria-expanded={isOpen}>
          {isOpen ? words("fewer") : words("moreValues", { count: all.length - FIRST })}
        </LinkButton>
      ) : null}
    </section>
  );
}

/** What a value of a facet is called. */
export function useValueName(
  facet: Facet,
): (value: FacetValue) => { text: string; lang?: string | undefined } {
  const words = useTranslations("search");
  const ui = useTranslations("ui");
  const kindName = useKindName();
  const stateName = useStateName();
  const interfaceLocale = useInterfaceLocale();
  return ({ value, reform, person }) => {
    const noun = SEARCH_NOUNS.find((one) => one === value);
    const language = blockLanguageOf(value);
    if (facet === "noun" && noun !== undefined) return { text: words(`nouns.${noun}`) };
    if (facet === "language" && language !== null) return { text: ui(`language.${language}`) };
    if (facet === "kind") return { text: kindName(value, null) };
    if (facet === "state") return { text: stateName(value) };
    if (person !== undefined) return { text: person.name };
    if (reform === undefined) return { text: value };
    const label = displayLabel(reform, interfaceLocale);
    return { text: label.text, lang: label.language ?? undefined };
  };
}
