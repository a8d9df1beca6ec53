import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { ReformView } from "#lib/operations/reforms.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { RegisterRow } from "./register-rows.ts";

interface RegisterTableProps {
  readonly groupId: string;
  readonly rows: readonly RegisterRow[];
  readonly interfaceLocale: Language;
}

/** A narrowed register: a list, in which each row says what it is part of. */
export function RegisterTable({ groupId, rows, interfaceLocale }: RegisterTableProps) {
  const words = useTranslations("reforms");
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <HeadCell>{words("fields.label")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("fields.kind")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("fields.date")}</HeadCell>
          <HeadCell className="hidden lg:table-cell">{words("columns.languages")}</HeadCell>
          <HeadCell>{words("columns.claims")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RegisterLine key={row.reform.id} {...{ groupId, row, interfaceLocale }} />
        ))}
      </tbody>
    </Table>
  );
}

interface RegisterLineProps extends Omit<RegisterTableProps, "rows"> {
  readonly row: RegisterRow;
}

function RegisterLine({ groupId, row, interfaceLocale }: RegisterLineProps) {
  const words = useTranslations("reforms");
  const { reform, matched } = row;
  const shown = displayLabel(reform, interfaceLocale);
  const parent = reform.parent === null ? null : displayLabel(reform.parent, interfaceLocale);
  return (
    <Row>
      <RowHead className="w-full max-w-0">
        <div>
          <NextLink
            href={`/groups/${groupId}/reforms/${reform.id}`}
            prefetch={false}
            lang={shown.language ?? undefined}
            data-row
            className="font-serif text-quote break-words hover:underline"
          >
            {shown.text}
          </NextLink>
          {matched === null || matched.text === shown.text ? null : (
            <span className="block text-label text-ink-3">
              {words("foundAs")} <span lang={matched.language}>{matched.text}</span>
            </span>
          )}
          {parent === null ? null : (
            <span className="block text-label text-ink-3">
              {words("partOf")} <span lang={parent.language ?? undefined}>{parent.text}</span>
            </span>
          )}
          <span className="block text-label text-ink-3 md:hidden">
            {[
              words(`kind.${reform.kind}`),
              ...reform.dates.map((date) => printReformDate(date, interfaceLocale)),
            ].join(" · ")}
          </span>
        </div>
      </RowHead>
      <Cell className="hidden whitespace-nowrap text-ink-2 md:table-cell">
        {words(`kind.${reform.kind}`)}
      </Cell>
      <Cell className="hidden whitespace-nowrap md:table-cell">
        <Dates dates={reform.dates} interfaceLocale={interfaceLocale} />
      </Cell>
      <Cell className="hidden whitespace-nowrap lg:table-cell">
        <span className="inline-flex gap-2">
          {LANGUAGES.filter((language) => reform.labels[language] !== undefined).map((language) => (
            <LanguageTag key={language} language={language} />
          ))}
        </span>
      </Cell>
      <Cell className="text-right tabular-nums">
        <ClaimCount groupId={groupId} reform={reform} />
      </Cell>
    </Row>
  );
}

export function Dates({ dates, interfaceLocale }: { dates: readonly string[]; interfaceLocale: Language }) {
  const words = useTranslations("reforms");
  if (dates.length === 0) return <span className="text-ink-3">{words("noDate")}</span>;
  return dates.map((date) => (
    <span key={date} className="block">
      {printReformDate(date, interfaceLocale)}
    </span>
  ));
}

export function ClaimCount({ groupId, reform }: { groupId: string; reform: ReformView }) {
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
