"use client";

import { useTranslations } from "next-intl";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { classNames } from "#components/ui/class-names.ts";
import { REFORM_STANCES, type ReformStance } from "#lib/claims/stance.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { InLanguages } from "#lib/languages/language-tag.ts";
import { StanceBadge } from "./stance-badge.tsx";

export interface StanceRow {
  readonly id: string;
  readonly labels: InLanguages;
  readonly stance: ReformStance | null;
}

interface StanceFieldProps {
  readonly reforms: readonly StanceRow[];
  readonly onChange: (reformId: string, stance: ReformStance | null) => void;
}

/** What the claim says of each of its reforms: one press says it, a second press on the same takes it back. */
export function StanceField({ reforms, onChange }: StanceFieldProps) {
  const words = useTranslations("claimRecord.stance");
  const interfaceLocale = useInterfaceLocale();
  if (reforms.length === 0) return null;
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1 text-label text-ink-2">{words("label")}</legend>
      {reforms.map(({ id, labels, stance }) => {
        const label = findWording(labels, interfaceLocale);
        const name = label?.text ?? "";
        return (
          <div key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span
              lang={label?.language}
              className="min-w-0 flex-1 basis-40 text-label break-words text-ink-2"
            >
              {name}
            </span>
            <span aria-hidden className="hidden text-label print:inline">
              {words(`name.${stance ?? "unsaid"}`)}
            </span>
            <span
              data-screen-only
              role="group"
              aria-label={words("of", { reform: name })}
              className="flex flex-none gap-1"
            >
              {REFORM_STANCES.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={stance === each}
                  onClick={() => onChange(id, stance === each ? null : each)}
                  className={classNames(
                    "grid min-h-6 min-w-6 place-items-center rounded-sm p-0.5 pointer-coarse:min-h-9 pointer-coarse:min-w-9",
                    stance === each
                      ? "bg-accent-wash outline-2 outline-accent"
                      : "opacity-60 hover:bg-sunk hover:opacity-100",
                  )}
                >
                  <StanceBadge stance={each} />
                </button>
              ))}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
