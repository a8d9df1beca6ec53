import { useTranslations } from "next-intl";
import { useTitle } from "#components/assignments/title-of.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { FeedbackView } from "#lib/operations/feedback.ts";
import { Tellings } from "#components/revision/tellings.tsx";
import { RoundNotice } from "#components/revision/round-notice.tsx";
import type { Revising } from "#components/revision/told-remark.tsx";
import { shownPoints } from "#lib/reviews/fraction.ts";
import type { FeedbackTalk } from "#lib/operations/feedback-talk.ts";
import type { Decidable } from "./decide-second-look.tsx";
import { SecondLook } from "./second-look.tsx";
import { FeedbackFiles } from "./feedback-files.tsx";
import { FeedbackText } from "./feedback-text.tsx";

interface FeedbackPageProps {
  readonly groupId: string;
  readonly feedback: FeedbackView;
  /** Of the essay, for those who look after the group; null for its student. */
  readonly number: number | null;
  /** What was said since the release; null before it. */
  readonly talk: FeedbackTalk | null;
  readonly decidable?: Decidable | null;
  /** Of the student's own: where the essay is gone on with. */
  readonly revising?: Revising;
}

/** What a student is told: the mark and how it came about, what reviewers say of the whole, and of each passage. */
export function FeedbackPage({
  groupId,
  feedback,
  number,
  talk,
  decidable = null,
  revising,
}: FeedbackPageProps) {
  const words = useTranslations("feedback");
  const titleOf = useTitle();
  const { assignment, total, releasedAt, overall, corrections } = feedback;
  const task = titleOf(assignment.titles);
  const isNewest = feedback.revisionNumber === feedback.tellings[0]?.revisionNumber;
  const isStanding = isNewest && (number === null || feedback.newDraftAt === null);
  const revision = isStanding ? undefined : feedback.revisionNumber;
  const spoken = talk === null ? null : { groupId, talk, submissionId: feedback.submissionId };
  return (
    <Page
      title={feedback.title}
      titleLang={feedback.language}
      actions={<FeedbackFiles {...{ groupId, number, revision }} assignmentId={assignment.id} />}
      lead={
        <>
          <span lang={task.lang}>{task.text}</span>
          {" · "}
          {words("handedIn")} <Moment at={feedback.handedInAt} />
          {releasedAt === null ? null : (
            <>
              {" · "}
              {words("released")} <Moment at={releasedAt} />
            </>
          )}
        </>
      }
    >
      {number === null ? null : (
        <div className="pb-4" data-screen-only>
          <Notice tone="info">{words(releasedAt === null ? "preview" : "previewReleased")}</Notice>
        </div>
      )}
      <Tellings {...{ groupId, feedback, number }} />
      {number === null ? <RoundNotice feedback={feedback} revising={revising ?? null} /> : null}
      <p className="pb-2 font-serif text-[1.5rem] leading-9 font-bold tabular-nums">
        {words("total", { total, outOf: assignment.outOf })}
      </p>
      {corrections.map((one) => (
        <p key={one.at} className="pb-2 text-ui text-ink-2">
          {words("corrected", { total: one.total })} {words("reason", { reason: one.reason })}{" "}
          <Moment at={one.at} />
        </p>
      ))}
      {overall.length === 0 ? null : (
        <Section id="overall" title={words("overall")}>
          {overall.map(({ reviewer, text }, at) => (
            <blockquote key={at} className="mb-3 max-w-[42rem] border-l-2 border-line-2 pl-4">
              <p className="font-serif text-quote whitespace-pre-line">{text}</p>
              <footer className="text-label text-ink-3">{reviewer ?? words("reviewer")}</footer>
            </blockquote>
          ))}
        </Section>
      )}
      <Section id="rubric" title={words("rubric")}>
        <RubricTable feedback={feedback} />
      </Section>
      <Section id="text" title={words("text")}>
        <FeedbackText feedback={feedback} talk={spoken} revising={revising ?? null} />
      </Section>
      {spoken === null ? null : <SecondLook {...{ feedback, decidable }} talk={spoken} />}
    </Page>
  );
}

function RubricTable({ feedback: { rubric, parts } }: { feedback: FeedbackView }) {
  const words = useTranslations("feedback");
  const titleOf = useTitle();
  return (
    <Table caption={words("rubric")}>
      <thead>
        <tr>
          <HeadCell>{words("criterion")}</HeadCell>
          <HeadCell>{words("points")}</HeadCell>
          <HeadCell className="max-md:hidden">{words("part")}</HeadCell>
          <HeadCell>{words("level")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rubric.criteria.map((criterion, at) => {
          const part = parts.find((one) => one.criterion === criterion.key);
          const level = criterion.levels.find(({ key }) => key === part?.level);
          const name = titleOf(criterion.names);
          const levelName = titleOf(level?.names ?? {});
          const described = titleOf(level?.descriptors ?? criterion.descriptions);
          return (
            <Row key={criterion.key}>
              <RowHead lang={name.lang}>
                {at + 1}. {name.text}
              </RowHead>
              <Cell className="whitespace-nowrap tabular-nums">
                {part?.points == null ? "–" : shownPoints(part.points)} / {criterion.most}
              </Cell>
              <Cell className="whitespace-nowrap tabular-nums max-md:hidden">
                {part?.part ?? "–"} / {part?.most ?? "–"}
              </Cell>
              <Cell>
                {levelName.text === "" ? null : <b lang={levelName.lang}>{levelName.text}. </b>}
                <span lang={described.lang}>
                  {level === undefined && criterion.levels.length > 0 ? words("between") : described.text}
                </span>
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
