"use client";

import { type ReactNode, useState } from "react";
import { classNames } from "./class-names.ts";
import { LinkButton } from "./text-link.tsx";

interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Longer lists show so many at first. Fewer than three are never folded: the button would take their room. */
  readonly most: number;
  /** What the button says of those that wait. */
  readonly more: (count: number) => string;
  readonly className?: string;
  readonly children: (item: Item) => ReactNode;
}

/** A list whose end waits behind a button. On paper it is whole. */
export function LongList<Item>({ items, keyOf, most, more, className, children }: LongListProps<Item>) {
  const [isWhole, setWhole] = useState(false);
  const waiting = isWhole || items.length < most + 3 ? 0 : items.length - most;
  if (items.length === 0) return null;
  return (
    <>
      <ul className={className}>
        {items.map((item, at) => (
          <li
            key={keyOf(item)}
            className={classNames("min-w-0", at >= items.length - waiting && "hidden print:block")}
          >
            {children(item)}
          </li>
        ))}
      </ul>
      {waiting === 0 ? null : (
        <LinkButton className="control justify-self-start" onClick={() => setWhole(true)}>
          {more(waiting)}
        </LinkButton>
      )}
    </>
  );
}
