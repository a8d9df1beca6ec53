import NextLink from "next/link";
import { classNames } from "./class-names.ts";

export interface Way<Key extends string> {
  readonly key: Key;
  readonly href: string;
  readonly text: string;
  /** How much waits there; nothing is said of 0. */
  readonly count?: number | undefined;
  /** What is counted, in words, for those who hear the page. */
  readonly counted?: string | undefined;
}

interface WaysNavProps<Key extends string> {
  readonly label: string;
  readonly ways: readonly Way<Key>[];
  readonly here: Key | null;
  readonly className?: string;
}

/** The ways between pages that belong together; on a phone they are pushed along when they are many. */
export function WaysNav<Key extends string>({ label, ways, here, className }: WaysNavProps<Key>) {
  return (
    <nav
      aria-label={label}
      data-screen-only
      className={classNames("-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0", className)}
    >
      <ul className="flex gap-5 whitespace-nowrap">
        {ways.map(({ key, href, text, count = 0, counted }) => (
          <li key={key}>
            <NextLink
              href={href}
              prefetch={false}
              aria-current={key === here ? "page" : undefined}
              className={classNames(
                "control inline-flex items-center gap-1.5 border-b-2",
                key === here
                  ? "border-accent font-bold text-ink"
                  : "border-transparent text-ink-2 hover:border-line-2 hover:text-ink",
              )}
            >
              {text}
              {count > 0 ? (
                <span title={counted} className="text-label font-normal text-ink-3 tabular-nums">
                  <span aria-hidden={counted !== undefined}>{count}</span>
                  {counted === undefined ? null : <span className="sr-only">{counted}</span>}
                </span>
              ) : null}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
