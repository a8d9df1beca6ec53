import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={classNames(
        "inline-block min-w-[18px] rounded border border-line-2 px-1 text-center font-sans text-[11px] leading-4 text-ink-2",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
