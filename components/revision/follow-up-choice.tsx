"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { FOLLOW_UPS, type FollowUp } from "#lib/reviews/sheet.ts";

interface FollowUpChoiceProps {
  /** Of which comment, for screen readers. */
  readonly label: string;
  readonly value: FollowUp | null;
  readonly onChoose: (followUp: FollowUp) => void;
}

/** Open, addressed or gone: one of three, by arrows or a click. */
export function FollowUpChoice({ label, value, onChoose }: FollowUpChoiceProps) {
  const words = useTranslations("revision.followUp");
  const name = useId();
  return (
    <fieldset className="flex flex-wrap gap-x-3 gap-y-1 text-label" data-screen-only>
      <legend className="sr-only">{label}</legend>
      {FOLLOW_UPS.map((one) => (
        <label
          key={one}
          className={classNames(
            "inline-flex min-h-6 cursor-pointer items-center gap-1",
            value === one && "font-bold",
          )}
        >
          <input
            type="radio"
            name={name}
            value={one}
            checked={value === one}
            onChange={() => onChoose(one)}
          />
          {words(one)}
        </label>
      ))}
    </fieldset>
  );
}
