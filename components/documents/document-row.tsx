"use client";

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { Readers } from "#components/live/readers.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Cell, Row, RowHead } from "#components/ui/table.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import type { DocumentView } from "#lib/operations/documents.ts";
import { DocumentMenu } from "./document-menu.tsx";

interface DocumentRowProps {
  readonly groupId: string;
  readonly document: DocumentView;
  readonly mayEdit: boolean;
  readonly mayAnnotate: boolean;
  readonly onDetails: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
}

/** On a phone a row is the title with everything else in one line under it. */
export function DocumentRow({ groupId, document, ...acts }: DocumentRowProps) {
  const words = useTranslations("documents");
  const {
    id,
    title,
    authors,
    year,
    language,
    languages,
    claimCount,
    lostCount,
    addedBy,
    createdAt,
    deletedAt,
  } = document;
  const lang = language === "mixed" ? undefined : language;
  return (
    <Row>
      <RowHead className="min-w-0 md:max-w-md">
        {deletedAt === null ? (
          <NextLink
            href={`/groups/${groupId}/documents/${id}`}
            prefetch={false}
            lang={lang}
            data-row
            className="line-clamp-3 py-0.5 font-serif text-quote break-words hover:underline"
          >
            <TitleText>{title}</TitleText>
          </NextLink>
        ) : (
          <span lang={lang} data-row tabIndex={-1} className="line-clamp-3 font-serif text-quote text-ink-2">
            <TitleText>{title}</TitleText>
          </span>
        )}
        {deletedAt === null ? <Readers documentId={id} /> : null}
        <span className="block text-label text-ink-3 lg:hidden">
          {authors === "" ? words("noAuthors") : authors}
        </span>
        <span className="block text-label text-ink-3 md:hidden">
          {[year === null ? words("noYear") : String(year), words("claimCount", { count: claimCount })].join(
            " · ",
          )}{" "}
          · <Languages languages={languages} />
        </span>
        {lostCount === 0 || deletedAt !== null ? null : (
          <NextLink
            href={`/groups/${groupId}/documents/${id}#queue`}
            prefetch={false}
            className="flex min-h-6 w-fit items-center text-label text-warn hover:underline"
          >
            {words("lostCount", { count: lostCount })}
          </NextLink>
        )}
      </RowHead>
      <Cell className="hidden max-w-64 lg:table-cell">
        <span className="line-clamp-2 break-words">
          {authors === "" ? <Dash words={words("noAuthors")} /> : authors}
        </span>
      </Cell>
      <Cell className="hidden md:table-cell">{year ?? <Dash words={words("noYear")} />}</Cell>
      <Cell className="hidden whitespace-nowrap md:table-cell">
        <Languages languages={languages} />
      </Cell>
      <Cell className="hidden md:table-cell">
        {claimCount === 0 ? <Dash words={words("claimCount", { count: 0 })} /> : claimCount}
      </Cell>
      <Cell className="hidden text-ink-2 md:table-cell">
        <span className="block">{addedBy.name}</span>
        <Moment at={createdAt} className="text-label text-ink-3" />
      </Cell>
      <Cell className="text-right">
        <DocumentMenu groupId={groupId} document={document} {...acts} />
      </Cell>
    </Row>
  );
}

/** The languages of the text, the main one first. */
function Languages({ languages }: Pick<DocumentView, "languages">) {
  return (
    <span className="inline-flex gap-2">
      {languages.map((language) => (
        <LanguageTag key={language} language={language} />
      ))}
    </span>
  );
}

/** An empty cell says so to those who hear it, too. */
function Dash({ words }: { words: string }) {
  return (
    <>
      <span aria-hidden className="text-ink-3">
        –
      </span>
      <span className="sr-only">{words}</span>
    </>
  );
}
