"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useReformSearch } from "#components/reforms/reform-field.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { Cell, HeadCell } from "#components/ui/table.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { CLAIM_STATES, type ClaimEdit } from "#lib/claims/claim.ts";
import { editClaims } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";

/** What changing many claims needs to know of each. */
export interface SelectableClaim extends Pick<ClaimView, "id" | "version" | "state"> {
  readonly reforms: readonly Pick<ClaimView["reforms"][number], "id" | "stance">[];
}

interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (ids: readonly string[], isOn: boolean) => void;
  readonly claims: readonly SelectableClaim[];
}

/** Null: nothing can be selected here. */
const SelectionContext = createContext<Selection | null>(null);

interface SelectedClaimsProps {
  readonly groupId: string;
  readonly claims: readonly SelectableClaim[];
  readonly mayEdit: boolean;
  /** The table, whose rows have a box each. */
  readonly children: ReactNode;
}

/** Claims of the page that are selected, and what is done with all of them at once, with a way back. */
export function SelectedClaims({ groupId, claims, mayEdit, children }: SelectedClaimsProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selection = useMemo<Selection>(
    () => ({
      ids,
      claims,
      toggle: (some, isOn) =>
        setIds(
          (before) => new Set(isOn ? [...before, ...some] : [...before].filter((id) => !some.includes(id))),
        ),
    }),
    [ids, claims],
  );
  const chosen = claims.filter(({ id }) => ids.has(id));
  return (
    <SelectionContext value={mayEdit ? selection : null}>
      {chosen.length === 0 ? null : (
        <Deeds groupId={groupId} chosen={chosen} onClear={() => setIds(new Set())} />
      )}
      {children}
    </SelectionContext>
  );
}

interface DeedsProps {
  readonly groupId: string;
  readonly chosen: readonly SelectableClaim[];
  readonly onClear: () => void;
}

function Deeds({ groupId, chosen, onClear }: DeedsProps) {
  const words = useTranslations("claimRecord.list");
  const states = useTranslations("claims.state");
  const { search } = useReformSearch(groupId);
  const change = useMany(groupId, onClear);
  return (
    <div
      role="group"
      aria-label={words("selected", { count: chosen.length })}
      className="grid items-end gap-3 border-l-2 border-accent py-1 pl-3 sm:grid-cols-[auto_10rem_minmax(12rem,20rem)_auto] sm:justify-start"
    >
      <p className="self-center">{words("selected", { count: chosen.length })}</p>
      <Select
        label={words("setState")}
        value=""
        options={[
          { value: "", label: "–" },
          ...CLAIM_STATES.map((value) => ({ value, label: states(value) })),
        ]}
        onChange={(event) => {
          const state = CLAIM_STATES.find((each) => each === event.target.value);
          if (state !== undefined) void change(chosen, () => ({ state }));
        }}
      />
      <Combobox
        label={words("addReform")}
        search={search}
        onChoose={({ id }) =>
          void change(
            chosen.filter(({ reforms }) => !reforms.some((reform) => reform.id === id)),
            ({ reforms }) => ({ reformIds: [...reforms.map((reform) => reform.id), id] }),
          )
        }
      />
      <LinkButton className="control" onClick={onClear}>
        {words("clear")}
      </LinkButton>
    </div>
  );
}

type Edited = Pick<ClaimEdit, "state" | "reformIds" | "stances">;

/** Each claim as it was seen; what somebody else changed meanwhile stays, and is counted. */
function useMany(groupId: string, onDone: () => void) {
  const words = useTranslations("claimRecord.list");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const send = (
    claims: readonly SelectableClaim[],
    edit: (claim: SelectableClaim) => Edited,
    versions?: ReadonlyMap<string, number>,
  ) =>
    call(editClaims, {
      params: { groupId },
      body: {
        edits: claims.map((claim) => ({
          id: claim.id,
          version: versions?.get(claim.id) ?? claim.version,
          edit: edit(claim),
        })),
      },
    });
  return async (
    claims: readonly SelectableClaim[],
    edit: (claim: SelectableClaim) => Edited,
  ): Promise<void> => {
    if (claims.length === 0) return onDone();
    const called = await send(claims, edit);
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    const { changed, overtaken } = called.value;
    onDone();
    router.refresh();
    const versions = new Map(changed.map(({ id, version }) => [id, version]));
    const undo = async () => {
      const before = claims.filter(({ id }) => versions.has(id));
      const undone = await send(before, ({ state, reforms }) => beforeOf(state, reforms), versions);
      if (!undone.ok) return toast({ text: undone.refusal.detail, tone: "error" });
      router.refresh();
    };
    if (overtaken.length > 0) toast({ text: words("overtaken", { count: overtaken.length }), tone: "error" });
    if (changed.length > 0)
      toast({ text: words("done", { count: changed.length }), undo: () => void undo() });
  };
}

function beforeOf(state: ClaimView["state"], reforms: SelectableClaim["reforms"]): Edited {
  return {
    state,
    reformIds: reforms.map(({ id }) => id),
    stances: Object.fromEntries(reforms.map(({ id, stance }) => [id, stance])),
  };
}

export function SelectAllHead() {
  const words = useTranslations("claimRecord.list");
  const selection = useContext(SelectionContext);
  if (selection === null) return null;
  const all = selection.claims.map(({ id }) => id);
  return (
    <HeadCell className="w-8">
      <input
        type="checkbox"
        aria-label={words("selectAll")}
        checked={all.length > 0 && all.every((id) => selection.ids.has(id))}
        onChange={(event) => selection.toggle(all, event.target.checked)}
      />
    </HeadCell>
  );
}

export function SelectCell({ id, number }: { id: string; number: number }) {
  const words = useTranslations("claimRecord.list");
  const selection = useContext(SelectionContext);
  if (selection === null) return null;
  return (
    <Cell className="align-top">
      <input
        type="checkbox"
        aria-label={words("select", { number })}
        checked={selection.ids.has(id)}
        onChange={(event) => selection.toggle([id], event.target.checked)}
      />
    </Cell>
  );
}
