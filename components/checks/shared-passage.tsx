import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { blockHash } from "#components/reader/passage-hash.ts";
import { piecesOf } from "#components/ui/both-texts.tsx";
import { SHARED_HASH } from "./strip-hash.ts";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import type { EssayPlaceView } from "#lib/operations/checks.ts";
import type { ExcerptView, OtherTextView, SharedPassageView } from "#lib/operations/overlaps.ts";

interface SharedPassageProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly passage: SharedPassageView;
  readonly onShow: (places: readonly EssayPlaceView[]) => void;
}

/** A passage as both texts have it, side by side: what stands around it in grey, the words that only one of them has in bold. */
export function SharedPassage({ groupId, assignmentId, passage, onShow }: SharedPassageProps) {
  const words = useTranslations("checks.overlap");
  const { own, other, apart, otherApart, places, share } = passage;
  const there = other.kind === "hidden" ? null : other.excerpt;
  const size = words("size", { words: passage.words, share });
  return (
    <li className="grid gap-2 border-t border-line py-3 first:border-t-0">
      <p className="text-label text-ink-3">{size}</p>
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        <Side heading={words("here")} note={apart === null ? null : words(`apart.${apart}`)}>
          <Excerpt excerpt={own} other={there?.text ?? null} />
          <p className="text-label">
            <LinkButton onClick={() => onShow(places)}>{words("show")}</LinkButton>
          </p>
        </Side>
        <Side
          heading={<OtherName {...{ groupId, assignmentId, other }} />}
          note={otherApart === null ? null : words(`apart.${otherApart}`)}
        >
          {there === null ? (
            <p className="text-ui text-ink-3">{words("hidden")}</p>
          ) : (
            <Excerpt excerpt={there} other={own.text} />
          )}
        </Side>
      </div>
    </li>
  );
}

interface SideProps {
  readonly heading: ReactNode;
  readonly note: string | null;
  readonly children: ReactNode;
}

function Side({ heading, note, children }: SideProps) {
  return (
    <div className="grid min-w-0 content-start gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-ui font-bold">
        <span className="min-w-0">{heading}</span>
        {note === null ? null : <span className="text-label font-normal text-ok">{note}</span>}
      </p>
      {children}
    </div>
  );
}

function Excerpt({ excerpt, other }: { readonly excerpt: ExcerptView; readonly other: string | null }) {
  const pieces = other === null ? [{ text: excerpt.text, isOther: false }] : piecesOf(excerpt.text, other);
  return (
    <p className="font-serif text-ui break-words whitespace-pre-line">
      <span className="text-ink-3">{excerpt.before}</span>
      <mark className="bg-warn-wash text-inherit">
        {pieces.map(({ text, isOther }, at) =>
          isOther ? (
            <b key={at} className="underline underline-offset-3">
              {text}
            </b>
          ) : (
            <Fragment key={at}>{text}</Fragment>
          ),
        )}
      </mark>
      <span className="text-ink-3">{excerpt.after}</span>
    </p>
  );
}

interface OtherNameProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly other: OtherTextView;
}

/** An essay by its number, and its writers where they may be known. */
function OtherName({ groupId, assignmentId, other }: OtherNameProps) {
  const words = useTranslations("checks.overlap");
  if (other.kind === "hidden") return words("anotherEssay");
  if (other.kind === "document") {
    const place = other.blockKey === null ? "" : blockHash(other.blockKey);
    return (
      <TextLink href={`/groups/${groupId}/documents/${other.documentId}${place}`}>{other.title}</TextLink>
    );
  }
  const names = other.authors?.map(({ name }) => name).join(", ") ?? "";
  return (
    <>
      <TextLink href={`/groups/${groupId}/assignments/${assignmentId}/essays/${other.number}${SHARED_HASH}`}>
        {words("essay", { number: other.number })}
      </TextLink>
      {names === "" ? null : <span className="font-normal text-ink-2"> {names}</span>}
    </>
  );
}
