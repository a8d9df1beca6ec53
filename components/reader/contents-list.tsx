"use client";

import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import { TitleText } from "#components/ui/title-text.tsx";
import type { ContentsItem } from "./contents.ts";

interface ContentsListProps {
  readonly items: readonly ContentsItem[];
  readonly currentBlockId: string | null;
  readonly onGo: (blockId: string) => void;
}

/** The table of contents; a count says how many passages are marked in a section, or how long a list is. */
export function ContentsList({ items, currentBlockId, onGo }: ContentsListProps) {
  const words = useTranslations("reader");
  return (
    <ol>
      {items.map((item, n) => (
        <li
          key={item.blockId}
          className={classNames(item.list !== null && items[n - 1]?.list === null && "mt-2")}
        >
          <a
            href={`#${item.blockId}`}
            aria-current={item.blockId === currentBlockId ? "location" : undefined}
            className={classNames(
              "flex gap-2 border-l border-line py-1 leading-5 text-ink-2 hover:text-ink pointer-coarse:py-3",
              "aria-[current]:border-l-2 aria-[current]:border-accent aria-[current]:font-bold aria-[current]:text-ink",
              item.depth === 2 ? "pl-6 aria-[current]:pl-[23px]" : "pl-3 aria-[current]:pl-[11px]",
            )}
            onClick={(event) => {
              event.preventDefault();
              onGo(item.blockId);
            }}
          >
            <span
              lang={item.language === "mixed" ? undefined : item.language}
              className="min-w-0 hyphens-auto"
            >
              <TitleText>{item.text}</TitleText>
            </span>
            {item.count > 0 ? (
              <span className="ml-auto text-[11px] font-normal text-ink-3">
                <span aria-hidden>{item.count}</span>
                <span className="sr-only">
                  {words(item.list === null ? "contents.marked" : "contents.entries", { count: item.count })}
                </span>
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ol>
  );
}
