"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { NamedReformView } from "#lib/operations/reform-names.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { NamedPlaces } from "./named-places.tsx";
import { keyOfPlace, type Names, type NamesOf, useNames } from "./use-names.ts";

interface NamesDialogProps extends NamesOf {
  readonly mayTag: boolean;
  readonly onShow: (blockId: string) => void;
  readonly onClose: () => void;
}

/** "This text names …": nothing is tagged before somebody looked at it and chose it. */
export function NamesDialog({ mayTag, onShow, onClose, ...of }: NamesDialogProps) {
  const words = useTranslations("reforms.names");
  const ui = useTranslations("ui");
  const names = useNames(of);
  const { isRead, reforms, open, choices, problem, isBusy } = names;
  return (
    <Dialog
      wide
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words("title")}
      description={words("lead")}
      actions={
        <>
          <Button onClick={onClose}>{ui("close")}</Button>
          {mayTag ? (
            <Button
              look="main"
              busy={isBusy}
              disabled={choices.length === 0}
              onClick={() => void names.tag()}
            >
              {words("tag", { count: choices.length })}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="grid gap-4 pb-2">
        {problem === null ? null : (
          <Notice tone="error" announced>
            {problem}
          </Notice>
        )}
        <p role="status" className="text-label text-ink-3">
          {isRead ? words("found", { reforms: reforms.length, open: open.length }) : words("reading")}
        </p>
        {isRead && reforms.length === 0 ? <p className="text-ink-2">{words("none")}</p> : null}
        <ul className="grid gap-2 empty:hidden">
          {reforms.map((named) => (
            <Named key={named.reform.id} {...{ named, names, mayTag, onShow }} groupId={of.groupId} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

interface NamedProps {
  readonly groupId: string;
  readonly named: NamedReformView;
  readonly names: Names;
  readonly mayTag: boolean;
  readonly onShow: (blockId: string) => void;
}

function Named({ groupId, named: { reform, places }, names, mayTag, onShow }: NamedProps) {
  const words = useTranslations("reforms.names");
  const interfaceLocale = useInterfaceLocale();
  const { text, language } = displayLabel(reform, interfaceLocale);
  const open = places.filter(({ state }) => state === "open");
  const keys = open.map((place) => keyOfPlace(reform.id, place));
  const isAll = keys.length > 0 && keys.every((key) => names.chosen.has(key));
  return (
    <li className="border-t border-line pt-2">
      <details open={open.length > 0 && open.length <= 5}>
        <summary className="control flex cursor-pointer flex-wrap items-baseline gap-x-3">
          <span lang={language ?? undefined} className="font-serif text-quote break-words">
            {text}
          </span>
          <span className="text-label text-ink-3">
            {words("counts", {
              open: open.length,
              tagged: places.filter(({ state }) => state === "tagged").length,
            })}
          </span>
        </summary>
        <div className="grid gap-2 py-2 pl-4">
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-label">
            {mayTag && open.length > 1 ? (
              <label className="control inline-flex items-center gap-2">
                <input
                  type="checkbox"
                  checked={isAll}
                  onChange={(event) => names.choose(keys, event.target.checked)}
                />
                {words("chooseAll", { count: open.length })}
              </label>
            ) : null}
            <TextLink href={`/groups/${groupId}/reforms/${reform.id}`} prefetch={false}>
              {words("openReform")}
            </TextLink>
          </p>
          <NamedPlaces {...{ names, mayTag, onShow, places }} reformId={reform.id} />
        </div>
      </details>
    </li>
  );
}
