"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "#components/ui/moment.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ConflictView, DecisionView } from "#lib/operations/conflicts.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { useAbout } from "./conflict-title.tsx";

/** A decision with what it was about; its sides are known once the values have been compared. */
export interface DecidedCase extends Pick<ConflictView, "key" | "kind" | "about" | "reform"> {
  readonly decision: DecisionView;
}

interface DecidedBeforeProps {
  readonly cases: readonly DecidedCase[];
  readonly interfaceLocale: Language;
}

/** More than that is not read in the moment for which it stands here. */
const MOST_SHOWN = 30;

/** What the group has decided so far, shown while the comparison has not come to an end. */
export function DecidedBefore({ cases, interfaceLocale }: DecidedBeforeProps) {
  const words = useTranslations("conflicts");
  const aboutOf = useAbout();
  const moment = useMoment();
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="decided-before" className="grid max-w-180 gap-2">
      <h2 id="decided-before" className="text-ui font-bold">
        {words("comparing.decided")}
      </h2>
      <ul>
        {cases.slice(0, MOST_SHOWN).map(({ key, decision, reform, ...conflict }) => {
          const label = displayLabel(reform, interfaceLocale);
          return (
            <li key={decision.id} className="grid gap-0.5 border-t border-line py-2">
              <span lang={label.language ?? undefined} className="break-words">
                {label.text}
              </span>
              <span className="text-label text-ink-2">
                {aboutOf(conflict)} · {words(`choice.${decision.decision}`)} ·{" "}
                {words("by", { name: decision.by.name, when: moment(decision.at) })}
              </span>
              {decision.note === "" ? null : <span className="font-serif text-quote">{decision.note}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
