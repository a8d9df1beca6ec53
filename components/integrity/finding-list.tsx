import { useTranslations } from "next-intl";
import { SEVERITIES, type IntegrityCode, type Severity } from "#lib/citations/integrity/finding.ts";
import type { FindingView } from "#lib/operations/integrity.ts";
import { FindingItem } from "./finding-item.tsx";
import { SeverityMark } from "./severity-mark.tsx";
import { useFindingSentence } from "./use-finding-sentence.ts";

interface FindingListProps {
  readonly groupId: string;
  readonly documentId: string;
  /** The gravest first, findings of one kind together. */
  readonly findings: readonly FindingView[];
}

/** Findings under the gravity of each, then under their kind. */
export function FindingList({ groupId, documentId, findings }: FindingListProps) {
  const words = useTranslations("integrity");
  return SEVERITIES.map((severity) => {
    const grave = findings.filter((one) => one.severity === severity);
    if (grave.length === 0) return null;
    return (
      <section
        key={severity}
        aria-labelledby={severity}
        className="border-t border-line-2 pt-6 pb-2 first:border-t-0"
      >
        <h2 id={severity} className="flex items-center gap-2">
          <SeverityMark severity={severity} />
          {words(`severity.${severity}`)}
          <Count of={grave.length} />
        </h2>
        {[...Map.groupBy(grave, ({ code }) => code)].map(([code, found]) => (
          <Kind key={code} {...{ groupId, documentId, code, severity }} findings={found} />
        ))}
      </section>
    );
  });
}

interface KindProps extends FindingListProps {
  readonly code: IntegrityCode;
  readonly severity: Severity;
}

function Kind({ groupId, documentId, code, severity, findings }: KindProps) {
  const words = useTranslations("integrity");
  const sentenceOf = useFindingSentence();
  const id = `${severity}-${code}`;
  const sentences = findings.map(sentenceOf);
  // What is the same of all is said once.
  const shared = findings.length > 1 && new Set(sentences).size === 1 ? sentences[0] : undefined;
  return (
    <section aria-labelledby={id} className="grid gap-x-8 py-4 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <div className="pb-2">
        <h3 id={id} className="font-sans! text-ui! font-bold">
          {words(`kind.${code}`)}
          <Count of={findings.length} />
        </h3>
        {shared === undefined ? null : <p className="text-ink-2">{shared}</p>}
      </div>
      <ul className="grid">
        {findings.map((finding, at) => (
          <li key={at} className="border-t border-line py-2.5 first:border-t-0 first:pt-0 last:pb-0">
            <FindingItem
              {...{ groupId, documentId, finding }}
              sentence={shared === undefined ? (sentences[at] ?? null) : null}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Count({ of }: { readonly of: number }) {
  return <span className="ml-2 font-sans text-label font-normal text-ink-3 tabular-nums">{of}</span>;
}
