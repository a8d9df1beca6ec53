"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { decideOutcome } from "#lib/operations/moderation.ts";
import type { DeskView } from "#lib/operations/sheets.ts";
import { PointFields, useDecidedPoints } from "./decided-points.tsx";

/** What was decided and why, and the form in which somebody who looks after the group decides. */
export function Decision({ groupId, view }: { readonly groupId: string; readonly view: DeskView }) {
  const words = useTranslations("desk.decision");
  const [isOpen, setOpen] = useState(false);
  const { outcome, proposed, mayDecide } = view;
  const isReady = outcome !== null || proposed !== null;
  if (outcome === null && (!mayDecide || !isReady)) return null;
  return (
    <section aria-label={words("label")} className="grid gap-2 border-b border-line py-3 text-ui">
      {outcome === null ? null : (
        <div>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <b>{words("decided", { total: outcome.total, outOf: outcome.outOf })}</b>
            <span className="text-label text-ink-3">
              {outcome.decidedBy.name}, <Moment at={outcome.decidedAt} />
            </span>
          </p>
          {outcome.reason === "" ? null : <p className="whitespace-pre-line text-ink-2">{outcome.reason}</p>}
          {outcome.earlier.map((one) => (
            <p key={one.decidedAt} className="text-label text-ink-3">
              {words("before", { total: one.total })} <Moment at={one.decidedAt} />
            </p>
          ))}
        </div>
      )}
      {!mayDecide ? null : isOpen ? (
        <DecisionForm {...{ groupId, view }} onClose={() => setOpen(false)} />
      ) : (
        <Button className="justify-self-start" onClick={() => setOpen(true)}>
          {words(view.essay.releasedAt === null ? "decide" : "correct")}
        </Button>
      )}
    </section>
  );
}

interface DecisionFormProps {
  readonly groupId: string;
  readonly view: DeskView;
  readonly onClose: () => void;
}

function DecisionForm({ groupId, view, onClose }: DecisionFormProps) {
  const words = useTranslations("desk.decision");
  const ui = useTranslations("ui");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const { rubric, outcome, proposed, assignment, essay } = view;
  const points = useDecidedPoints({ rubric, assignment, before: (outcome ?? proposed)?.marks ?? [] });
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (points.problem !== null) return setProblem(points.problem);
    setBusy(true);
    const answer = await call(decideOutcome, {
      params: { groupId, submissionId: essay.submissionId },
      body: { marks: [...points.marks], reason: reason.trim(), seen: outcome?.version ?? 0 },
    });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.refusal.detail);
    toast({ text: words("stored") });
    onClose();
    router.refresh();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-2">
      <PointFields {...{ rubric, points }} outOf={assignment.outOf} />
      <TextArea
        label={words(essay.releasedAt === null ? "reason" : "reasonForStudent")}
        rows={2}
        maxLength={2_000}
        value={reason}
        error={problem}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
        <Button look="main" type="submit" busy={isBusy}>
          {words("store")}
        </Button>
      </div>
    </form>
  );
}
