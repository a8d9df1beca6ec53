"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useTitle } from "#components/assignments/title-of.ts";
import { CriterionBadge } from "#components/review/criterion-badge.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { passageHash } from "#components/reader/passage-hash.ts";
import { Select } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { followUpRemark, listEarlierRemarks, type EarlierRemark } from "#lib/operations/revisions.ts";
import type { Criterion } from "#lib/reviews/rubric.ts";
import type { FollowUp } from "#lib/reviews/sheet.ts";
import { FollowUpChoice } from "./follow-up-choice.tsx";

interface EarlierRemarksProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly number: number;
  /** The caller's sheet is open: own comments can be followed up. */
  readonly isOpen: boolean;
  readonly criteria: readonly Criterion[];
}

const FILTERS = ["all", "open", "addressed", "gone", "lost"] as const;
type Filter = (typeof FILTERS)[number];

/** Over a second handing in: what was said of the ones before, and what has become of it. It comes after the essay itself. */
export function EarlierRemarks({ groupId, assignmentId, number, isOpen, criteria }: EarlierRemarksProps) {
  const words = useTranslations("revision");
  const { remarks, choose } = useEarlier({ groupId, assignmentId, number });
  const [filter, setFilter] = useState<Filter>("all");
  if (remarks.length === 0) return null;
  const settled = remarks.filter((remark) => stateOf(remark) !== "open").length;
  const options = FILTERS.map((value) => ({
    value,
    label: words(`filter.${value}`, { count: remarks.filter((remark) => fits(remark, value)).length }),
  }));
  return (
    <details className="border-b border-line px-4 py-2 text-ui md:px-10" data-screen-only>
      <summary className="control cursor-pointer">
        {words("earlier", { count: remarks.length, settled })}
      </summary>
      <div className="grid gap-3 py-2">
        <Select
          className="max-w-72"
          label={words("filter.label")}
          value={filter}
          options={options}
          onChange={({ target }) => setFilter(FILTERS.find((one) => one === target.value) ?? "all")}
        />
        <ol
          className="grid max-h-[45vh] gap-3 overflow-y-auto"
          tabIndex={0}
          aria-label={words("earlierLabel")}
        >
          {remarks
            .filter((remark) => fits(remark, filter))
            .map((remark) => (
              <Earlier
                key={remark.id}
                {...{ remark, criteria }}
                onChoose={isOpen && remark.isOwn ? (chosen) => void choose(remark, chosen) : null}
              />
            ))}
        </ol>
      </div>
    </details>
  );
}

/** What its reviewer says counts; before that, what its writer says. */
function stateOf({ reviewerFollowUp, writerFollowUp }: EarlierRemark): FollowUp {
  return reviewerFollowUp ?? writerFollowUp ?? "open";
}

function fits(remark: EarlierRemark, filter: Filter): boolean {
  if (filter === "all") return true;
  return filter === "lost" ? remark.isLost : stateOf(remark) === filter;
}

interface EarlierProps {
  readonly remark: EarlierRemark;
  readonly criteria: readonly Criterion[];
  /** Null where the caller has nothing to say of it. */
  readonly onChoose: ((followUp: FollowUp) => void) | null;
}

function Earlier({ remark, criteria, onChoose }: EarlierProps) {
  const words = useTranslations("revision");
  const titleOf = useTitle();
  const criterionAt = criteria.findIndex(({ key }) => key === remark.criterion);
  const criterion = titleOf(criteria[criterionAt]?.names ?? {});
  const { id, exact, text, replacement, author, isLost, writerFollowUp, reviewerFollowUp } = remark;
  return (
    <li className="grid gap-1 border-l-2 border-line-2 pl-3">
      <p className="line-clamp-2 font-serif text-quote">«{exact}»</p>
      {replacement === null ? null : <p className="font-serif text-quote">→ {replacement}</p>}
      {text === null ? null : <p className="whitespace-pre-line">{text}</p>}
      <p className="flex flex-wrap items-center gap-x-3 text-label text-ink-3">
        {criterionAt === -1 ? null : (
          <span className="inline-flex items-center gap-1.5" lang={criterion.lang}>
            <CriterionBadge number={criterionAt + 1} />
            {criterion.text}
          </span>
        )}
        <span>{author.name}</span>
        <span>
          {words("onRevision", { number: remark.revisionNumber })}, <Moment at={remark.at} />
        </span>
        {isLost ? (
          <span className="text-warn">{words("isLost")}</span>
        ) : (
          <a href={passageHash(id)} className="link">
            {words("toPassage")}
          </a>
        )}
        {writerFollowUp === null ? null : <span>{words(`writerSays.${writerFollowUp}`)}</span>}
        {onChoose !== null || reviewerFollowUp === null ? null : (
          <span>{words(`reviewerSays.${reviewerFollowUp}`)}</span>
        )}
      </p>
      {onChoose === null ? null : (
        <FollowUpChoice
          label={words("followUp.of", { exact })}
          value={reviewerFollowUp}
          onChoose={onChoose}
        />
      )}
    </li>
  );
}

function useEarlier({ groupId, assignmentId, number }: Omit<EarlierRemarksProps, "isOpen" | "criteria">) {
  const call = useCall();
  const toast = useToast();
  const [remarks, setRemarks] = useState<readonly EarlierRemark[]>([]);
  useEffect(() => {
    let isHere = true;
    void call(listEarlierRemarks, { params: { groupId, assignmentId, number } }).then((called) => {
      if (isHere && called.ok) setRemarks(called.value.remarks);
    });
    return () => {
      isHere = false;
    };
  }, [call, groupId, assignmentId, number]);
  const put = (id: string, reviewerFollowUp: FollowUp | null) =>
    setRemarks((all) => all.map((one) => (one.id === id ? { ...one, reviewerFollowUp } : one)));
  const choose = async ({ id, reviewerFollowUp: before }: EarlierRemark, followUp: FollowUp) => {
    put(id, followUp);
    const called = await call(followUpRemark, { params: { groupId, annotationId: id }, body: { followUp } });
    if (called.ok) return;
    put(id, before);
    toast({ text: called.refusal.detail, tone: "error" });
  };
  return { remarks, choose };
}
