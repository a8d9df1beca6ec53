"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LinkButton } from "#components/ui/text-link.tsx";
import { RemarkItem, type RemarkLook } from "./remark-item.tsx";
import type { ThreadDesk, ThreadRemark } from "./thread-view.ts";

interface ThreadListProps {
  readonly remarks: readonly ThreadRemark[];
  readonly desk: ThreadDesk;
  readonly look: RemarkLook;
  /** Remarks can be acted on; else they are only read. */
  readonly isOpen: boolean;
  /** Remarks whose answer from the server is awaited. */
  readonly isPending?: (id: string) => boolean;
}

/** A thread longer than this is folded: its beginning and its end are shown. */
const LONGEST = 6;
const AT_START = 1;
const AT_END = 3;

/** The replies of a thread, oldest first, wherever it stands. */
export function ThreadList({ remarks, desk, look, isOpen, isPending }: ThreadListProps) {
  const words = useTranslations("threads");
  const [isUnfolded, setUnfolded] = useState(false);
  const isFolded = remarks.length > LONGEST && !isUnfolded;
  const hidden = isFolded ? remarks.length - AT_START - AT_END : 0;
  const shown = isFolded ? [...remarks.slice(0, AT_START), ...remarks.slice(-AT_END)] : remarks;
  if (remarks.length === 0) return null;
  return (
    <ul className={look === "card" ? "grid gap-1.5" : "grid gap-4"}>
      {shown.flatMap((remark, at) => [
        ...(hidden > 0 && at === AT_START
          ? [
              <li key="fold" className={look === "card" ? "pl-7" : "pl-[38px]"}>
                <LinkButton className="text-label" onClick={() => setUnfolded(true)}>
                  {words("unfold", { count: hidden })}
                </LinkButton>
              </li>,
            ]
          : []),
        <RemarkItem
          key={remark.id}
          {...{ remark, desk, look, isOpen }}
          isPending={isPending?.(remark.id) ?? false}
        />,
      ])}
    </ul>
  );
}
