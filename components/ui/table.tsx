import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface TableProps {
  /** What the table lists; read aloud before it. */
  readonly caption: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/**
 * Rows parted by hairlines. The heads stay in sight under the top bar while the page scrolls; a table wider than
 * the screen scrolls inside its own frame, where it can also be moved by the keyboard.
 */
export function Table({ caption, children, className }: TableProps) {
  return (
    <div
      role="group"
      aria-label={caption}
      tabIndex={0}
      className="-mx-4 overflow-x-auto px-4 focus-visible:-outline-offset-2 md:mx-0 md:overflow-visible md:px-0"
    >
      <table className={classNames("w-full border-collapse text-left text-ui", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames(
        "h-10 md:sticky md:top-(--bar) md:z-1 border-b border-line-2 bg-paper pr-4 align-middle text-label font-normal whitespace-nowrap text-ink-3 last:pr-0",
        className,
      )}
    />
  );
}

export function Row({ className, ...rest }: ComponentProps<"tr">) {
  return <tr {...rest} className={classNames("border-b border-line hover:bg-sunk", className)} />;
}

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return <td {...rest} className={classNames("h-10 py-2 pr-4 align-middle last:pr-0", className)} />;
}

/** The cell that names its row. */
export function RowHead({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="row"
      {...rest}
      className={classNames("h-10 py-2 pr-4 text-left align-middle font-normal", className)}
    />
  );
}
