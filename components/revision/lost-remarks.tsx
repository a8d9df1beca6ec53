import { useTranslations } from "next-intl";
import type { FeedbackRemark } from "#lib/operations/feedback.ts";
import { RemarkTalk, type Talk } from "#components/review/remark-talk.tsx";
import { ToldRemark, type Revising } from "./told-remark.tsx";

interface LostRemarksProps {
  readonly remarks: readonly FeedbackRemark[];
  /** The number of the first. */
  readonly from: number;
  readonly revising: Revising | null;
  readonly talk: Talk | null;
}

/** Comments of which the passage is no longer in the text: they are told with the words that stood there. */
export function LostRemarks({ remarks, from, revising, talk }: LostRemarksProps) {
  const words = useTranslations("revision");
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby="lost-remarks" className="grid max-w-[42rem] gap-2 border-t border-line pt-4">
      <h3 id="lost-remarks">{words("lost")}</h3>
      <p className="text-ui text-ink-2">{words("lostText")}</p>
      <ol className="grid gap-1">
        {remarks.map((remark, at) => (
          <li key={remark.id} id={`remark-${remark.id}`} className="feedback-remark">
            <p className="text-label text-ink-3">
              {from + at}
              {remark.reviewer === null ? "" : ` · ${remark.reviewer}`}
            </p>
            <p className="font-serif text-quote">«{remark.exact}»</p>
            {remark.replacement === null || remark.replacement === "" ? null : (
              <p className="font-serif text-quote">→ {remark.replacement}</p>
            )}
            {remark.text === null ? null : <p className="whitespace-pre-line">{remark.text}</p>}
            {talk === null ? null : (
              // What was answered stays; a comment without its place is answered no more (remarkerOf).
              <RemarkTalk
                annotationId={remark.id}
                talk={{ ...talk, talk: { ...talk.talk, mayAnswer: false } }}
              />
            )}
            {revising === null ? null : (
              <ToldRemark revising={{ ...revising, mayHandIn: false }} {...{ remark }} number={from + at} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
