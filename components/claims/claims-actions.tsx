"use client";

import { Download, Ellipsis } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { ClaimDuplicates } from "./claim-duplicates.tsx";

interface ClaimsActionsProps {
  readonly groupId: string;
  readonly mayEdit: boolean;
  /** The button that writes a claim. */
  readonly create: ReactNode;
}

/** What can be done with the list: pairs that may be one, the list as a file, a new claim. */
export function ClaimsActions({ groupId, mayEdit, create }: ClaimsActionsProps) {
  const words = useTranslations("claimRecord");
  const locale = useInterfaceLocale();
  const asked = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const download = (format: "csv" | "json") => {
    const query = new URLSearchParams(asked);
    for (const name of ["sort", "order", "after"]) query.delete(name);
    query.set("format", format);
    query.set("locale", locale);
    location.assign(`/api/v1/groups/${groupId}/claims/export?${query.toString()}`);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words("duplicates.open")}</Button>
      <Menu trigger={<IconButton label={words("list.more")} icon={<Ellipsis aria-hidden size={16} />} />}>
        <MenuItem icon={<Download aria-hidden size={14} />} onSelect={() => download("csv")}>
          {words("list.csv")}
        </MenuItem>
        <MenuItem icon={<Download aria-hidden size={14} />} onSelect={() => download("json")}>
          {words("list.json")}
        </MenuItem>
      </Menu>
      {create}
      {isOpen ? <ClaimDuplicates groupId={groupId} mayEdit={mayEdit} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
