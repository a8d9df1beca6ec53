"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { CheckChip } from "#components/checks/check-chip.tsx";
import { FindingEntry, type ShowPlace } from "#components/checks/finding-entry.tsx";
import { findingsOf, severityOf, useCountWords } from "#components/checks/use-check-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { checkDraft, type EssayReportView } from "#lib/operations/checks.ts";
import type { EssayCheck } from "#lib/reviews/essay-finding.ts";
import { findInEssay } from "./find-in-essay.ts";
import type { EssayDesk } from "./use-essay.ts";

interface EssayChecksProps {
  readonly groupId: string;
  readonly submissionId: string;
  readonly desk: EssayDesk;
}

/** What a writer may want to mend before handing in: the same checks that the reviewer sees, of the text as it is saved now. */
export function EssayChecks({ groupId, submissionId, desk }: EssayChecksProps) {
  const words = useTranslations("checks");
  const { report, problem, busy, isStale, check } = useDraftChecks({ groupId, submissionId, desk });
  const show = useShowInEditor(desk);
  return (
    <section aria-labelledby="essay-checks" className="grid gap-3">
      <h2 id="essay-checks">{words("draft.heading")}</h2>
      {report === null ? <p className="text-ui text-ink-2">{words("draft.lead")}</p> : null}
      {problem === null ? null : (
        <Notice tone="warn" announced>
          {problem}
        </Notice>
      )}
      <div role="status" className="grid gap-2">
        {report === null ? null : <Report {...{ groupId, report }} onShow={show} />}
        {report !== null && isStale ? <p className="text-label text-ink-3">{words("draft.stale")}</p> : null}
      </div>
      <div>
        <Button busy={busy} onClick={() => void check()}>
          {words(report === null ? "draft.verb" : "draft.again")}
        </Button>
      </div>
    </section>
  );
}

interface ReportProps {
  readonly groupId: string;
  readonly report: EssayReportView;
  readonly onShow: ShowPlace;
}

function Report({ groupId, report, onShow }: ReportProps) {
  const words = useTranslations("checks");
  const countWords = useCountWords();
  const [open, setOpen] = useState<EssayCheck | null>(null);
  const counts = report.counts.filter(({ looked, findings }) => looked > 0 || findings > 0);
  if (counts.length === 0) return <p className="text-ui text-ink-2">{words("draft.empty")}</p>;
  const sorted = [...counts].sort((one, other) => Number(other.findings > 0) - Number(one.findings > 0));
  return (
    <>
      <p className="text-label text-ink-3">{words("lead")}</p>
      <ul className="grid gap-1">
        {sorted.map((count) => {
          const findings = findingsOf(report, count.check);
          const id = `check-${count.check}`;
          const isOpen = open === count.check;
          return (
            <li key={count.check}>
              <CheckChip
                {...{ isOpen }}
                controls={id}
                severity={severityOf(findings)}
                onToggle={() => setOpen(isOpen ? null : count.check)}
              >
                {countWords(count, findings)}
              </CheckChip>
              <ul id={id} hidden={!isOpen}>
                {isOpen
                  ? findings.map((finding, at) => <FindingEntry key={at} {...{ groupId, finding, onShow }} />)
                  : null}
              </ul>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function useDraftChecks({ groupId, submissionId, desk }: EssayChecksProps) {
  const words = useTranslations("checks");
  const [report, setReport] = useState<EssayReportView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [isStale, setStale] = useState(false);
  useEffect(() => {
    const changed = () => setStale(true);
    desk.editor.on("update", changed);
    return () => void desk.editor.off("update", changed);
  }, [desk]);
  const check = async () => {
    setBusy(true);
    setProblem(null);
    setStale(false);
    const isSaved = await desk.autosave.flush();
    const called = isSaved ? await call(checkDraft, { params: { groupId, submissionId } }) : null;
    setBusy(false);
    if (called?.ok === true) setReport(called.value);
    else setProblem(words(called === null ? "draft.notSaved" : "failed"));
  };
  return { report, problem, busy, isStale, check };
}

/** The passage is selected where it stands now, so that its writer can go on from there. */
function useShowInEditor({ editor, printed }: EssayDesk): ShowPlace {
  const words = useTranslations("checks");
  const toast = useToast();
  return (place) => {
    const span = findInEssay(editor.state.doc, place, (items) => printed.textOf(items));
    if (span === null) return toast({ text: words("notFound") });
    editor.chain().focus().setTextSelection(span).scrollIntoView().run();
  };
}
