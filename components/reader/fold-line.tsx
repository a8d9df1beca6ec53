"use client";

import { useTranslations } from "next-intl";
import { FoldLine as Line } from "#components/ui/fold-line.tsx";
import type { FoldGroup } from "./fold-groups.ts";

interface FoldLineProps {
  readonly fold: FoldGroup;
  readonly isOpen: boolean;
  readonly onToggle?: () => void;
}

/** One line that stands for a summary in another language. */
export function FoldLine({ fold, ...rest }: FoldLineProps) {
  const words = useTranslations("reader");
  const { label, language, preview } = fold;
  return (
    <Line
      label={label ?? words("summary")}
      labelLang={label === null ? undefined : language}
      {...{ language, preview, ...rest }}
    />
  );
}
