import { useTranslations } from "next-intl";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { Cell } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { ReformView } from "#lib/operations/reforms.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";

interface ReformCellsProps {
  readonly groupId: string;
  readonly reform: ReformView;
  readonly interfaceLocale: Language;
}

/** What a row of the register says beside the name, in the tree and in a narrowed list alike: kind, dates, languages, claims. */
export function ReformCells({ groupId, reform, interfaceLocale }: ReformCellsProps) {
  const words = useTranslations("reforms");
  return (
    <>
      <Cell className="hidden whitespace-nowrap text-ink-2 md:table-cell">
        {words(`kind.${reform.kind}`)}
      </Cell>
      <Cell className="hidden whitespace-nowrap md:table-cell">
        <Dates dates={reform.dates} interfaceLocale={interfaceLocale} />
      </Cell>
      <Cell className="hidden whitespace-nowrap lg:table-cell">
        <NamedIn reform={reform} />
      </Cell>
      <Cell className="text-right tabular-nums">
        <ClaimCount groupId={groupId} reform={reform} />
      </Cell>
    </>
  );
}

/** Kind and dates below the name, where a phone has no room for cells. */
export function BelowName({ reform, interfaceLocale }: Omit<ReformCellsProps, "groupId">) {
  const words = useTranslations("reforms");
  return (
    <span className="block text-label text-ink-3 md:hidden">
      {[
        words(`kind.${reform.kind}`),
        ...reform.dates.map((date) => printReformDate(date, interfaceLocale)),
      ].join(" · ")}
    </span>
  );
}

/** The languages in which it has a name; one that is missing is struck through and said. */
function NamedIn({ reform }: { readonly reform: ReformView }) {
  const words = useTranslations("reforms");
  const names = useTranslations("ui.language");
  const missing = LANGUAGES.filter((language) => reform.labels[language] === undefined);
  return (
    <span className="inline-flex gap-2">
      {LANGUAGES.filter((language) => !missing.includes(language)).map((language) => (
        <LanguageTag key={language} language={language} />
      ))}
      {missing.map((language) => (
        <span
          key={language}
          title={words("tree.missingIn", { language: names(language) })}
          className="text-warn"
        >
          <s aria-hidden>
            <LanguageTag language={language} />
          </s>
          <span className="sr-only">{words("tree.missingIn", { language: names(language) })}</span>
        </span>
      ))}
    </span>
  );
}

function Dates({ dates, interfaceLocale }: { dates: readonly string[]; interfaceLocale: Language }) {
  const words = useTranslations("reforms");
  if (dates.length === 0) return <span className="text-ink-3">{words("noDate")}</span>;
  return dates.map((date) => (
    <span key={date} className="block">
      {printReformDate(date, interfaceLocale)}
    </span>
  ));
}

function ClaimCount({ groupId, reform }: { groupId: string; reform: ReformView }) {
  const words = useTranslations("reforms");
  const told = words("claimCount", { count: reform.claimCount });
  if (reform.claimCount === 0) {
    return (
      <>
        <span aria-hidden className="text-ink-3">
          –
        </span>
        <span className="sr-only">{told}</span>
      </>
    );
  }
  return (
    <TextLink
      href={`/groups/${groupId}/claims?reformId=${reform.id}`}
      prefetch={false}
      aria-label={told}
      title={told}
    >
      {reform.claimCount}
    </TextLink>
  );
}
