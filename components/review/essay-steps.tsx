"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import NextLink from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { InBar } from "#components/shell/bar-slot.tsx";
import type { DeskView } from "#lib/operations/sheets.ts";

interface EssayStepsProps {
  readonly view: DeskView;
  /** Of the list; an essay's is its number behind that. */
  readonly address: string;
}

/** How far the class is, and the essays before and after this one, in the bar. */
export function EssaySteps({ view, address }: EssayStepsProps) {
  const words = useTranslations("desk.steps");
  const { previous, next, of, done } = view;
  const essay = (number: number): string => `${address}/${String(number)}`;
  const nextAddress = next === null ? null : essay(next);
  const isNextWanted = useReadAhead(essay(view.essay.number), nextAddress);
  return (
    <InBar>
      <nav aria-label={words("label")} className="flex items-center gap-1">
        <NextLink
          href={address}
          prefetch={false}
          className="control inline-flex items-center px-2 text-ui text-ink-2 max-sm:hidden"
        >
          {words("progress", { done, of })}
        </NextLink>
        <Step to={previous === null ? null : essay(previous)} label={words("previous")}>
          <ChevronLeft aria-hidden size={18} />
        </Step>
        <Step to={nextAddress} label={words("next")} isWanted={isNextWanted}>
          <ChevronRight aria-hidden size={18} />
        </Step>
      </nav>
    </InBar>
  );
}

/** Milliseconds after which whoever opened an essay is reading it: the next one may be asked for. */
const AT_REST = 1_500;

/** Essays that were asked for ahead: the router shows them as they were then. */
const readAhead = new Set<string>();

/**
 * Whether to ask for the next essay while this one is read. One that was asked for ahead is shown at once and read anew behind that:
 * it may have been marked since.
 */
function useReadAhead(here: string, next: string | null): boolean {
  const router = useRouter();
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!readAhead.has(here)) return;
    // The router forgets with this whatever it has asked for.
    readAhead.clear();
    router.refresh();
  }, [here, router]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (next !== null) readAhead.add(next);
      setWanted(true);
    }, AT_REST);
    return () => clearTimeout(timer);
  }, [next]);
  return isWanted;
}

interface StepProps {
  readonly to: string | null;
  readonly label: string;
  readonly isWanted?: boolean;
  readonly children: React.ReactNode;
}

function Step({ to, label, isWanted = false, children }: StepProps) {
  const look = "control grid min-w-8 place-items-center rounded";
  return to === null ? (
    <span aria-hidden className={`${look} text-line-2`}>
      {children}
    </span>
  ) : (
    <NextLink
      href={to}
      prefetch={isWanted}
      aria-label={label}
      title={label}
      className={`${look} hover:bg-sunk`}
    >
      {children}
    </NextLink>
  );
}
