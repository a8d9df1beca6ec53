"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import {
  type CriterionDraft,
  type DraftFault,
  emptyLevel,
  type LevelDraft,
  moved,
  sortedLevels,
} from "./rubric-draft.ts";
import { type ShownLanguage, TextInLanguage } from "./text-in-language.tsx";

interface LevelRowsProps {
  readonly criterion: CriterionDraft;
  readonly shown: ShownLanguage;
  readonly faults: readonly DraftFault[];
  readonly onLevels: (levels: readonly LevelDraft[]) => void;
}

const MOST_LEVELS = 12;

/** The levels of a criterion from the least points to the best. */
export function LevelRows({ criterion: { key, levels }, shown, faults, onLevels }: LevelRowsProps) {
  const words = useTranslations("rubrics.editor");
  const isUnordered = faults.some(({ code }) => code === "levels_not_rising");
  const change = (at: number, part: Partial<LevelDraft>) =>
    onLevels(levels.map((level, place) => (place === at ? { ...level, ...part } : level)));
  return (
    <div className="grid gap-2">
      <ol className="grid divide-y divide-line border-y border-line">
        {levels.map((level, at) => (
          <li key={level.key} className="grid grid-cols-[5rem_1fr] gap-3 py-3 sm:grid-cols-[5rem_1fr_auto]">
            <TextField
              label={words("points")}
              inputMode="decimal"
              value={level.points}
              error={
                faults.some((one) => one.level === level.key) ? words("fault.number_missing") : undefined
              }
              onChange={(event) => change(at, { points: event.target.value })}
            />
            <div
              className={classNames(
                "order-last col-span-2 grid min-w-0 gap-3 sm:order-none sm:col-span-1",
                shown === "all" ? "" : "lg:grid-cols-[14rem_1fr]",
              )}
            >
              <TextInLanguage
                label={words("levelName")}
                texts={level.names}
                shown={shown}
                max={200}
                onTexts={(names) => change(at, { names })}
              />
              <TextInLanguage
                label={words("descriptor")}
                texts={level.descriptors}
                shown={shown}
                max={2_000}
                onTexts={(descriptors) => change(at, { descriptors })}
              />
            </div>
            <div className="flex items-end justify-end gap-1 pb-0.5">
              <IconButton
                label={words("levelUp", { number: at + 1 })}
                icon={<ArrowUp aria-hidden size={14} />}
                disabled={at === 0}
                onClick={() => onLevels(moved(levels, at, -1))}
              />
              <IconButton
                label={words("levelDown", { number: at + 1 })}
                icon={<ArrowDown aria-hidden size={14} />}
                disabled={at === levels.length - 1}
                onClick={() => onLevels(moved(levels, at, 1))}
              />
              <IconButton
                label={words("levelRemove", { number: at + 1 })}
                icon={<X aria-hidden size={14} />}
                onClick={() => onLevels(levels.filter((_, place) => place !== at))}
              />
            </div>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button
          look="quiet"
          icon={<Plus aria-hidden size={14} />}
          disabled={levels.length >= MOST_LEVELS}
          onClick={() => onLevels([...levels, emptyLevel(levels)])}
        >
          {words("addLevel")}
        </Button>
        {isUnordered ? (
          <Button look="quiet" onClick={() => onLevels(sortedLevels(levels))} data-criterion={key}>
            {words("sortLevels")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
