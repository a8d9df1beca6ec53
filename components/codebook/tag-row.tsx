"use client";

import { Ellipsis } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Menu, MenuItem, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { TagColour } from "#lib/codebook/colour.ts";
import type { TagView } from "#lib/operations/codebook.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { TagBadge } from "./tag-badge.tsx";
import type { TagTarget } from "./tag-dialog.tsx";
import type { Step } from "./tag-tree.tsx";
import type { CodebookDeeds } from "./use-codebook.ts";

interface TagRowProps {
  readonly groupId: string;
  readonly tag: TagView;
  readonly colour: TagColour | null;
  readonly mergedInto: TagView | null;
  readonly mayEdit: boolean;
  /** Its place, its end and what is below it are the group's to change. */
  readonly isArranged: boolean;
  readonly deeds: CodebookDeeds;
  readonly onTarget: (target: TagTarget) => void;
  readonly onMerge: () => void;
  readonly onStep: (step: Step) => void;
  readonly canStep: (step: Step) => boolean;
}

export function TagRow(props: TagRowProps) {
  const { groupId, tag, colour, mergedInto, mayEdit } = props;
  const words = useTranslations("codebook");
  const locale = useInterfaceLocale();
  const label = findWording(tag.labels, locale);
  const definition = findWording(tag.definitions, locale);
  const into = mergedInto === null ? null : findWording(mergedInto.labels, locale);
  const isReform = tag.dates.length > 0 || !mayEditHere(props);
  const name = label?.text ?? tag.code;
  return (
    <div className="flex items-start gap-3 py-2">
      <TagBadge
        colour={colour}
        label={name}
        className={classNames("mt-0.5", tag.isRetired && "opacity-50")}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <NextLink
            href={`/groups/${groupId}/codebook/tags/${tag.id}`}
            prefetch={false}
            data-row
            draggable={false}
            lang={label?.language}
            className={classNames(
              "font-serif text-quote break-words hover:underline",
              tag.isRetired && "text-ink-3",
            )}
          >
            {name}
          </NextLink>
          {tag.dates.map((date) => (
            <span key={date} className="text-label text-ink-3">
              {printReformDate(date, locale)}
            </span>
          ))}
          {tag.shortcut === null ? null : <Kbd>{tag.shortcut.toLocaleUpperCase(locale)}</Kbd>}
          {tag.isRetired ? (
            <span className="text-label text-ink-3">
              {into === null ? words("retired") : words("mergedInto", { name: into.text })}
            </span>
          ) : null}
        </p>
        {definition === null ? null : (
          <p lang={definition.language} className="line-clamp-2 max-w-3xl text-ink-2">
            {definition.text}
          </p>
        )}
      </div>
      <Uses groupId={groupId} tag={tag} />
      {mayEdit && !isReform ? <TagMenu {...props} /> : <span className="w-8 pointer-coarse:w-11" />}
    </div>
  );
}

/** Reforms are edited in their register: they have no code of ours to change, and their rows no menu. */
function mayEditHere({ tag, isArranged }: TagRowProps): boolean {
  return isArranged || tag.colour !== null || tag.shortcut !== null;
}

function Uses({ groupId, tag }: { readonly groupId: string; readonly tag: TagView }) {
  const words = useTranslations("codebook");
  const told = words("uses", { count: tag.uses });
  if (tag.uses === 0)
    return (
      <span className="pt-0.5 text-ink-3" title={told}>
        <span aria-hidden>–</span>
        <span className="sr-only">{told}</span>
      </span>
    );
  return (
    <TextLink
      href={`/groups/${groupId}/codebook/tags/${tag.id}`}
      aria-label={told}
      title={told}
      className="pt-0.5 tabular-nums"
    >
      {tag.uses}
    </TextLink>
  );
}

const STEPS: readonly Step[] = ["up", "down", "in", "out"];

function TagMenu({ groupId, tag, isArranged, deeds, onTarget, onMerge, onStep, canStep }: TagRowProps) {
  const words = useTranslations("codebook.menu");
  const ui = useTranslations("ui");
  const trigger = (
    <IconButton label={ui("more")} icon={<Ellipsis aria-hidden size={16} />} className="-my-1" />
  );
  return (
    <Menu trigger={trigger}>
      <MenuItem onSelect={() => onTarget({ kind: "edit", tag })}>{words("edit")}</MenuItem>
      <MenuLink href={`/groups/${groupId}/codebook/tags/${tag.id}`}>{words("passages")}</MenuLink>
      {isArranged ? (
        <>
          <MenuItem
            disabled={tag.isRetired}
            onSelect={() => onTarget({ kind: "new", tagsetId: tag.tagsetId, parentId: tag.id })}
          >
            {words("addBelow")}
          </MenuItem>
          <MenuRule />
          {STEPS.map((step) => (
            <MenuItem key={step} disabled={!canStep(step)} onSelect={() => onStep(step)}>
              <span className="flex-1">{words(step)}</span>
              <Kbd>{`Alt ${SIGNS[step]}`}</Kbd>
            </MenuItem>
          ))}
          <MenuRule />
          {tag.mergedIntoId === null ? (
            <>
              <MenuItem onSelect={onMerge}>{words("merge")}</MenuItem>
              <MenuItem onSelect={() => void (tag.isRetired ? deeds.revive(tag) : deeds.retire(tag))}>
                {words(tag.isRetired ? "revive" : "retire")}
              </MenuItem>
            </>
          ) : (
            <MenuItem onSelect={() => void deeds.unmerge(tag)}>{words("unmerge")}</MenuItem>
          )}
          <MenuItem danger onSelect={() => void deeds.remove(tag)}>
            {words("delete")}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}

const SIGNS: Record<Step, string> = { up: "↑", down: "↓", in: "→", out: "←" };
