"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState, type ReactNode } from "react";
import { useZoneTime } from "#components/assignments/zone-time.tsx";
import { useKeys } from "#components/reader/use-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { Select } from "#components/ui/text-field.tsx";
import type { ChangesView, ComparedState } from "#lib/operations/revisions.ts";
import { ChangedRow, spotId } from "./changed-row.tsx";
import { changeSpots, firstOfMoves, foldRows } from "./change-spots.ts";
import "./changes.css";

interface ChangesPageProps {
  readonly view: ChangesView;
  /** Where the comparison stands; the states are said in its query. */
  readonly address: string;
  readonly lead: ReactNode;
  /** Links back to where one came from. */
  readonly actions: ReactNode;
}

/** More rows than this begin with what changed alone. */
const MANY_ROWS = 40;

/** What changed between two drafts: in the later one's text, with steps from change to change. */
export function ChangesPage({ view, address, lead, actions }: ChangesPageProps) {
  const words = useTranslations("revision");
  const { comparison, states } = view;
  const { rows, spots } = useMemo(() => changeSpots(comparison.rows), [comparison.rows]);
  const firsts = useMemo(() => firstOfMoves(comparison.rows), [comparison.rows]);
  const [onlyChanges, setOnlyChanges] = useState(rows.length > MANY_ROWS);
  const { shown, go } = useSteps(spots);
  const only = states.length < 2;
  return (
    <Page width="narrow" title={words("title")} lead={lead} actions={actions}>
      {only ? (
        <EmptyState title={words("oneState")}>{words("oneStateText")}</EmptyState>
      ) : (
        <>
          <StateChoice {...{ view, address }} />
          <p className="pb-2 text-ui text-ink-2" role="status">
            {spots === 0 ? words("same") : <Counts {...comparison} />}
          </p>
          {spots === 0 ? null : (
            <div className="changes-bar" data-screen-only>
              <Button onClick={() => go(-1)} icon={<ChevronUp aria-hidden size={16} />}>
                {words("previous")}
              </Button>
              <Button onClick={() => go(1)} icon={<ChevronDown aria-hidden size={16} />}>
                {words("next")}
              </Button>
              <span className="text-ui text-ink-2 tabular-nums" aria-live="polite">
                {words("step", { at: shown === null ? 0 : shown + 1, of: spots })}
              </span>
              <label className="ml-auto flex items-center gap-2 text-ui">
                <input
                  type="checkbox"
                  checked={onlyChanges}
                  onChange={({ target }) => setOnlyChanges(target.checked)}
                />
                {words("onlyChanges")}
              </label>
            </div>
          )}
          <div className="changes">
            {foldRows(rows, onlyChanges && spots > 0).map((row, at) =>
              "folded" in row ? (
                <p key={at} className="changes-fold">
                  {words("folded", { count: row.folded })}
                </p>
              ) : (
                <ChangedRow key={at} drawn={row} moves={comparison.moves} {...{ firsts, shown }} />
              ),
            )}
          </div>
        </>
      )}
    </Page>
  );
}

function Counts({ inserted, deleted, moves }: ChangesView["comparison"]) {
  const words = useTranslations("revision");
  return (
    <>
      <ins className="font-bold">{words("inserted", { count: inserted })}</ins>,{" "}
      <del>{words("deleted", { count: deleted })}</del>
      {moves.length === 0 ? "" : `, ${words("moved", { count: moves.length })}`}
    </>
  );
}

/** From change to change, by buttons and by the keys N and P. */
function useSteps(spots: number): { readonly shown: number | null; readonly go: (step: 1 | -1) => void } {
  const [shown, setShown] = useState<number | null>(null);
  const go = (step: 1 | -1) => {
    if (spots === 0) return;
    const next = shown === null ? (step === 1 ? 0 : spots - 1) : (shown + step + spots) % spots;
    setShown(next);
    const spot = document.getElementById(spotId(next));
    spot?.scrollIntoView({ block: "center" });
    spot?.focus({ preventScroll: true });
  };
  useKeys({ letters: {}, codes: { KeyN: () => go(1), KeyP: () => go(-1) } });
  return { shown, go };
}

/** The two states that are compared; each choice is an address of its own. */
function StateChoice({ view, address }: { readonly view: ChangesView; readonly address: string }) {
  const words = useTranslations("revision");
  const zoneTime = useZoneTime();
  const router = useRouter();
  const { states, from, to, timeZone } = view;
  const nameOf = ({ number, origin, at }: ComparedState) => {
    const time = zoneTime(at, timeZone);
    return origin === null ? words("handingIn", { number, time }) : words(`states.${origin}`, { time });
  };
  const options = states.map((state) => ({ value: String(state.number), label: nameOf(state) }));
  const open = (one: number, other: number) =>
    router.replace(`${address}?from=${String(Math.min(one, other))}&to=${String(Math.max(one, other))}`);
  return (
    <div className="mb-3 grid gap-3 sm:grid-cols-2" data-screen-only>
      <Select
        label={words("from")}
        value={String(from)}
        options={options}
        onChange={({ target }) => open(Number(target.value), to)}
      />
      <Select
        label={words("to")}
        value={String(to)}
        options={options}
        onChange={({ target }) => open(from, Number(target.value))}
      />
    </div>
  );
}
