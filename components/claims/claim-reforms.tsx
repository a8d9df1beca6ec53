"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReformPicker } from "#components/reforms/reform-field.tsx";
import { MenuChoice, MenuItem, MenuRule } from "#components/ui/menu.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useInPlace } from "#components/ui/use-in-place.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { ValueMenu } from "#components/ui/value-menu.tsx";
import { REFORM_STANCES, type ReformStance } from "#lib/claims/stance.ts";
import type { ClaimReformView, ReformLabel } from "#lib/operations/view.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { ClaimRights } from "./claim-rights.ts";
import { AddForm } from "./add-form.tsx";
import { Part } from "./part.tsx";
import { StanceBadge } from "./stance-badge.tsx";
import type { ClaimDesk } from "./use-claim.ts";
import { useQuickChanges } from "./use-quick-changes.ts";

interface ClaimReformsProps {
  readonly groupId: string;
  readonly desk: ClaimDesk;
  readonly may: ClaimRights;
}

/** The reforms that the claim is about, each with what the claim says of it: saved as it is chosen, with a way back. */
export function ClaimReforms({ groupId, desk, may }: ClaimReformsProps) {
  const words = useTranslations("claimRecord.reforms");
  const place = useInPlace();
  const { shown, change } = useQuickChanges(desk);
  const { reforms } = shown;
  const put = (next: readonly ReformLabel[]) =>
    void change({ reformIds: next.map(({ id }) => id) }, { reforms: withStances(next, reforms) });
  const say = (id: string, stance: ReformStance | null) =>
    void change(
      { stances: { [id]: stance } },
      { reforms: reforms.map((reform) => (reform.id === id ? { ...reform, stance } : reform)) },
    );
  return (
    <Part
      id="reforms"
      look="margin"
      title={words("title")}
      count={reforms.length}
      none={words("none")}
      add={
        may.edit
          ? {
              label: words("add"),
              place,
              form: (
                <AddForm label={words("add")} onCancel={place.close}>
                  <ReformPicker
                    groupId={groupId}
                    without={reforms}
                    mayCreate={may.createReforms}
                    autoFocus
                    onChoose={(reform) => {
                      put([...reforms, reform]);
                      place.close();
                    }}
                  />
                </AddForm>
              ),
            }
          : null
      }
    >
      {reforms.length === 0 ? null : (
        <ul className="grid gap-2">
          {reforms.map((reform) => (
            <ReformLine
              key={reform.id}
              {...{ groupId, reform }}
              onSay={may.edit ? (stance) => say(reform.id, stance) : null}
              onRemove={() => put(reforms.filter(({ id }) => id !== reform.id))}
            />
          ))}
        </ul>
      )}
    </Part>
  );
}

interface ReformLineProps {
  readonly groupId: string;
  readonly reform: ClaimReformView;
  /** Null for who only reads. */
  readonly onSay: ((stance: ReformStance | null) => void) | null;
  readonly onRemove: () => void;
}

function ReformLine({ groupId, reform, onSay, onRemove }: ReformLineProps) {
  const words = useTranslations("claimRecord.stance");
  const fields = useTranslations("reforms.field");
  const { text, language } = displayLabel(reform, useInterfaceLocale());
  const { stance } = reform;
  return (
    <li className="grid min-w-0">
      <TextLink
        href={`/groups/${groupId}/reforms/${reform.id}`}
        lang={language ?? undefined}
        className="min-w-0 break-words"
      >
        {text}
      </TextLink>
      {onSay === null && stance === null ? null : (
        <ValueMenu
          label={words("of", { reform: text })}
          className="justify-self-start text-label text-ink-3"
          value={stance === null ? words("name.unsaid") : <StanceBadge stance={stance} named />}
        >
          {onSay === null ? null : (
            <>
              <MenuChoice
                closes
                label={words("label")}
                value={stance ?? "unsaid"}
                options={[...REFORM_STANCES, "unsaid" as const].map((value) => ({
                  value,
                  label: words(`name.${value}`),
                }))}
                onChange={(chosen) => {
                  const said = REFORM_STANCES.find((each) => each === chosen) ?? null;
                  if (said !== stance) onSay(said);
                }}
              />
              <MenuRule />
              <MenuItem icon={<X aria-hidden size={14} />} onSelect={onRemove}>
                {fields("remove", { name: text })}
              </MenuItem>
            </>
          )}
        </ValueMenu>
      )}
    </li>
  );
}

/** Reforms as they will be, with what the claim says of those that it had. */
function withStances(reforms: readonly ReformLabel[], before: readonly ClaimReformView[]): ClaimReformView[] {
  const known = new Map(before.map(({ id, stance }) => [id, stance]));
  return reforms.map((reform) => ({ ...reform, stance: known.get(reform.id) ?? null }));
}
