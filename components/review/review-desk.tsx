"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useTitle } from "#components/assignments/title-of.ts";
import { ChecksStrip } from "#components/checks/checks-strip.tsx";
import { useKeys } from "#components/reader/use-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import type { BankCommentView } from "#lib/operations/bank-comments.ts";
import type { DeskView } from "#lib/operations/sheets.ts";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import { addUp } from "#lib/reviews/mark.ts";
import { enterCriterion } from "./criterion-row.tsx";
import { Decision } from "./decision-form.tsx";
import "./desk.css";
import { EssayLine } from "./essay-line.tsx";
import { MarkHistory } from "./mark-history.tsx";
import { OtherSheets } from "./other-sheets.tsx";
import { EarlierRemarks } from "#components/revision/earlier-remarks.tsx";
import { EarlierRounds } from "#components/revision/earlier-rounds.tsx";
import type { ReviewMode } from "./review-mode.ts";
import { RubricPane } from "./rubric-pane.tsx";
import { SheetEnd } from "./sheet-end.tsx";
import { SheetWords } from "./sheet-words.tsx";
import { useBank } from "./use-bank.tsx";
import { useReviewSheet } from "./use-review-sheet.ts";

interface ReviewDeskProps {
  readonly groupId: string;
  readonly view: DeskView;
  readonly bankComments: readonly BankCommentView[];
  /** The reader in review: the page knows how to make it. */
  readonly children: (review: ReviewMode | null) => React.ReactNode;
}

/** An essay, its rubric and the comments in one view. */
export function ReviewDesk({ groupId, view, bankComments, children }: ReviewDeskProps) {
  const words = useTranslations("desk");
  const titleOf = useTitle();
  const review = useReviewSheet(groupId, view);
  const { sheet } = review;
  const { rubric, essay, assignment, layerId } = view;
  const [active, setActive] = useState<string | null>(null);
  const [isRubricOpen, setRubricOpen] = useState(false);
  const isOpen = sheet !== null && sheet.doneAt === null && essay.releasedAt === null;
  const criterion = rubric.criteria.find(({ key }) => key === active);
  const mark = sheet?.marks.find((one) => one.criterion === active);
  const level = criterion?.levels.find(({ key }) => key === mark?.level);
  const author = view.essay.authors?.map(({ name }) => name).join(", ");
  const bank = useBank({
    ...{ groupId, comments: bankComments, language: blockLanguageOf(essay.language) ?? "mixed" },
    topics: Object.values(criterion?.names ?? {}),
    values: {
      ...(criterion === undefined ? {} : { criterion: titleOf(criterion.names).text }),
      ...(level === undefined ? {} : { level: titleOf(level.names).text || level.points }),
      ...(author === undefined || author === "" ? {} : { author }),
    },
  });
  const mode = useMemo<ReviewMode | null>(
    () =>
      layerId === null
        ? null
        : {
            place: { layerId, isPrivate: false },
            criteria: rubric.criteria.map(({ key, names }, at) => ({
              ...{ key, number: at + 1, name: titleOf(names).text },
            })),
            criterion: active,
            chooseCriterion: setActive,
            bank: bank.suggestions,
            onSent: bank.onSent,
          },
    // The bank and the titles are made anew with each drawing; what they answer depends on what stands here.
    [layerId, rubric, active, bank.suggestions, bank.onSent, titleOf],
  );
  useKeys({ letters: {}, codes: isOpen ? digitCodes(rubric.criteria.length) : {} });
  const essayAddress = (number: number): string =>
    `/groups/${groupId}/assignments/${assignment.id}/essays/${String(number)}`;
  const marks = sheet?.marks ?? [];
  const pane = (
    <RubricPane
      {...{ view, marks, isOpen, active }}
      onActive={setActive}
      onMark={(key, given, seen) => review.mark(key, given, seen)}
    >
      {sheet === null ? null : (
        <SheetWords {...{ sheet, isOpen }} isSaved={review.isSaved} onWrite={review.write} />
      )}
      <OtherSheets view={view} />
      {essay.revisionNumber > 1 ? (
        <EarlierRounds {...{ groupId, view, marks }} essayAddress={essayAddress(essay.number)} />
      ) : null}
      <Decision {...{ groupId, view }} />
      {sheet === null ? null : <MarkHistory {...{ groupId, view }} sheetId={sheet.id} />}
      <SheetEnd {...{ view, review, essayAddress }} />
    </RubricPane>
  );
  return (
    <>
      <div className="desk">
        <div className="min-w-0">
          <EssayLine {...{ groupId, view }} essayAddress={essayAddress(essay.number)} />
          {essay.revisionNumber > 1 ? (
            <EarlierRemarks
              {...{ groupId, isOpen }}
              assignmentId={assignment.id}
              number={essay.number}
              criteria={rubric.criteria}
            />
          ) : null}
          <ChecksStrip {...{ groupId }} assignmentId={assignment.id} number={essay.number} />
          {children(mode)}
        </div>
        <aside aria-label={words("pane")} className="desk-rubric">
          {pane}
        </aside>
      </div>
      <div className="desk-handle" data-screen-only>
        <Button look="main" onClick={() => setRubricOpen(true)}>
          {words("handle", { total: addUp(rubric, marks, assignment).total, outOf: assignment.outOf })}
        </Button>
      </div>
      <Sheet open={isRubricOpen} onOpenChange={setRubricOpen} title={words("pane")}>
        {pane}
      </Sheet>
      {bank.dialog}
    </>
  );
}

/** A digit goes to the criterion of that number; there digits choose levels (criterion-row.tsx). */
function digitCodes(criteria: number): Record<string, () => void> {
  const codes: Record<string, () => void> = {};
  for (let number = 1; number <= Math.min(9, criteria); number++)
    codes[`Digit${String(number)}`] = () => {
      const rows = [...document.querySelectorAll(".desk-rubric [data-criterion]")];
      enterCriterion(rows[number - 1]);
    };
  return codes;
}
