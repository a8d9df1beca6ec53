"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import type { FoldGroup } from "./fold-groups.ts";

interface FoldLineProps {
  readonly fold: FoldGroup;
  readonly isOpen: boolean;
  readonly onToggle?: () => void;
}

/** One line that stands for a summary in another language. */
export function FoldLine({ fold, isOpen, onToggle }: FoldLineProps) {
  const words = useTranslations("reader");
  return (
    <button type="button" className="fold-line" aria-expanded={isOpen} onClick={onToggle}>
      <ChevronRight aria-hidden size={14} className="fold-mark" />
      <span className="fold-label" lang={fold.label === null ? undefined : fold.language}>
        {fold.label ?? words("summary")}
      </span>
      <span aria-hidden className="fold-preview" lang={fold.language}>
        {isOpen ? "" : fold.preview}
      </span>
      <LanguageTag language={fold.language} />
    </button>
  );
}
