"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { addressOf } from "#components/api/call.ts";
import { fetchFile, saveFile } from "#components/api/download.ts";
import { useCall } from "#components/api/use-call.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuItem, MenuLink } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { deleteRubric, exportRubric, restoreRubric, type RubricView } from "#lib/operations/rubrics.ts";

interface RubricActionsProps {
  readonly groupId: string;
  readonly rubric: RubricView;
  readonly mayKeep: boolean;
}

/** What is done with a rubric as a whole. */
export function RubricActions({ groupId, rubric, mayKeep }: RubricActionsProps) {
  const words = useTranslations("rubrics");
  const ui = useTranslations("ui");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const params = { groupId, rubricId: rubric.id };
  async function restore(): Promise<void> {
    const called = await call(restoreRubric, { params });
    if (!called.ok) toast({ text: called.refusal.detail, tone: "error" });
    router.refresh();
  }
  async function remove(): Promise<void> {
    const called = await call(deleteRubric, { params });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    toast({ text: words("deleted"), undo: () => void restore() });
    router.refresh();
  }
  async function downloadForSpreadsheet(): Promise<void> {
    const query = { format: "csv_semicolons" as const, number: rubric.shown.number };
    const file = await fetchFile(exportRubric, { params, query });
    if (file.ok) saveFile(file.value);
    else toast({ text: file.refusal.sentence ?? ui("failed"), tone: "error" });
  }
  if (rubric.deletedAt !== null)
    return mayKeep ? <Button onClick={() => void restore()}>{words("restore")}</Button> : null;
  return (
    <>
      <a
        download
        href={addressOf(exportRubric, params, { format: "csv", number: rubric.shown.number })}
        className={buttonClass()}
      >
        {words("download")}
      </a>
      <Menu trigger={<IconButton label={words("more")} icon={<Ellipsis aria-hidden size={18} />} />}>
        {mayKeep ? (
          <>
            <MenuItem onSelect={() => void downloadForSpreadsheet()}>{words("downloadSemicolons")}</MenuItem>
            <MenuLink href={`/groups/${groupId}/rubrics/new?from=${rubric.id}`}>{words("copy")}</MenuLink>
            <MenuItem danger onSelect={() => void remove()}>
              {words("delete")}
            </MenuItem>
          </>
        ) : null}
      </Menu>
    </>
  );
}
