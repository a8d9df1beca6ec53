"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { classNames } from "#components/ui/class-names.ts";

export interface PickOption {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly PickOption[];
  readonly onPick: (value: string) => void;
  readonly className?: string;
}

/** A setting above a page: its name small, its value strong, and the platform's own list behind it. */
export function Pick({ label, value, options, onPick, className }: PickProps) {
  const id = useId();
  return (
    <div className={classNames("relative min-w-0 rounded px-2 py-1 hover:bg-sunk", className)}>
      <label htmlFor={id} className="block truncate text-label text-ink-3">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onPick(target.value)}
        className="typed w-full cursor-pointer appearance-none truncate border-none bg-transparent pr-5 text-ui font-bold text-ink pointer-coarse:min-h-9"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        size={14}
        className="pointer-events-none absolute right-2 bottom-2 text-ink-3 pointer-coarse:bottom-4"
      />
    </div>
  );
}
