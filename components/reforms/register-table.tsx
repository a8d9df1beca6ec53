import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { BelowName, ReformCells } from "./reform-cells.tsx";
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
          <HeadCell>
            <span className="max-md:sr-only">{words("columns.claims")}</span>
          </HeadCell>
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
          <BelowName reform={reform} interfaceLocale={interfaceLocale} />
        </div>
      </RowHead>
      <ReformCells {...{ groupId, reform, interfaceLocale }} />
    </Row>
  );
}
