import { Check, CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Severity } from "#lib/citations/integrity/finding.ts";

interface CheckChipProps {
  /** Null where there is nothing to look at. */
  readonly severity: Severity | null;
  readonly isOpen: boolean;
  /** Id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

const SIGNS = {
  error: { icon: CircleAlert, ink: "text-bad" },
  warning: { icon: TriangleAlert, ink: "text-warn" },
  hint: { icon: Info, ink: "text-accent" },
} as const;

/** One check in a strip: what it found, with a sign beside the colour; it opens its list. What is as it should be only says so. */
export function CheckChip({ severity, isOpen, controls, onToggle, children }: CheckChipProps) {
  const { icon: Icon, ink } = severity === null ? { icon: Check, ink: "text-ok" } : SIGNS[severity];
  const inside = (
    <>
      <Icon aria-hidden size={15} strokeWidth={1.8} className="flex-none" />
      <span>{children}</span>
    </>
  );
  const look = `inline-flex items-center gap-1.5 text-ui text-left ${ink}`;
  return severity === null ? (
    <span className={look}>{inside}</span>
  ) : (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
      className={`${look} control min-h-8 rounded px-1 -mx-1 underline-offset-4 hover:underline ${isOpen ? "underline decoration-2" : ""}`}
    >
      {inside}
    </button>
  );
}
