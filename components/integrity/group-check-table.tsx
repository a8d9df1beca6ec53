import { useTranslations } from "next-intl";
import NextLink from "next/link";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import {
  SEVERITIES,
  SEVERITY_OF,
  type IntegrityCode,
  type Severity,
} from "#lib/citations/integrity/finding.ts";
import { SeverityMark } from "./severity-mark.tsx";

/** A document with how many findings of each kind it has. */
export interface CheckedLine {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly counts: {
    readonly citations: number;
    readonly originalEntries: number;
    readonly romanisedEntries: number;
  };
  readonly findings: Readonly<Partial<Record<IntegrityCode, number>>>;
}

const HEADS = { error: "errors", warning: "warnings", hint: "hints" } as const;

interface GroupCheckTableProps {
  readonly groupId: string;
  readonly documents: readonly CheckedLine[];
  readonly style: string | null;
}

export function GroupCheckTable({ groupId, documents, style }: GroupCheckTableProps) {
  const words = useTranslations("integrity.group");
  return (
    <Table caption={words("documents")}>
      <thead>
        <tr>
          <HeadCell>{words("document")}</HeadCell>
          <HeadCell className="hidden text-right sm:table-cell">{words("citations")}</HeadCell>
          <HeadCell className="hidden text-right sm:table-cell">{words("entries")}</HeadCell>
          {SEVERITIES.map((severity) => (
            <HeadCell key={severity} className="text-right">
              <span className="inline-flex items-center gap-1.5">
                <SeverityMark severity={severity} />
                <span className="max-sm:sr-only">{words(HEADS[severity])}</span>
              </span>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <DocumentRow key={document.id} {...{ groupId, document, style }} />
        ))}
      </tbody>
    </Table>
  );
}

interface DocumentRowProps extends Pick<GroupCheckTableProps, "groupId" | "style"> {
  readonly document: CheckedLine;
}

function DocumentRow({ groupId, document, style }: DocumentRowProps) {
  const { id, title, language, counts } = document;
  const query = style === null ? "" : `?style=${encodeURIComponent(style)}`;
  return (
    <Row>
      <RowHead className="max-w-xl">
        <NextLink
          href={`/groups/${groupId}/documents/${id}/integrity${query}`}
          prefetch={false}
          lang={language}
          className="font-serif text-quote text-ink no-underline hover:text-accent hover:underline"
        >
          <TitleText>{title}</TitleText>
        </NextLink>
      </RowHead>
      <Cell className="hidden text-right tabular-nums sm:table-cell">{counts.citations}</Cell>
      <Cell className="hidden text-right tabular-nums sm:table-cell">
        {Math.max(counts.originalEntries, counts.romanisedEntries)}
      </Cell>
      {SEVERITIES.map((severity) => (
        <CountCell key={severity} count={countOf(document, severity)} />
      ))}
    </Row>
  );
}

function CountCell({ count }: { readonly count: number }) {
  return (
    <Cell className="text-right tabular-nums">
      {count === 0 ? <span className="text-ink-3">0</span> : <strong>{count}</strong>}
    </Cell>
  );
}

function countOf({ findings }: CheckedLine, severity: Severity): number {
  return Object.entries(findings).reduce(
    (sum, [code, count]) => (SEVERITY_OF[code as IntegrityCode] === severity ? sum + count : sum),
    0,
  );
}
