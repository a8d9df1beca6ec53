"use client";

import { useTranslations } from "next-intl";
import { plainRemark } from "#lib/annotations/remark-text.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { facetValues } from "./filter.ts";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderAnnotation, ReaderClaim, ReaderComment } from "./reader-view.ts";
import { useDay } from "./use-day.ts";
import { useFacetWords } from "./use-facet-words.ts";

/** Everything that the card of an annotation says, in words alone: on paper no colour and no picture is needed to understand it. */
export function PrintedNote({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("reader");
  const state = useReaderState();
  const { view, quoteOf } = useReader();
  const nameOf = useFacetWords();
  const authorOf = useAuthorName();
  const day = useDay({ isPrinted: true });
  const values = facetValues(annotation, {
    claims: state.claims,
    reforms: state.reforms,
    blocks: view.blocks,
  });
  const claim = annotation.claimId === null ? undefined : state.claims.get(annotation.claimId);
  const language = values.lang.find((known) => known !== "mixed");
  const named = [
    ...values.reform.map((id) => nameOf("reform", id)),
    ...values.tag.map((id) => nameOf("tag", id)),
  ];
  const layer = values.layer.filter((id) => id !== "common").map((id) => nameOf("layer", id).text);
  const head = [
    ...values.claim.map((kind) => nameOf("claim", kind).text),
    authorOf(annotation),
    day(annotation.createdAt),
    ...layer,
    ...(annotation.isResolved ? [words("resolved")] : []),
  ];
  return (
    <>
      <p className="printed-head">
        <b>{words(`kind.${annotation.kind}`)}</b>
        {head.map((part) => ` · ${part}`)}
      </p>
      <p>
        <q lang={language}>{quoteOf(annotation)}</q>
        {annotation.replacement === null ? null : (
          <>
            {" → "}
            <q lang={language}>{annotation.replacement}</q>
          </>
        )}
      </p>
      {annotation.text === null ? null : <PrintedRemark text={annotation.text} />}
      {claim === undefined ? null : <PrintedClaim claim={claim} />}
      {named.length === 0 ? null : (
        <p className="printed-head">{named.map(({ text }) => text).join(" · ")}</p>
      )}
      {annotation.comments.map((comment) => (
        <PrintedReply key={comment.id} comment={comment} />
      ))}
    </>
  );
}

function PrintedClaim({ claim }: { claim: ReaderClaim }) {
  const words = useTranslations("reader");
  return (
    <>
      {LANGUAGES.filter((language) => claim.wordings[language] !== undefined).map((language, n) => (
        <p key={language} lang={language} className="printed-words">
          {n === 0 ? `${words("claimNumber", { number: claim.number })} ` : ""}
          {claim.wordings[language]}
        </p>
      ))}
      {claim.sources.map(({ id, reference, locator, quote, check }) => (
        <p key={id} className="printed-head">
          {[reference.short, locator].filter((part) => part !== null && part !== "").join(", ")}
          {quote === null ? null : (
            <>
              : <q>{quote}</q>
            </>
          )}
          {` · ${words(`source.check.${check}`)}`}
        </p>
      ))}
    </>
  );
}

/** What is read of a remark, without its signs. */
function PrintedRemark({ text }: { text: string }) {
  return <p className="printed-words whitespace-pre-line">{plainRemark(text)}</p>;
}

function PrintedReply({ comment }: { comment: ReaderComment }) {
  const authorOf = useAuthorName();
  const day = useDay({ isPrinted: true });
  return (
    <p className="printed-reply whitespace-pre-line">
      <b>{authorOf(comment)}</b> · {day(comment.createdAt)}: {plainRemark(comment.text)}
    </p>
  );
}

function useAuthorName() {
  const words = useTranslations("reader");
  const { view } = useReader();
  return ({ attributedTo, authorId }: Pick<ReaderComment, "attributedTo" | "authorId">) =>
    attributedTo ?? view.members.find(({ id }) => id === authorId)?.name ?? words("formerMember");
}
