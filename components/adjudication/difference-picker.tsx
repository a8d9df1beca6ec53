"use client";

import { useTranslations } from "next-intl";
import { CONTROL, Field } from "#components/ui/field.tsx";
import { isOpen, type Adjudication } from "./use-adjudication.ts";

/** UTF-16 units: what a phone shows of an option in one line. */
const SHOWN_WORDS = 48;

/** On a phone the list has no room beside the text: the phone's own list leads to any difference. */
export function DifferencePicker({ desk }: { desk: Adjudication }) {
  const words = useTranslations("adjudication");
  return (
    <Field label={words("list")} labelHidden className="md:hidden">
      {(ties) => (
        <select
          {...ties}
          data-screen-only
          className={`${CONTROL} h-9 pointer-coarse:h-11`}
          value={desk.current?.key ?? ""}
          onChange={(event) => desk.go(event.target.value)}
        >
          {desk.listed.map((difference, at) => (
            <option key={difference.key} value={difference.key}>
              {isOpen(difference) ? "" : "✓ "}
              {at + 1}. {difference.exact.slice(0, SHOWN_WORDS).toWellFormed()}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
