"use client";

import { useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { useTitle } from "#components/assignments/title-of.ts";
import { classNames } from "#components/ui/class-names.ts";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { MarkView } from "#lib/operations/sheets.ts";
import type { CriterionTotal } from "#lib/reviews/mark.ts";
import type { Criterion } from "#lib/reviews/rubric.ts";
import { CriterionBadge } from "./criterion-badge.tsx";
import { OtherPoints } from "./other-points.tsx";
import type { Given } from "./use-review-sheet.ts";

interface CriterionRowProps {
  readonly criterion: Criterion;
  /** On the keyboard and on cards. */
  readonly number: number;
  readonly mark: MarkView | null;
  readonly part: CriterionTotal | null;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onActive: () => void;
  readonly onMark: (given: Given, seen: MarkView | null) => Promise<boolean>;
}

/** One criterion: its levels as buttons, what the chosen one means, and points that are no level's. */
export function CriterionRow(props: CriterionRowProps) {
  const { criterion, number, mark, part, isOpen, isActive, onActive, onMark } = props;
  const words = useTranslations("desk.criterion");
  const titleOf = useTitle();
  const [isOther, setOther] = useState(false);
  const name = titleOf(criterion.names);
  const level = criterion.levels.find(({ key }) => key === mark?.level);
  const description = titleOf(level?.descriptors ?? criterion.descriptions);
  const levelName = level === undefined ? null : titleOf(level.names);
  const isByPoints = criterion.levels.length === 0;
  return (
    <section
      aria-label={name.text}
      data-criterion={criterion.key}
      className={classNames("border-b border-line py-3", isActive && "shadow-[-12px_0_0_-9px_var(--accent)]")}
      onFocus={onActive}
    >
      <h3 className="mb-1.5 flex items-center gap-2 font-sans! text-ui! font-bold">
        <CriterionBadge number={number} isActive={isActive} />
        <button
          type="button"
          lang={name.lang}
          className="min-w-0 flex-1 truncate text-left"
          onClick={onActive}
        >
          {name.text}
        </button>
        <span className="flex-none font-normal text-ink-3 tabular-nums">
          <b className="text-ink">{mark?.points ?? "–"}</b> / {criterion.most}
        </span>
      </h3>
      {isByPoints || isOther || (mark !== null && mark.level === null) ? (
        <OtherPoints
          key={mark?.points ?? "none"}
          {...{ criterion, mark, isOpen }}
          asksReason={!isByPoints}
          onMark={onMark}
          onLevels={isByPoints ? null : () => setOther(false)}
        />
      ) : null}
      {isByPoints ? null : (
        <Levels {...{ criterion, mark, isOpen, onMark }} name={name.text} onDone={() => setOther(false)} />
      )}
      <p className="mt-1 flex items-baseline gap-3 text-label text-ink-2">
        <span lang={description.lang} className="min-w-0 flex-1">
          {levelName === null || levelName.text === "" ? null : (
            <b lang={levelName.lang}>{levelName.text}. </b>
          )}
          {mark === null && isOpen ? words("open") : description.text}
        </span>
        {isOpen && !isByPoints && !isOther && mark?.level !== null ? (
          <LinkButton onClick={() => setOther(true)}>{words("other")}</LinkButton>
        ) : null}
      </p>
      {part === null || part.part === null || part.most === criterion.most ? null : (
        <p className="text-label text-ink-3 tabular-nums">
          {words("part", { part: part.part, most: part.most })}
        </p>
      )}
    </section>
  );
}

interface LevelsProps {
  readonly criterion: Criterion;
  readonly name: string;
  readonly mark: MarkView | null;
  readonly isOpen: boolean;
  readonly onMark: CriterionRowProps["onMark"];
  readonly onDone: () => void;
}

/** A radio group: arrows move in it, a digit chooses, and pressing what is chosen takes the mark away. */
function Levels({ criterion, name, mark, isOpen, onMark, onDone }: LevelsProps) {
  const titleOf = useTitle();
  const { key: criterionKey, levels } = criterion;
  const chosen = levels.findIndex(({ key }) => key === mark?.level);
  const choose = (at: number): void => {
    const level = levels[at];
    if (level === undefined || !isOpen) return;
    onDone();
    const { key, points } = level;
    void onMark({ level: key }, { criterion: criterionKey, level: key, points, reason: "" });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const digit = /^[1-9]$/u.test(event.key) ? Number(event.key) - 1 : null;
    if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (digit !== null && digit < levels.length) {
      choose(digit);
      focusNext(event.currentTarget);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="radiogroup"
      aria-label={name}
      onKeyDown={onKeyDown}
      className={classNames(
        "flex overflow-hidden rounded border",
        mark === null && isOpen ? "border-dashed border-warn" : "border-edge",
      )}
    >
      {levels.map((level, at) => {
        const isChosen = at === chosen;
        const called = titleOf(level.names).text;
        return (
          <button
            key={level.key}
            type="button"
            role="radio"
            aria-checked={isChosen}
            aria-label={called === "" ? level.points : `${called}: ${level.points}`}
            title={titleOf(level.descriptors).text}
            tabIndex={isChosen || (chosen === -1 && at === 0) ? 0 : -1}
            aria-disabled={!isOpen}
            className={classNames(
              "control min-w-0 flex-1 border-l border-line-2 text-center tabular-nums first:border-l-0 focus-visible:-outline-offset-2",
              isChosen ? "bg-accent font-bold text-accent-on" : "hover:bg-accent-wash",
            )}
            onClick={() => (isChosen && isOpen ? void onMark({ points: null }, null) : choose(at))}
          >
            {level.points}
          </button>
        );
      })}
    </div>
  );
}

/** From one criterion to the next: a class is marked by digits alone. */
function focusNext(group: Element): void {
  const rows = [...document.querySelectorAll("[data-criterion]")];
  const at = rows.findIndex((row) => row.contains(group));
  enterCriterion(rows[at + 1]);
}

/** Puts the focus where a criterion is marked: on its chosen or first level, or into its field. */
export function enterCriterion(row: Element | undefined): void {
  const target = row?.querySelector<HTMLElement>('[role="radio"][tabindex="0"], input');
  target?.focus();
  row?.scrollIntoView({ block: "nearest" });
}
