"use client";

import { History } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { InBar } from "#components/shell/bar-slot.tsx";

/** In the bar above a text: the way to what happened to it. On a phone the menu of the library leads there. */
export function HistoryLink({
  groupId,
  documentId,
}: {
  readonly groupId: string;
  readonly documentId: string;
}) {
  const words = useTranslations("history");
  return (
    <InBar>
      <NextLink
        href={`/groups/${groupId}/documents/${documentId}/history`}
        prefetch={false}
        aria-label={words("ofDocument")}
        title={words("ofDocument")}
        className="control grid size-9 flex-none place-items-center rounded text-ink-2 hover:bg-sunk hover:text-ink max-md:hidden"
      >
        <History aria-hidden size={18} strokeWidth={1.6} />
      </NextLink>
    </InBar>
  );
}
