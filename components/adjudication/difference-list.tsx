"use client";

import { Check, CircleDot, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { DifferenceView } from "#lib/operations/adjudications.ts";
import type { Adjudication } from "./use-adjudication.ts";

/** All differences in the order of the text; those that overlap stand together. */
export function DifferenceList({ desk }: { desk: Adjudication }) {
  const words = useTranslations("adjudication");
  const list = useRef<HTMLOListElement>(null);
  const currentKey = desk.current?.key;
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [currentKey]);
  return (
    <nav aria-label={words("list")} className="max-md:hidden">
      <ol ref={list} className="sticky top-16 max-h-[calc(100dvh-6rem)] overflow-y-auto border-y border-line">
        {desk.listed.map((difference, at) => {
          const isNewRegion = at > 0 && desk.listed[at - 1]?.region !== difference.region;
          return (
            <li
              key={difference.key}
              className={classNames(
                // Thousands stand here: what is out of sight is not laid out.
                "[contain-intrinsic-size:auto_3rem] [content-visibility:auto]",
                isNewRegion && "border-t border-line",
              )}
            >
              <button
                type="button"
                aria-current={difference.key === currentKey}
                onClick={() => desk.go(difference.key)}
                className={classNames(
                  "control grid w-full grid-cols-[1rem_1fr] gap-x-2 border-l-2 px-2 py-1.5 text-left hover:bg-sunk",
                  difference.key === currentKey ? "border-accent bg-accent-wash" : "border-transparent",
                )}
              >
                <StateSign difference={difference} />
                <span className="truncate font-serif text-quote">{difference.exact}</span>
                <span className="col-start-2 text-label text-ink-3">{words(`kind.${difference.kind}`)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function StateSign({ difference: { decision } }: { difference: DifferenceView }) {
  const words = useTranslations("adjudication");
  const state = decision?.state ?? "open";
  const Sign = { open: CircleDot, current: Check, outdated: TriangleAlert }[state];
  const colour = { open: "text-ink-3", current: "text-ok", outdated: "text-warn" }[state];
  return (
    <span className={`self-center ${colour}`}>
      <Sign aria-hidden size={14} />
      <span className="sr-only">{words(`state.${state}`)}</span>
    </span>
  );
}
