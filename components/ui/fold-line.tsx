import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { Language } from "#lib/languages/language-tag.ts";
import { classNames } from "./class-names.ts";
import { LanguageTag } from "./language-tag.tsx";

interface FoldLineProps {
  readonly label: string;
  readonly labelLang?: string | undefined;
  /** The beginning of what it stands for, shown while that is folded. */
  readonly preview: string;
  readonly language: Language;
  readonly isOpen: boolean;
  readonly onToggle?: () => void;
  /** On paper what it stands for is always there, and may need no name. */
  readonly screenOnly?: boolean;
}

/** One line that stands for the same in another language, until it is opened. */
export function FoldLine({
  label,
  labelLang,
  preview,
  language,
  isOpen,
  onToggle,
  ...rest
}: FoldLineProps): ReactNode {
  return (
    <button
      type="button"
      data-screen-only={rest.screenOnly === true ? true : undefined}
      className="fold-line control -mb-px flex w-full items-center gap-2 border-y border-line text-left font-sans text-ui whitespace-nowrap text-ink-2 hyphens-none"
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <ChevronRight
        aria-hidden
        size={14}
        className={classNames(
          "flex-none text-ink-3 transition-transform print:hidden",
          isOpen && "rotate-90",
        )}
      />
      <span className="min-w-22 flex-none text-ink" lang={labelLang}>
        {label}
      </span>
      <span
        aria-hidden
        lang={language}
        className="invisible min-w-0 flex-1 truncate font-serif text-ink-3 italic md:visible print:hidden"
      >
        {isOpen ? "" : preview}
      </span>
      <LanguageTag language={language} />
    </button>
  );
}
