import { Check, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { blockHash } from "#components/reader/passage-hash.ts";
import { piecesOf } from "#components/ui/both-texts.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { CheckedQuotation } from "#lib/operations/claim-quotations.ts";

interface QuotationCheckProps {
  readonly groupId: string;
  readonly referenceId: string;
  /** Language of the work, for its words. */
  readonly lang: string | undefined;
  readonly checked: CheckedQuotation;
}

const TONES = {
  found: "text-ok",
  changed: "text-warn",
  not_found: "text-bad",
  no_text: "text-ink-3",
  unread: "text-ink-3",
} as const;

/** How a quotation stands in the attached text of its work: found by the machine, apart from what people say of the source. */
export function QuotationCheck({ groupId, referenceId, lang, checked }: QuotationCheckProps) {
  const words = useTranslations("claimRecord.quotation");
  const { state, there, place, quote } = checked;
  const Sign =
    state === "found" ? Check : state === "changed" || state === "not_found" ? TriangleAlert : null;
  return (
    <div className="grid gap-0.5 text-label">
      <p className={`flex flex-wrap items-center gap-x-1 ${TONES[state]}`}>
        {Sign === null ? null : <Sign aria-hidden size={14} className="flex-none" />}
        {words(`state.${state}`)}{" "}
        {place !== null ? (
          <TextLink
            href={`/groups/${groupId}/documents/${place.documentId}${place.blockKey === null ? "" : blockHash(place.blockKey)}`}
            title={place.title}
          >
            {words(place.blockKey === null ? "open" : "see")}
          </TextLink>
        ) : state === "no_text" ? (
          <TextLink href={`/groups/${groupId}/references/${referenceId}#attachments`}>
            {words("attach")}
          </TextLink>
        ) : null}
      </p>
      {there === null ? null : (
        <p className="text-ink-2">
          {words("there")} <Altered {...{ there, quote, lang }} />
        </p>
      )}
    </div>
  );
}

/** The words of the text, those that the quotation has otherwise in bold and underlined. */
function Altered({ there, quote, lang }: { there: string; quote: string; lang: string | undefined }) {
  return (
    <q lang={lang} className="font-serif text-ui break-words">
      {piecesOf(there, quote).map(({ text, isOther }, at) =>
        isOther ? (
          <mark key={at} className="bg-transparent font-bold text-inherit underline underline-offset-3">
            {text}
          </mark>
        ) : (
          <Fragment key={at}>{text}</Fragment>
        ),
      )}
    </q>
  );
}
