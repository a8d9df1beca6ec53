"use client";

import { ListChecks } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { InBar } from "#components/shell/bar-slot.tsx";

/** In the bar above a text: the way to what is wrong with its citations. On a phone the menu of the library leads there. */
export function CheckLink({
  groupId,
  documentId,
}: {
  readonly groupId: string;
  readonly documentId: string;
}) {
  const words = useTranslations("integrity");
  return (
    <InBar>
      <NextLink
        href={`/groups/${groupId}/documents/${documentId}/integrity`}
        prefetch={false}
        aria-label={words("check")}
        title={words("check")}
        className="control grid size-9 flex-none place-items-center rounded text-ink-2 hover:bg-sunk hover:text-ink max-md:hidden"
      >
        <ListChecks aria-hidden size={18} strokeWidth={1.6} />
      </NextLink>
    </InBar>
  );
}
