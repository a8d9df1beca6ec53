import { useId, type ReactNode } from "react";

interface CheckProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChecked: (checked: boolean) => void;
}

/** One thing that is so or not, with what follows from it. */
export function Check({ label, hint, checked, disabled = false, onChecked }: CheckProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChecked(event.target.checked)}
        className="mt-1 size-4 flex-none accent-(--accent)"
      />
      <div className="min-w-0">
        <label htmlFor={id} className={disabled ? "text-ink-3" : undefined}>
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-label text-ink-3">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
