import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import type { ReferenceLine } from "#lib/operations/references.ts";

export function ReferenceTable({
  groupId,
  references,
}: {
  groupId: string;
  references: readonly ReferenceLine[];
}) {
  const words = useTranslations("references");
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <HeadCell>{words("columns.work")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words("columns.year")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{words("columns.type")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{words("columns.language")}</span>
          </HeadCell>
          <HeadCell className="text-right">{words("columns.documents")}</HeadCell>
          <HeadCell className="text-right">{words("columns.claims")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {references.map((work) => (
          <ReferenceRow key={work.id} groupId={groupId} work={work} />
        ))}
      </tbody>
    </Table>
  );
}

function ReferenceRow({ groupId, work }: { groupId: string; work: ReferenceLine }) {
  const words = useTranslations("references");
  const language = work.language?.split("-")[0];
  return (
    <Row>
      <RowHead className="max-w-xl">
        <NextLink
          href={`/groups/${groupId}/references/${work.id}`}
          prefetch={false}
          lang={work.language ?? undefined}
          className="font-serif text-quote text-ink no-underline hover:text-accent hover:underline"
        >
          {work.title === "" ? words("untitled") : work.title}
        </NextLink>
        <span className="block text-label text-ink-3">
          {work.authors}
          <span className="sm:hidden">{work.year === null ? "" : ` ${work.year}`}</span>
        </span>
      </RowHead>
      <Cell className="hidden tabular-nums sm:table-cell">{work.year}</Cell>
      <Cell className="hidden whitespace-nowrap text-ink-2 md:table-cell">
        {words.has(`type.${work.type}`) ? words(`type.${work.type}`) : work.type}
      </Cell>
      <Cell>{isLanguage(language) ? <LanguageTag language={language} /> : null}</Cell>
      <Cell className="text-right tabular-nums">{work.documentCount}</Cell>
      <Cell className="text-right tabular-nums">
        {work.claimCount === 0 ? <span className="text-ink-3">0</span> : work.claimCount}
      </Cell>
    </Row>
  );
}
