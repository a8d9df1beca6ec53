"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useTitle } from "#components/assignments/title-of.ts";
import { Moment } from "#components/ui/moment.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { showEarlierFeedback, type EarlierRound } from "#lib/operations/revisions.ts";
import type { DeskView, MarkView } from "#lib/operations/sheets.ts";
import { shownPoints } from "#lib/reviews/fraction.ts";
import { addUp } from "#lib/reviews/mark.ts";

interface EarlierRoundsProps {
  readonly groupId: string;
  readonly view: DeskView;
  /** The own marks as they stand in the rubric. */
  readonly marks: readonly MarkView[];
  readonly essayAddress: string;
}

/** Beside the marks of this revision: what each earlier one that was released was given, by whom, and what was written of it on the whole. */
export function EarlierRounds({ groupId, view, marks, essayAddress }: EarlierRoundsProps) {
  const rounds = useRounds(groupId, view);
  return rounds.map((round) => (
    <Round key={round.revisionNumber} {...{ round, view, marks, essayAddress }} />
  ));
}

interface RoundProps extends Omit<EarlierRoundsProps, "groupId"> {
  readonly round: EarlierRound;
}

function Round({ round, view, marks, essayAddress }: RoundProps) {
  const words = useTranslations("revision");
  const { revisionNumber, releasedAt, sheets, told, isPartHidden } = round;
  const isMarking = view.sheet?.part === "marker" && view.sheet.doneAt === null;
  return (
    <section
      aria-label={words("telling", { number: revisionNumber })}
      className="grid gap-2 border-b border-line py-3 text-ui"
    >
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-sans! text-ui! font-bold">
        {words("telling", { number: revisionNumber })}
        <span className="text-label font-normal text-ink-3">
          {words("round.released")} <Moment at={releasedAt} />
        </span>
        {told === null || isMarking ? null : (
          <TextLink
            className="ml-auto font-normal"
            href={`${essayAddress}/feedback?revision=${String(revisionNumber)}`}
          >
            {words("round.asTold")}
          </TextLink>
        )}
      </h3>
      {sheets.length === 0 && told === null ? null : <RoundMarks {...{ round, view, marks }} />}
      {sheets.map((sheet) => (
        <RoundWords key={sheet.reviewer.id} {...{ sheet, round }} />
      ))}
      {isPartHidden ? (
        <p className="flex items-start gap-2 text-ink-2">
          <Lock aria-hidden size={16} className="mt-0.5 flex-none" />
          {words("round.hidden")}
        </p>
      ) : null}
    </section>
  );
}

interface Column {
  readonly key: string;
  readonly head: string;
  readonly total: string | null;
  pointsOf(criterion: string): string | null;
}

