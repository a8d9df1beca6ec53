import { useTranslations } from "next-intl";
import type { FeedbackRemark, FeedbackView } from "#lib/operations/feedback.ts";
import { useTitle } from "#components/assignments/title-of.ts";
import { LostRemarks } from "#components/revision/lost-remarks.tsx";
import { ToldRemark, type Revising } from "#components/revision/told-remark.tsx";
import { markStretches } from "#lib/reviews/marked-text.ts";
import { CriterionBadge } from "./criterion-badge.tsx";
import { RemarkTalk, type Talk } from "./remark-talk.tsx";
import "./feedback.css";

type Numbers = ReadonlyMap<string, number>;

interface FeedbackTextProps {
  readonly feedback: FeedbackView;
  readonly talk: Talk | null;
  /** Null where it is not one's own. */
  readonly revising: Revising | null;
}

/** The essay with the commented passages marked, and the comments beside their paragraphs; links lead from one to the other. */
export function FeedbackText({ feedback, talk, revising }: FeedbackTextProps) {
  const words = useTranslations("feedback");
  const { blocks, remarks } = feedback;
  const numbers: Numbers = new Map(remarks.map(({ id }, at) => [id, at + 1]));
  return (
    <div className="feedback-text">
      {remarks.length === 0 ? <p className="pb-3 text-ink-2">{words("noRemarks")}</p> : null}
      {blocks.map((block, at) => {
        const end = blocks[at + 1]?.start ?? Infinity;
        const beside = remarks.filter(({ start }) => start >= block.start && start < end);
        return (
          <div key={block.id} className="feedback-row">
            <Block {...{ block, remarks, numbers }} />
            {beside.length === 0 ? null : (
              <ol aria-label={words("remarks")} className="feedback-remarks">
                {beside.map((remark) => (
                  <Remark
                    key={remark.id}
                    {...{ remark, feedback, talk, revising }}
                    number={numbers.get(remark.id) ?? 0}
                  />
                ))}
              </ol>
            )}
          </div>
        );
      })}
      <LostRemarks remarks={feedback.lost} from={remarks.length + 1} revising={revising} talk={talk} />
    </div>
  );
}

interface BlockProps {
  readonly block: FeedbackView["blocks"][number];
  readonly remarks: readonly FeedbackRemark[];
  readonly numbers: Numbers;
}

function Block({ block, remarks, numbers }: BlockProps) {
  const words = useTranslations("feedback");
  const { type, level, language } = block;
  const Tag = type === "title" ? "h3" : type === "heading" ? ((level ?? 1) > 1 ? "h5" : "h4") : "p";
  return (
    <Tag lang={language === "mixed" ? undefined : language} data-type={type} className="feedback-block">
      {markStretches(block, remarks).map(({ text, ids, begins }, at) =>
        ids.length === 0 ? (
          <span key={at}>{text}</span>
        ) : (
          <mark key={at} className="feedback-mark">
            {text}
            {begins.map((id) => (
              <sup key={id} id={`passage-${id}`}>
                <a href={`#remark-${id}`} aria-label={words("remark", { number: numbers.get(id) ?? 0 })}>
                  {numbers.get(id)}
                </a>
              </sup>
            ))}
          </mark>
        ),
      )}
    </Tag>
  );
}

interface RemarkProps {
  readonly remark: FeedbackRemark;
  readonly feedback: FeedbackView;
  readonly talk: Talk | null;
  readonly number: number;
  readonly revising: Revising | null;
}

function Remark({ remark, feedback, talk, number, revising }: RemarkProps) {
  const words = useTranslations("feedback");
  const titleOf = useTitle();
  const { id, criterion, exact, text, replacement, reviewer } = remark;
  const at = feedback.rubric.criteria.findIndex(({ key }) => key === criterion);
  const name = titleOf(feedback.rubric.criteria[at]?.names ?? {});
  return (
    <li id={`remark-${id}`} className="feedback-remark">
      <p className="flex items-center gap-2 text-label text-ink-3">
        <a href={`#passage-${id}`} className="font-bold text-accent">
          {number}
          <span className="sr-only"> {words("toPassage")}</span>
        </a>
        {at === -1 ? null : (
          <>
            <CriterionBadge number={at + 1} />
            <span lang={name.lang}>{name.text}</span>
          </>
        )}
        {reviewer === null ? null : <span className="ml-auto">{reviewer}</span>}
      </p>
      {replacement === null ? null : (
        <p className="font-serif text-[14px]">
          <span className="sr-only">{words("suggests")}: </span>
          <del className="text-bad">{exact}</del>{" "}
          {replacement === "" ? (
            <span className="text-ink-3">({words("takeOut")})</span>
          ) : (
            <ins className="font-bold text-ok">{replacement}</ins>
          )}
        </p>
      )}
      {text === null ? null : <p className="whitespace-pre-line">{text}</p>}
      {revising === null ? null : <ToldRemark {...{ revising, remark, number }} />}
      {talk === null ? null : <RemarkTalk annotationId={id} talk={talk} />}
    </li>
  );
}
