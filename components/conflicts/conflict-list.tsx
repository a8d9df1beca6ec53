"use client";

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ConflictView } from "#lib/operations/conflicts.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { useAbout, type ValuesOfCase, valuesInWords } from "./conflict-title.tsx";

/** A case as a line of the list: without what is said on its sides. */
export interface ConflictLine extends Pick<ConflictView, "key" | "kind" | "about" | "state">, ValuesOfCase {
  readonly reform: ReformLabel;
}

interface ConflictListProps {
  readonly conflicts: readonly ConflictLine[];
  readonly chosenKey: string | null;
  readonly hrefOf: (conflict: ConflictLine) => string;
  readonly interfaceLocale: Language;
}

/** Cases by reform, the reform with the surest case first. */
export function ConflictList({ conflicts, chosenKey, hrefOf, interfaceLocale }: ConflictListProps) {
  const words = useTranslations("conflicts");
  const aboutOf = useAbout();
  const reforms = [...Map.groupBy(conflicts, ({ reform }) => reform.id).values()];
  return (
    <ol className="grid gap-4">
      {reforms.map((own) => {
        const [first] = own;
        if (first === undefined) return null;
        const label = displayLabel(first.reform, interfaceLocale);
        return (
          <li key={first.reform.id} className="grid gap-1">
            <h3 className="flex items-baseline justify-between gap-2 text-ui text-ink-2">
              <span lang={label.language ?? undefined} className="min-w-0 break-words">
                {label.text}
              </span>
              <span className="text-label tabular-nums">{own.length}</span>
            </h3>
            <ul>
              {own.map((conflict) => (
                <li key={conflict.key} className="border-t border-line">
                  <NextLink
                    href={hrefOf(conflict)}
                    scroll={false}
                    prefetch={false}
                    aria-current={conflict.key === chosenKey ? "true" : undefined}
                    className={classNames(
                      "block border-l-2 px-3 py-2 hover:bg-sunk",
                      conflict.key === chosenKey ? "border-bad bg-bad-wash" : "border-transparent",
                    )}
                  >
                    <span className="block font-bold tabular-nums">
                      {valuesInWords(conflict, interfaceLocale)}
                    </span>
                    <span className="block text-label text-ink-2">
                      {aboutOf(conflict)}
                      {conflict.state === "open" ? null : ` · ${words(`state.${conflict.state}`)}`}
                    </span>
                  </NextLink>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