/** Criterion by criterion: who gave what then, what was told if that is something else, and what stands there now. */
function RoundMarks({ round, view, marks }: Omit<RoundProps, "essayAddress">) {
  const words = useTranslations("revision.round");
  const titleOf = useTitle();
  const columns = useColumns(round, view, marks);
  return (
    <table className="w-full tabular-nums">
      <caption className="sr-only">{words("marks", { number: round.revisionNumber })}</caption>
      <thead className="text-label text-ink-3">
        <tr>
          <th scope="col" className="py-1 text-left font-normal">
            {words("criterion")}
          </th>
          {columns.map(({ key, head }) => (
            <th key={key} scope="col" className="px-1 py-1 text-right font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {round.rubric.criteria.map(({ key: criterion, names }) => {
          const name = titleOf(names);
          return (
            <tr key={criterion} className="border-t border-line">
              <th scope="row" lang={name.lang} className="py-1 text-left font-normal">
                {name.text}
              </th>
              {columns.map(({ key, pointsOf }) => (
                <td key={key} className="px-1 py-1 text-right">
                  {pointsOf(criterion) ?? "–"}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className="border-t border-line-2 font-bold">
          <th scope="row" className="py-1 text-left">
            {words("total")}
          </th>
          {columns.map(({ key, total }) => (
            <td key={key} className="px-1 py-1 text-right">
              {total ?? "–"}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function useColumns({ sheets, told }: EarlierRound, view: DeskView, marks: readonly MarkView[]): Column[] {
  const words = useTranslations("revision.round");
  const given = sheets.map((sheet): Column => ({
    key: sheet.reviewer.id,
    head: sheet.isOwn ? words("me") : (sheet.reviewer.name.split(/\s+/u)[0] ?? sheet.reviewer.name),
    total: sheet.total,
    pointsOf: pointsIn(sheet.marks),
  }));
  const isDecided = told !== null && (given.length !== 1 || given[0]?.total !== told.total);
  return [
    ...given,
    ...(isDecided
      ? [{ key: "told", head: words("told"), total: told.total, pointsOf: pointsIn(told.parts) }]
      : []),
    { key: "now", head: words("now"), ...standing(view, marks) },
  ];
}

/** What this revision has so far: of the own sheet, else what the markers give or somebody decided. */
function standing(view: DeskView, marks: readonly MarkView[]): Pick<Column, "total" | "pointsOf"> {
  const { sheet, rubric, assignment, outcome, proposed } = view;
  if (sheet !== null) return { total: addUp(rubric, marks, assignment).total, pointsOf: pointsIn(marks) };
  const given = outcome ?? proposed;
  return { total: given?.total ?? null, pointsOf: pointsIn(given?.marks ?? []) };
}

function pointsIn(marks: readonly { readonly criterion: string; readonly points: string | null }[]) {
  return (criterion: string): string | null => {
    const points = marks.find((mark) => mark.criterion === criterion)?.points ?? null;
    return points === null ? null : shownPoints(points);
  };
}

interface RoundWordsProps {
  readonly sheet: EarlierRound["sheets"][number];
  readonly round: EarlierRound;
}

/** What one reviewer wrote then: on the whole, why points were no level's, and among reviewers. */
function RoundWords({ sheet: { reviewer, overall, privateNote, marks, doneAt }, round }: RoundWordsProps) {
  const words = useTranslations("revision.round");
  const titleOf = useTitle();
  const reasons = marks.filter(({ reason }) => reason !== "");
  if (overall === "" && privateNote === "" && reasons.length === 0) return null;
  return (
    <div className="grid gap-1 border-l-2 border-line-2 pl-3">
      <p className="text-label text-ink-3">
        {reviewer.name}, <Moment at={doneAt} />
      </p>
      {overall === "" ? null : <p className="whitespace-pre-line">{overall}</p>}
      {reasons.map(({ criterion, reason }) => {
        const name = titleOf(round.rubric.criteria.find(({ key }) => key === criterion)?.names ?? {});
        return (
          <p key={criterion} className="text-ink-2">
            <span lang={name.lang} className="text-label text-ink-3">
              {name.text}:{" "}
            </span>
            {reason}
          </p>
        );
      })}
      {privateNote === "" ? null : (
        <p className="whitespace-pre-line text-ink-2">
          <span className="text-label text-ink-3">{words("note")}: </span>
          {privateNote}
        </p>
      )}
    </div>
  );
}

/** Asked for after the desk itself; who marks the essay sees more once that sheet is done, so it is asked for again. */
function useRounds(groupId: string, { essay, assignment, sheet, otherMarkersDone }: DeskView) {
  const call = useCall();
  const [rounds, setRounds] = useState<readonly EarlierRound[]>([]);
  const { number } = essay;
  const doneAt = sheet?.doneAt ?? null;
  useEffect(() => {
    let isHere = true;
    const params = { groupId, assignmentId: assignment.id, number };
    void call(showEarlierFeedback, { params }).then((called) => {
      if (isHere && called.ok) setRounds(called.value.rounds);
    });
    return () => {
      isHere = false;
    };
  }, [call, groupId, assignment.id, number, doneAt, otherMarkersDone]);
  return rounds;
}
