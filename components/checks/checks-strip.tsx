"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { call } from "#components/api/call.ts";
import { LinkButton } from "#components/ui/text-link.tsx";
import { checkHandedIn, type EssayPlaceView, type EssayReportView } from "#lib/operations/checks.ts";
import { showOverlaps, type EssayOverlapsView } from "#lib/operations/overlaps.ts";
import type { EssayCheck } from "#lib/reviews/essay-finding.ts";
import { CheckChip } from "./check-chip.tsx";
import { FindingEntry } from "./finding-entry.tsx";
import { OverlapPanel } from "./overlap-panel.tsx";
import { isUnderWay, useComparison } from "./use-comparison.ts";
import { openedBy } from "./strip-hash.ts";
import { clearMark, markInReader } from "./mark-in-reader.ts";
import { findingsOf, severityOf, useCountWords } from "./use-check-words.ts";
import "./checks.css";

interface ChecksStripProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly number: number;
}

/** What is open: the findings of a check, or the passages shared with others. */
type OpenPart = EssayCheck | "overlap" | null;

/** Over the essay on the review desk: what its checks found. It comes after the essay itself, which waits for nothing. */
export function ChecksStrip({ groupId, assignmentId, number }: ChecksStripProps) {
  const words = useTranslations("checks");
  const { report, isLost, ask } = useReport({ groupId, assignmentId, number });
  const { view: overlaps, problem, compare } = useOverlaps({ groupId, assignmentId, number });
  const [open, setOpen] = useState<OpenPart>(null);
  const [said, setSaid] = useState("");
  useEffect(() => clearMark, []);
  useEffect(() => {
    setOpen(openedBy(location.hash));
  }, []);
  const toggle = (part: OpenPart) => setOpen(open === part ? null : part);
  const show = (places: readonly EssayPlaceView[]) => {
    setSaid("");
    const isShown = markInReader(places);
    requestAnimationFrame(() => setSaid(words(isShown ? "shown" : "notFound")));
  };
  return (
    <section aria-label={words("title")} className="checks-strip" data-screen-only>
      <div className="flex min-h-8 flex-wrap items-center gap-x-5 gap-y-1">
        <h2 className="font-sans! text-ui! font-bold">{words("title")}</h2>
        {report === null ? (
          <p role="status" className="text-ui text-ink-3">
            {isLost ? words("failed") : words("waiting")}{" "}
            {isLost ? <LinkButton onClick={ask}>{words("again")}</LinkButton> : null}
          </p>
        ) : (
          <Chips {...{ report, open, toggle }} />
        )}
        {overlaps === null ? null : (
          <OverlapChip {...{ overlaps }} isOpen={open === "overlap"} onToggle={() => toggle("overlap")} />
        )}
      </div>
      {report === null ? null : <Findings {...{ groupId, report, open }} onShow={(place) => show([place])} />}
      {overlaps === null || open !== "overlap" ? null : (
        <div id={SHARED} className="checks-found checks-wide">
          <h3 className="sr-only">{words("overlap.name")}</h3>
          <OverlapPanel
            {...{ groupId, assignmentId, overlaps, problem }}
            onCompare={() => void compare()}
            onShow={show}
          />
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}

interface ChipsProps {
  readonly report: EssayReportView;
  readonly open: OpenPart;
  readonly toggle: (check: EssayCheck) => void;
}

/** What is as it should be and stands elsewhere on the desk. */
const QUIET: readonly EssayCheck[] = ["length", "language"];

/** What is to be looked at comes first; a check that had nothing to look at says nothing. */
function Chips({ report, open, toggle }: ChipsProps) {
  const countWords = useCountWords();
  const counts = report.counts.filter(
    ({ check, looked, findings }) => findings > 0 || (looked > 0 && !QUIET.includes(check)),
  );
  const sorted = [...counts].sort((one, other) => Number(other.findings > 0) - Number(one.findings > 0));
  return sorted.map((count) => {
    const findings = findingsOf(report, count.check);
    return (
      <CheckChip
        key={count.check}
        severity={severityOf(findings)}
        isOpen={open === count.check}
        controls={FOUND}
        onToggle={() => toggle(count.check)}
      >
        {countWords(count, findings)}
      </CheckChip>
    );
  });
}

const FOUND = "checks-found";
const SHARED = "checks-shared";

interface OverlapChipProps {
  readonly overlaps: EssayOverlapsView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Always opens: there one sees what was compared, too. */
function OverlapChip({ overlaps, isOpen, onToggle }: OverlapChipProps) {
  const words = useTranslations("checks.overlap");
  const { comparison, passages } = overlaps;
  const count = passages.filter(({ apart }) => apart === null).length;
  const said =
    comparison.comparedAt === null
      ? words(isUnderWay(comparison) ? "comparing" : "notCompared")
      : words("chip", { count, apart: passages.length - count });
  return (
    <CheckChip severity={count > 0 ? "warning" : "hint"} controls={SHARED} {...{ isOpen, onToggle }}>
      {said}
    </CheckChip>
  );
}

interface FindingsProps {
  readonly groupId: string;
  readonly report: EssayReportView;
  readonly open: OpenPart;
  readonly onShow: (place: EssayPlaceView) => void;
}

function Findings({ groupId, report, open, onShow }: FindingsProps) {
  const words = useTranslations("checks");
  const count = report.counts.find(({ check }) => check === open);
  return (
    <div id={FOUND} hidden={count === undefined}>
      {count === undefined ? null : (
        <div className="checks-found">
          <h3 className="sr-only">{words(`name.${count.check}`)}</h3>
          <p className="text-label text-ink-3">{words("lead")}</p>
          <ul>
            {findingsOf(report, count.check).map((finding, at) => (
              <FindingEntry key={at} {...{ groupId, finding, onShow }} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What the essay shares with others, looked at again while the class is being compared. */
function useOverlaps({ groupId, assignmentId, number }: ChecksStripProps) {
  const ask = useCallback(async () => {
    const called = await call(showOverlaps, { params: { groupId, assignmentId, number } });
    return called.ok ? called.value : null;
  }, [groupId, assignmentId, number]);
  return useComparison<EssayOverlapsView>({ groupId, assignmentId, first: null, ask });
}

function useReport({
  groupId,
  assignmentId,
  number,
}: Pick<ChecksStripProps, "groupId" | "assignmentId" | "number">) {
  const [report, setReport] = useState<EssayReportView | null>(null);
  const [isLost, setLost] = useState(false);
  const ask = useCallback(() => {
    setLost(false);
    void call(checkHandedIn, { params: { groupId, assignmentId, number } }).then((called) => {
      if (called.ok) setReport(called.value);
      else setLost(true);
    });
  }, [groupId, assignmentId, number]);
  useEffect(ask, [ask]);
  return { report, isLost, ask };
}
