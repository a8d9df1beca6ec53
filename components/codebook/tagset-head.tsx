"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { TagsetView } from "#lib/operations/codebook.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import type { CodebookDeeds } from "./use-codebook.ts";

interface TagsetHeadProps {
  readonly groupId: string;
  readonly tagset: TagsetView;
  readonly tagsets: readonly TagsetView[];
  readonly may: { readonly create: boolean; readonly edit: boolean };
  readonly deeds: CodebookDeeds;
  readonly onEdit: () => void;
  readonly onNewTag: () => void;
}

/** Name, purpose and rule of the chosen tagset, and what can be done with it. */
export function TagsetHead(props: TagsetHeadProps) {
  const { groupId, tagset, may, onNewTag } = props;
  const words = useTranslations("codebook");
  const locale = useInterfaceLocale();
  const [isPublishing, setPublishing] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const label = findWording(tagset.labels, locale);
  const purpose = findWording(tagset.definitions, locale);
  const versions = `/groups/${groupId}/codebook/${tagset.id}/versions`;
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-72">
        <h2 id="tagset" lang={label?.language}>
          {label?.text}
        </h2>
        {purpose === null ? null : (
          <p lang={purpose.language} className="max-w-2xl text-ink-2">
            {purpose.text}
          </p>
        )}
        <p className="mt-1 flex flex-wrap gap-x-3 text-label text-ink-3">
          {tagset.isExclusive ? <span>{words("exclusive")}</span> : null}
          {tagset.source === "claim_kinds" ? <span>{words("builtIn")}</span> : null}
          {tagset.latestVersion === null ? null : (
            <TextLink href={versions}>{words("version", { number: tagset.latestVersion })}</TextLink>
          )}
        </p>
      </div>
      <div data-screen-only className="flex flex-wrap gap-2">
        {tagset.source === "reforms" ? (
          <ButtonLink href={`/groups/${groupId}/reforms`}>{words("openRegister")}</ButtonLink>
        ) : null}
        {tagset.source === "own" && may.create ? (
          <Button look="main" onClick={onNewTag}>
            {words("newTag")}
          </Button>
        ) : null}
        <TagsetMenu
          {...props}
          versions={versions}
          onPublish={() => setPublishing(true)}
          onExport={() => setExporting(true)}
        />
      </div>
      {isPublishing ? (
        <PublishDialog groupId={groupId} tagset={tagset} onClose={() => setPublishing(false)} />
      ) : null}
      {isExporting ? (
        <ExportDialog groupId={groupId} tagsetId={tagset.id} onClose={() => setExporting(false)} />
      ) : null}
    </header>
  );
}

function TagsetMenu(
  props: TagsetHeadProps & {
    readonly versions: string;
    readonly onPublish: () => void;
    readonly onExport: () => void;
  },
) {
  const { tagset, tagsets, may, deeds, versions, onEdit, onPublish, onExport } = props;
  const words = useTranslations("codebook.menu");
  const ui = useTranslations("ui");
  const at = tagsets.findIndex(({ id }) => id === tagset.id);
  const trigger = <IconButton label={ui("more")} icon={<Ellipsis aria-hidden size={16} />} />;
  return (
    <Menu trigger={trigger}>
      <MenuLink href={versions}>{words("versions")}</MenuLink>
      <MenuItem onSelect={onExport}>{words("export")}</MenuItem>
      {may.edit ? (
        <>
          <MenuItem onSelect={onPublish}>{words("publish")}</MenuItem>
          <MenuRule />
          <MenuItem onSelect={onEdit}>{words("editSet")}</MenuItem>
          <MenuItem
            disabled={at <= 0}
            onSelect={() => void deeds.placeTagset(tagset, tagsets[at - 1]?.id ?? null)}
          >
            {words("up")}
          </MenuItem>
          <MenuItem
            disabled={at === tagsets.length - 1}
            onSelect={() => void deeds.placeTagset(tagset, tagsets[at + 2]?.id ?? null)}
          >
            {words("down")}
          </MenuItem>
          {tagset.source === "own" ? (
            <MenuItem danger onSelect={() => void deeds.removeTagset(tagset)}>
              {words("deleteSet")}
            </MenuItem>
          ) : null}
        </>
      ) : null}
    </Menu>
  );
}
