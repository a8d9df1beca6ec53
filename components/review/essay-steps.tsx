"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { InBar } from "#components/shell/bar-slot.tsx";
import type { DeskView } from "#lib/operations/sheets.ts";

interface EssayStepsProps {
  readonly view: DeskView;
  readonly listAddress: string;
  readonly essayAddress: (number: number) => string;
}

/** How far the class is, and the essays before and after this one, in the bar. */
export function EssaySteps({ view, listAddress, essayAddress }: EssayStepsProps) {
  const words = useTranslations("desk.steps");
  const { previous, next, of, done } = view;
  return (
    <InBar>
      <nav aria-label={words("label")} className="flex items-center gap-1">
        <NextLink
          href={listAddress}
          prefetch={false}
          className="control inline-flex items-center px-2 text-ui text-ink-2 max-sm:hidden"
        >
          {words("progress", { done, of })}
        </NextLink>
        <Step to={previous === null ? null : essayAddress(previous)} label={words("previous")}>
          <ChevronLeft aria-hidden size={18} />
        </Step>
        <Step to={next === null ? null : essayAddress(next)} label={words("next")}>
          <ChevronRight aria-hidden size={18} />
        </Step>
      </nav>
    </InBar>
  );
}

function Step({
  to,
  label,
  children,
}: {
  readonly to: string | null;
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  const look = "control grid min-w-8 place-items-center rounded";
  return to === null ? (
    <span aria-hidden className={`${look} text-line-2`}>
      {children}
    </span>
  ) : (
    <NextLink href={to} aria-label={label} title={label} className={`${look} hover:bg-sunk`}>
      {children}
    </NextLink>
  );
}
