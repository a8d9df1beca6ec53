import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export function Checkbox({ label, hint, className, ...input }: CheckboxProps) {
  return (
    <label className={classNames("flex items-start gap-2 py-1 text-ui", className)}>
      <input
        type="checkbox"
        {...input}
        className="mt-0.5 size-4 flex-none accent-accent pointer-coarse:size-5"
      />
      <span>
        {label}
        {hint ? <span className="block text-label text-ink-3">{hint}</span> : null}
      </span>
    </label>
  );
}
