"use client";

import { useId, type ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { classNames } from "./class-names.ts";

export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with the value and what to do, in the user's language; the value itself is kept. */
  readonly error?: ReactNode;
  /** Keeps the label for screen readers only, where the place explains itself (a search box). */
  readonly labelHidden?: boolean;
  readonly className?: string;
}

/** What a control needs to be tied to its label, hint and error. */
export interface FieldTies {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

export const CONTROL =
  "typed control w-full rounded border border-edge bg-surface px-2 py-1 text-ink aria-invalid:border-bad aria-invalid:outline-bad disabled:bg-sunk disabled:text-ink-3";

export function Field({
  label,
  hint,
  error,
  labelHidden = false,
  className,
  id,
  children,
}: FieldProps & { readonly id?: string | undefined; readonly children: (ties: FieldTies) => ReactNode }) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const told = [hint ? `${controlId}-hint` : null, error ? `${controlId}-error` : null]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={controlId} className={labelHidden ? "sr-only" : "mb-1 block text-ui text-ink-2"}>
        {label}
      </label>
      {children({
        id: controlId,
        "aria-describedby": told === "" ? undefined : told,
        "aria-invalid": error ? true : undefined,
      })}
      {hint ? (
        <p id={`${controlId}-hint`} className="mt-1 text-label text-ink-3">
          {hint}
        </p>
      ) : null}
      <div aria-live="polite">
        {error ? (
          <p id={`${controlId}-error`} className="mt-1 flex gap-1.5 text-label text-bad">
            <CircleAlert aria-hidden size={14} className="mt-px flex-none" />
            <span>{error}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}
