"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { CheckList } from "#components/codings/check-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section } from "#components/ui/page.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { allocateReviews, type AllocationView, shareReviews } from "#lib/operations/allocation.ts";
import { AllocationTable } from "./allocation-table.tsx";

interface AllocationDeskProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly allocation: AllocationView;
}

const COUNTS = ["1", "2", "3", "4", "5"];

/** Who reviews what: drawn evenly, and changed by hand. */
export function AllocationDesk(props: AllocationDeskProps) {
  const words = useTranslations("assignments.allocation");
  const desk = useAllocation(props);
  const { essays, reviewers } = desk.allocation;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(reviewers.filter(({ role }) => role === "reviewer").map(({ id }) => id)),
  );
  const [perEssay, setPerEssay] = useState(String(props.allocation.perEssay));
  const isMissing = ({ sheets }: AllocationView["essays"][number]) =>
    sheets.filter(({ part }) => part === "marker").length < Number(perEssay);
  const missing = essays.filter(isMissing).length;
  if (essays.length === 0) return <EmptyState title={words("empty")}>{words("emptyText")}</EmptyState>;
  return (
    <>
      <Section id="draw" title={words("draw")} lead={words("drawLead")}>
        <CheckList
          label={words("reviewers")}
          items={reviewers.map(({ id, name }) => ({
            id,
            label: name,
            aside: words("has", { count: desk.loadOf(id) }),
          }))}
          chosen={chosen}
          onChosen={setChosen}
          error={null}
        />
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label={words("perEssay")}
            className="w-44"
            value={perEssay}
            options={COUNTS.map((value) => ({ value, label: value }))}
            onChange={({ target }) => setPerEssay(target.value)}
          />
          <Button
            look="main"
            busy={desk.isBusy}
            disabled={chosen.size === 0 || missing === 0}
            onClick={() => void desk.share([...chosen], Number(perEssay))}
          >
            {words("drawVerb")}
          </Button>
        </div>
        <p role="status" className="text-label text-ink-2">
          {missing === 0 ? words("enough") : words("missing", { count: missing })}
          {chosen.size > 0 && chosen.size < Number(perEssay) ? ` ${words("tooFew")}` : ""}
        </p>
      </Section>
      <Section id="by-hand" title={words("byHand")} lead={words("byHandLead")}>
        <AllocationTable allocation={desk.allocation} onToggle={desk.toggle} />
      </Section>
    </>
  );
}

function useAllocation({ groupId, assignmentId, allocation: given }: AllocationDeskProps) {
  const words = useTranslations("assignments.allocation");
  const call = useCall();
  const toast = useToast();
  const [allocation, setAllocation] = useState(given);
  const [isBusy, setBusy] = useState(false);
  const params = { groupId, assignmentId };
  const markersOf = (submissionId: string): string[] =>
    allocation.essays
      .filter((essay) => essay.submissionId === submissionId)
      .flatMap(({ sheets }) => sheets)
      .filter(({ part }) => part === "marker")
      .map(({ reviewer }) => reviewer.id);

  async function send(essays: readonly { submissionId: string; reviewerIds: string[] }[]): Promise<boolean> {
    const called = await call(allocateReviews, { params, body: { essays: [...essays] } });
    if (called.ok) setAllocation(called.value);
    else toast({ text: called.refusal.detail, tone: "error" });
    return called.ok;
  }

  async function share(reviewerIds: string[], perEssay: number): Promise<void> {
    setBusy(true);
    const before = allocation.essays.map(({ submissionId }) => ({
      ...{ submissionId, reviewerIds: markersOf(submissionId) },
    }));
    const called = await call(shareReviews, { params, body: { reviewerIds, perEssay } });
    setBusy(false);
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    setAllocation(called.value);
    toast({ text: words("drawn"), undo: () => void send(before) });
  }

  return {
    ...{ allocation, isBusy, share },
    /** Essays that somebody marks so far. */
    loadOf: (id: string): number =>
      allocation.essays.filter(({ submissionId }) => markersOf(submissionId).includes(id)).length,
    toggle: async (submissionId: string, reviewerId: string): Promise<void> => {
      const markers = markersOf(submissionId);
      const reviewerIds = markers.includes(reviewerId)
        ? markers.filter((id) => id !== reviewerId)
        : [...markers, reviewerId];
      await send([{ submissionId, reviewerIds }]);
    },
  };
}
