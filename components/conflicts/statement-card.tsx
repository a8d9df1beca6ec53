import { useTranslations } from "next-intl";
import { passageHash } from "#components/reader/passage-hash.ts";
import { shownWording } from "#components/claims/claim-wording.ts";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { StatementView } from "#lib/operations/conflicts.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { MarkedPassage, type MarkTone } from "./marked-passage.tsx";

interface StatementCardProps {
  readonly groupId: string;
  readonly statement: StatementView;
  readonly tone: MarkTone;
  /** The reform that it speaks of, where the case is about a part of it. */
  readonly whole: ReformLabel | undefined;
  readonly interfaceLocale: Language;
}

/** One passage, or a claim that stands in no document, in its own language. */
export function StatementCard({ groupId, statement, tone, whole, interfaceLocale }: StatementCardProps) {
  const words = useTranslations("conflicts");
  const { claim, mention, sourceCount } = statement;
  const own = shownWording(claim, interfaceLocale);
  const written = BLOCK_LANGUAGES.find((code) => code === mention?.language) ?? claim.language;
  const lang = mention === null ? claim.language : written === "mixed" ? undefined : written;
  const text = mention?.exact ?? claim.wordings[claim.language] ?? "";
  return (
    <article className="grid content-start gap-2 border-t border-line py-3 first:border-t-0">
      <h4 className="flex items-baseline justify-between gap-2 font-bold">
        {mention === null ? words("claim", { number: claim.number }) : mention.shortName}
        <LanguageTag language={mention === null ? claim.language : written} />
      </h4>
      <blockquote lang={lang} className="font-serif text-quote break-words">
        {mention === null ? (
          <MarkedPassage text={text} words={statement.words} tone={tone} />
        ) : (
          <q>
            <MarkedPassage text={text} words={statement.words} tone={tone} />
          </q>
        )}
      </blockquote>
      {whole === undefined ? null : <OfWhole {...{ groupId, whole, interfaceLocale }} />}
      <p className="flex flex-wrap gap-x-4 text-label text-ink-2">
        {mention === null ? null : (
          <TextLink
            href={`/groups/${groupId}/documents/${mention.documentId}${passageHash(mention.annotationId)}`}
          >
            {words("read")}
          </TextLink>
        )}
        <TextLink href={`/groups/${groupId}/claims/${claim.id}`} title={own.text}>
          {words("claim", { number: claim.number })}
        </TextLink>
        <span>{words("sources", { count: sourceCount })}</span>
      </p>
    </article>
  );
}

function OfWhole({
  groupId,
  whole,
  interfaceLocale,
}: Pick<StatementCardProps, "groupId" | "interfaceLocale"> & { readonly whole: ReformLabel }) {
  const words = useTranslations("conflicts");
  const label = displayLabel(whole, interfaceLocale);
  return (
    <p className="text-label text-ink-2">
      {words("ofWhole")}{" "}
      <TextLink href={`/groups/${groupId}/reforms/${whole.id}`} lang={label.language ?? undefined}>
        {label.text}
      </TextLink>
    </p>
  );
}
