"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { DayInWords } from "#components/ui/day-in-words.tsx";
import type { CodingView } from "#lib/operations/codings.ts";
import { isPast } from "./progress.ts";

interface DueDayProps {
  readonly coding: Pick<CodingView, "dueDate" | "closedAt">;
  /** A column says already what the day means. */
  readonly bare?: boolean;
}

/** The day by which a coding is to be done; once it is past while the coding runs, that is said. Nothing where no day was set. */
export function DueDay({ coding, bare = false }: DueDayProps) {
  const words = useTranslations("codings");
  // The day is the one of whoever looks, which the server does not know.
  const isLate = useSyncExternalStore(
    () => () => undefined,
    () => isPast(coding, new Date()),
    () => false,
  );
  if (coding.dueDate === null) return null;
  return (
    <span className={isLate ? "text-warn" : undefined}>
      {bare ? null : <>{words("dueBy")} </>}
      <span className="whitespace-nowrap">
        <DayInWords day={coding.dueDate} />
      </span>
      {isLate ? (
        <>
          {" "}
          <span className="inline-flex items-baseline gap-1 whitespace-nowrap">
            <TriangleAlert aria-hidden size={14} className="self-center" />
            {words("late")}
          </span>
        </>
      ) : null}
    </span>
  );
}
