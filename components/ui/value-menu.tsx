import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Menu } from "./menu.tsx";

interface ValueMenuProps {
  /** What the value is of: read aloud before it. */
  readonly label: string;
  readonly value: ReactNode;
  /** What the menu offers; null where one only reads. */
  readonly children: ReactNode | null;
  readonly className?: string;
}

/** A value that is read like any other word, and opens what else it may be where one presses it. Paper has the word alone. */
export function ValueMenu({ label, value, children, className }: ValueMenuProps) {
  const spoken = <span className="sr-only">{label}: </span>;
  if (children === null) {
    return (
      <span className={className}>
        {spoken}
        {value}
      </span>
    );
  }
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className={classNames(
            "control -mx-1.5 inline-flex max-w-full min-w-0 items-center gap-1 rounded px-1.5 text-left hover:bg-sunk hover:text-ink",
            className,
          )}
        >
          {spoken}
          {value}
          <ChevronDown aria-hidden size={12} className="flex-none text-ink-3 print:hidden" />
        </button>
      }
    >
      {children}
    </Menu>
  );
}
