import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { piecesOf } from "#components/ui/both-texts.tsx";

interface AlteredProps {
  /** What the essay says. */
  readonly here: string;
  /** What stands in the source, or what the style prints. */
  readonly there: string;
  /** Where the other wording stands. */
  readonly of: "source" | "style" | "material";
}

/** Both wordings under each other, the words that only one of them has in bold: struck in the essay, underlined in the source. */
export function Altered({ here, there, of }: AlteredProps) {
  const words = useTranslations("checks");
  return (
    <dl className="grid gap-x-2 gap-y-0.5 text-ui sm:grid-cols-[max-content_minmax(0,1fr)]">
      <dt className="text-ink-3">{words("ofEssay")}</dt>
      <dd className="font-serif break-words">
        <Words text={here} other={there} tag="del" />
      </dd>
      <dt className="text-ink-3">{words(`there.${of}`)}</dt>
      <dd className="font-serif break-words">
        <Words text={there} other={here} tag="ins" />
      </dd>
    </dl>
  );
}

const LOOKS = {
  del: "text-bad line-through",
  ins: "font-bold text-ok underline underline-offset-3",
} as const;

function Words({ text, other, tag: Tag }: { text: string; other: string; tag: "del" | "ins" }) {
  return piecesOf(text, other).map((piece, at) =>
    piece.isOther ? (
      <Tag key={at} className={LOOKS[Tag]}>
        {piece.text}
      </Tag>
    ) : (
      <Fragment key={at}>{piece.text}</Fragment>
    ),
  );
}
