import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  /** What the button does, in words: read aloud, and shown on hover. */
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      // A picture to be pressed says nothing on paper.
      data-screen-only
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(
        "control inline-grid min-w-8 place-items-center rounded text-ink-2 hover:bg-sunk hover:text-ink pointer-coarse:min-w-11",
        "disabled:cursor-not-allowed disabled:text-line-2",
        className,
      )}
    >
      {icon}
    </button>
  );
}
