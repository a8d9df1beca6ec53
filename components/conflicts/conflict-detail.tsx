"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import { printValue } from "#lib/claims/print-value.ts";
import type { ConflictView } from "#lib/operations/conflicts.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { ConflictBox } from "./conflict-box.tsx";
import { useAbout } from "./conflict-title.tsx";
import { toneOf } from "./marked-passage.tsx";
import { StatementCard } from "./statement-card.tsx";

/** Statements of a side that are laid beside those of the others; the table for a spreadsheet has all of them. */
const MOST_STATEMENTS = 20;

interface ConflictDetailProps {
  readonly groupId: string;
  readonly conflict: ConflictView;
  readonly interfaceLocale: Language;
  /** Asking a member; null for those who may not. */
  readonly ask: ReactNode;
  /** Deciding; null for those who may not. */
  readonly panel: ReactNode;
}

/** One case: the passages side by side, a column for each value, and the red box with what the register says. */
export function ConflictDetail({ groupId, conflict, interfaceLocale, ask, panel }: ConflictDetailProps) {
  const words = useTranslations("conflicts");
  const aboutOf = useAbout();
  const label = displayLabel(conflict.reform, interfaceLocale);
  return (
    <article className="grid gap-4" aria-labelledby="case">
      <header className="grid gap-1">
        <h2 id="case" tabIndex={-1}>
          {aboutOf(conflict)}
        </h2>
        <p className="text-ink-2">
          <TextLink
            href={`/groups/${groupId}/reforms/${conflict.reform.id}`}
            lang={label.language ?? undefined}
          >
            {label.text}
          </TextLink>
        </p>
      </header>
      <div className="grid gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid content-start gap-x-6 gap-y-4 md:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
          {conflict.sides.map((side) => (
            <section key={JSON.stringify(side.value)} className="min-w-0 border-t-2 border-line-2 pt-2">
              <h3 className="font-bold tabular-nums">
                {printValue(side.value, interfaceLocale)}
                {side.value.isFormer ? <span className="font-normal"> {words("former")}</span> : null}
              </h3>
              {side.statements.slice(0, MOST_STATEMENTS).map((statement) => (
                <StatementCard
                  key={`${statement.claim.id} ${statement.mention?.annotationId ?? ""} ${statement.words}`}
                  tone={toneOf(side.isRegistered)}
                  whole={conflict.wholes.find(({ id }) => id === statement.wholeId)}
                  {...{ groupId, statement, interfaceLocale }}
                />
              ))}
              {side.statements.length > MOST_STATEMENTS ? (
                <p className="border-t border-line py-2 text-label text-ink-2">
                  {words("evidence.more", { count: side.statements.length - MOST_STATEMENTS })}
                </p>
              ) : null}
            </section>
          ))}
        </div>
        <ConflictBox {...{ conflict, interfaceLocale }}>
          <p className="text-label text-ink-2">
            {words("why")} {conflict.reasons.map((reason) => words(`reason.${reason}`)).join("; ")}.
          </p>
          {ask === null ? null : (
            <p data-screen-only className="flex flex-wrap gap-x-4">
              {ask}
            </p>
          )}
        </ConflictBox>
      </div>
      {panel}
    </article>
  );
}
