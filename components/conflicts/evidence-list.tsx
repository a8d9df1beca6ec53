"use client";

import { useTranslations } from "next-intl";
import { shownWording } from "#components/claims/claim-wording.ts";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EVIDENCE_DECISIONS } from "#lib/claims/conflict-decision.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "#lib/claims/evidence-check.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { EvidenceView, listEvidence } from "#lib/operations/conflicts.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { z } from "zod";
import { type Decisions, useDecisions } from "./use-decisions.ts";

interface EvidenceListProps {
  readonly groupId: string;
  readonly report: z.infer<typeof listEvidence.answer>;
  readonly mayDecide: boolean;
  readonly interfaceLocale: Language;
}

/** What is doubtful about the evidence, kind by kind. */
export function EvidenceList({ groupId, report, mayDecide, interfaceLocale }: EvidenceListProps) {
  const words = useTranslations("conflicts.evidence");
  const decisions = useDecisions(groupId);
  const byKind = Map.groupBy(report.findings, ({ kind }) => kind);
  if (report.findings.length === 0) return <EmptyState title={words("none")}>{words("noneText")}</EmptyState>;
  return (
    <div className="grid gap-6">
      {report.complete ? null : <Notice tone="warn">{words("incomplete")}</Notice>}
      {EVIDENCE_KINDS.filter((kind) => byKind.has(kind)).map((kind) => (
        <KindOfEvidence
          key={kind}
          {...{ groupId, kind, mayDecide, decisions, interfaceLocale }}
          findings={byKind.get(kind) ?? []}
        />
      ))}
    </div>
  );
}

interface KindProps extends Omit<EvidenceListProps, "report"> {
  readonly kind: EvidenceKind;
  readonly findings: readonly EvidenceView[];
  readonly decisions: Decisions;
}

function KindOfEvidence({ kind, findings, ...rest }: KindProps) {
  const words = useTranslations("conflicts.evidence");
  return (
    <section aria-labelledby={`evidence-${kind}`} className="grid gap-2">
      <h2 id={`evidence-${kind}`} className="flex items-baseline gap-2">
        {words(`kind.${kind}`)}{" "}
        <span className="text-label font-normal text-ink-3 tabular-nums">{findings.length}</span>
      </h2>
      <p className="max-w-2xl text-ink-2">{words(`lead.${kind}`)}</p>
      <ul>
        {findings.map((finding) => (
          <li
            key={finding.key}
            className="grid gap-1 border-t border-line py-2 md:grid-cols-[minmax(0,1fr)_auto] md:gap-4"
          >
            <EvidenceLine {...rest} finding={finding} />
            <EvidenceDecision {...rest} finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EvidenceLine({
  groupId,
  finding,
  interfaceLocale,
}: Pick<KindProps, "groupId" | "interfaceLocale"> & { readonly finding: EvidenceView }) {
  const words = useTranslations("conflicts");
  const { kind, claims, reform, work, document, values } = finding;
  const label = reform === null ? null : displayLabel(reform, interfaceLocale);
  return (
    <div className="grid min-w-0 gap-1 break-words">
      {label === null || reform === null ? null : (
        <TextLink href={`/groups/${groupId}/reforms/${reform.id}`} lang={label.language ?? undefined}>
          {label.text}
        </TextLink>
      )}
      {document === null ? null : (
        <p>
          <TextLink
            href={`/groups/${groupId}/documents/${document.id}`}
            lang={document.language === "mixed" ? undefined : document.language}
          >
            {document.title}
          </TextLink>
        </p>
      )}
      {Object.keys(values).length === 0 ? null : (
        <p>
          {words.rich(`evidence.told.${kind}`, {
            ...values,
            q: (quoted) => <q lang={work?.language ?? undefined}>{quoted}</q>,
          })}
        </p>
      )}
      {claims.slice(0, MOST_CLAIMS).map((claim) => {
        const wording = shownWording(claim, interfaceLocale);
        return (
          <p key={claim.id} className="font-serif text-quote">
            <TextLink href={`/groups/${groupId}/claims/${claim.id}`} lang={wording.language}>
              {wording.text}
            </TextLink>{" "}
            <span className="font-sans text-label text-ink-3">
              {words("claim", { number: claim.number })}
            </span>
          </p>
        );
      })}
      {claims.length > MOST_CLAIMS ? (
        <p className="text-label text-ink-3">
          {words("evidence.more", { count: claims.length - MOST_CLAIMS })}
        </p>
      ) : null}
      {work === null ? null : (
        <p className="text-label text-ink-2">
          {words("evidence.work")}{" "}
          <TextLink href={`/groups/${groupId}/references/${work.id}`} lang={work.language ?? undefined}>
            {work.name}
          </TextLink>
        </p>
      )}
    </div>
  );
}

/** What may be a slip of the press; that nobody opened a book is none. */
const CAN_BE_MISPRINTED: ReadonlySet<EvidenceKind> = new Set([
  "quote_not_found",
  "quote_changed",
  "table_disagrees",
  "table_sum",
]);

/** Claims of one finding that are written out; the page of the work or the reform has all of them. */
const MOST_CLAIMS = 5;

function EvidenceDecision({
  finding,
  mayDecide,
  decisions,
}: Pick<KindProps, "mayDecide" | "decisions"> & { readonly finding: EvidenceView }) {
  const words = useTranslations("conflicts");
  const { decision, state } = finding;
  if (decision !== null && state === "decided") {
    return (
      <p className="flex flex-wrap gap-x-4 text-label text-ink-2" data-screen-only>
        <span>{words(`choice.${decision.decision}`)}</span>
        {mayDecide ? (
          <LinkButton disabled={decisions.isBusy} onClick={() => void decisions.undo(decision.id)}>
            {words("undo")}
          </LinkButton>
        ) : null}
      </p>
    );
  }
  if (!mayDecide) return null;
  return (
    <p className="flex flex-wrap items-start gap-x-4" data-screen-only>
      {EVIDENCE_DECISIONS.filter(
        (choice) => choice === "accepted" || CAN_BE_MISPRINTED.has(finding.kind),
      ).map((choice) => (
        <LinkButton
          key={choice}
          disabled={decisions.isBusy}
          onClick={() => void decisions.decide(finding, choice, "")}
        >
          {words(`choice.${choice}`)}
        </LinkButton>
      ))}
    </p>
  );
}
