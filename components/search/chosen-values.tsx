import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SearchAnswer } from "#lib/operations/search.ts";
import { FACETS, type Facet } from "#lib/search/entry.ts";
import { useValueName } from "./facet-list.tsx";

interface ChosenProps {
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  readonly answer: SearchAnswer;
  readonly onDrop: (facet: Facet) => void;
}

/** By what the hits are narrowed, each to be taken away. */
export function ChosenValues({ chosen, answer, onDrop }: ChosenProps) {
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
    <li className="inline-flex items-center gap-1 rounded-full border border-line-2 pl-2 text-label print:pr-2 text-ink-2">
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
