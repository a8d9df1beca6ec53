"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import type { ReferenceLine } from "#lib/operations/references.ts";
import type { BuilderView } from "./bibliography-view.ts";
import { SourceSelect } from "./source-select.tsx";

interface WorkPickerProps {
  readonly view: BuilderView;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
  readonly onSource: (changes: Readonly<Record<string, string>>) => void;
}

/** Which works are printed: all of a source at first, then by hand. */
export function WorkPicker({ view, chosen, onChoose, onSource }: WorkPickerProps) {
  const words = useTranslations("bibliography.builder");
  const [typed, setTyped] = useState("");
  const shown = useMemo(() => matching(view.works, typed), [view.works, typed]);
  const ids = shown.map(({ id }) => id);
  return (
    <section
      aria-label={words("works")}
      data-screen-only
      className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] border-line md:border-r"
    >
      <div className="grid gap-3 px-4 pt-4 pb-2">
        <SourceSelect view={view} onSource={onSource} />
        <label className="relative flex items-center">
          <span className="sr-only">{words("search")}</span>
          <Search aria-hidden size={16} className="pointer-events-none absolute left-2 text-ink-3" />
          <input
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder={words("search")}
            className="typed control w-full border-b border-edge bg-transparent pr-2 pl-8 placeholder:text-ink-3"
          />
        </label>
      </div>
      {/* Out of the flow: it takes no row of the grid. */}
      <p className="sr-only" role="status">
        {words("shown", { count: shown.length })}
      </p>
      <ul className="max-h-96 overflow-y-auto md:max-h-none">
        {shown.map((work) => (
          <WorkLine key={work.id} work={work} isChosen={chosen.has(work.id)} onChoose={onChoose} />
        ))}
        {shown.length === 0 ? <li className="px-4 py-6 text-ink-2">{words("nothingFound")}</li> : null}
      </ul>
      <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 border-t border-line px-4 py-2">
        <span aria-live="polite" className="whitespace-nowrap">
          {words("chosen", { count: chosen.size })}
        </span>
        <span className="flex gap-4 whitespace-nowrap">
          {ids.every((id) => chosen.has(id)) ? null : (
            <LinkButton className="control" onClick={() => onChoose(ids, true)}>
              {words("all")}
            </LinkButton>
          )}
          {ids.some((id) => chosen.has(id)) ? (
            <LinkButton className="control" onClick={() => onChoose(ids, false)}>
              {words("none")}
            </LinkButton>
          ) : null}
        </span>
      </div>
    </section>
  );
}

interface WorkLineProps {
  readonly work: ReferenceLine;
  readonly isChosen: boolean;
  readonly onChoose: WorkPickerProps["onChoose"];
}

function WorkLine({ work, isChosen, onChoose }: WorkLineProps) {
  const language = work.language?.split("-")[0];
  return (
    <li className="border-b border-line">
      <label
        className={classNames(
          "grid cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] gap-3 px-4 py-2 hover:bg-sunk",
          !isChosen && "text-ink-2",
        )}
      >
        <input
          type="checkbox"
          checked={isChosen}
          onChange={(event) => onChoose([work.id], event.target.checked)}
          className="mt-1 size-4 accent-accent pointer-coarse:size-5"
        />
        <span className="min-w-0">
          <span lang={work.language ?? undefined} className="line-clamp-2 font-serif text-[14px] leading-5">
            {work.title}
          </span>
          <span className="block truncate text-label text-ink-3">
            {[work.authors, work.year].filter(Boolean).join(" ")}
          </span>
        </span>
        {isLanguage(language) ? <LanguageTag language={language} /> : null}
      </label>
    </li>
  );
}

/** Works of which each typed word stands in title, authors or year. */
function matching(works: readonly ReferenceLine[], typed: string): readonly ReferenceLine[] {
  const words = typed
    .normalize("NFC")
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return works;
  return works.filter(({ title, authors, year }) => {
    const text = `${title} ${authors} ${year ?? ""}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
