import { X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const SHAPE =
  "inline-flex min-h-[22px] max-w-full items-center gap-1 rounded-full border border-line-2 px-2 text-label text-ink-2";

interface ChipProps {
  readonly children: ReactNode;
  readonly lang?: string;
  readonly className?: string;
  /** With onRemove the chip carries a button; its label says what is removed. */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

export function Chip({ children, lang, className, onRemove, removeLabel }: ChipProps) {
  return (
    <span className={classNames(SHAPE, className)}>
      <span lang={lang} className="truncate">
        {children}
      </span>
      {onRemove ? (
        <button
          type="button"
          data-screen-only
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
          className="-mr-1 grid size-6 flex-none place-items-center rounded-full text-ink-3 hover:text-ink"
        >
          <X aria-hidden size={12} />
        </button>
      ) : null}
    </span>
  );
}

interface ChipToggleProps {
  readonly pressed: boolean;
  readonly onPressedChange: (pressed: boolean) => void;
  readonly children: ReactNode;
  readonly count?: number;
}

/** A filter that is on or off. */
export function ChipToggle({ pressed, onPressedChange, children, count }: ChipToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onPressedChange(!pressed)}
      className={classNames(
        SHAPE,
        "min-h-6 pointer-coarse:min-h-9",
        pressed ? "border-accent bg-accent-wash text-ink" : "hover:bg-sunk",
      )}
    >
      {children}
      {count === undefined ? null : <span className="text-ink-3">{count}</span>}
    </button>
  );
}
