"use client";

import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { ReformChips } from "#components/reforms/reform-chips.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { SortHead } from "#components/ui/sort-head.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ListedClaim } from "#lib/operations/claims.ts";
import { type ClaimOrder, type ClaimSort, FIRST_ORDER } from "./sort-claims.ts";
import { SelectAllHead, SelectCell } from "./selected-claims.tsx";
import { SourceCount } from "./source-count.tsx";

interface ClaimTableProps {
  readonly groupId: string;
  readonly claims: readonly ListedClaim[];
  readonly order: ClaimOrder;
  readonly interfaceLocale: Language;
}

/** Drawn in the browser from the lines alone: rows that come drawn and described as well would be twice as much to send. */
export function ClaimTable({ groupId, claims, order, interfaceLocale }: ClaimTableProps) {
  const words = useTranslations("claims");
  const head = (column: ClaimSort, className?: string) => (
    <SortHead
      column={column}
      label={words(`columns.${column}`)}
      title={words("sortBy", { column: words(`columns.${column}`) })}
      chosen={order}
      first={FIRST_ORDER[column]}
      {...(className === undefined ? {} : { className })}
    />
  );
  return (
    <Table caption={words("title")}>
      <thead>
        <tr>
          <SelectAllHead />
          {head("number", "w-12")}
          {head("wording")}
          <HeadCell className="hidden lg:table-cell">{words("columns.reforms")}</HeadCell>
          {head("mentions", "hidden md:table-cell")}
          {head("sources", "hidden md:table-cell")}
          {head("state", "hidden md:table-cell")}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <ClaimRow key={claim.id} {...{ groupId, claim, interfaceLocale }} />
        ))}
      </tbody>
    </Table>
  );
}

interface ClaimRowProps {
  readonly groupId: string;
  readonly claim: ListedClaim;
  readonly interfaceLocale: Language;
}

/** On a phone a row is the wording with everything else in a line under it. */
function ClaimRow({ groupId, claim, interfaceLocale }: ClaimRowProps) {
  const words = useTranslations("claims");
  return (
    <Row className="align-top">
      <SelectCell id={claim.id} number={claim.number} />
      <Cell className="align-top text-ink-3 tabular-nums">{claim.number}</Cell>
      <RowHead className="w-full max-w-0 align-top">
        <div className="flex items-start gap-3">
          <MeaningBadge meaning={claim.kind} className="mt-0.5" />
          <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-1">
            <NextLink
              href={`/groups/${groupId}/claims/${claim.id}`}
              prefetch={false}
              lang={claim.language}
              data-row
              className="font-serif text-quote break-words hover:underline"
            >
              {claim.wording}
            </NextLink>
            <span className="flex flex-wrap items-baseline gap-x-2 text-label text-ink-3">
              {claim.languages.map((language) => (
                <LanguageTag key={language} language={language} />
              ))}
              <span className="md:hidden">
                <MentionCount claim={claim} /> · <SourceCount checks={claim.sources} /> ·{" "}
                {words(`state.${claim.state}`)}
              </span>
            </span>
            <div className="lg:hidden">
              <ReformChips groupId={groupId} reforms={claim.reforms} interfaceLocale={interfaceLocale} />
            </div>
          </div>
        </div>
      </RowHead>
      <Cell className="hidden max-w-64 min-w-56 align-top lg:table-cell">
        <ReformChips groupId={groupId} reforms={claim.reforms} interfaceLocale={interfaceLocale} />
      </Cell>
      <Cell className="hidden align-top whitespace-nowrap md:table-cell">
        <MentionCount claim={claim} />
      </Cell>
      <Cell className="hidden align-top whitespace-nowrap md:table-cell">
        <SourceCount checks={claim.sources} />
      </Cell>
      <Cell className="hidden align-top whitespace-nowrap text-ink-2 md:table-cell">
        {words(`state.${claim.state}`)}
      </Cell>
    </Row>
  );
}

function MentionCount({ claim: { mentions, documents } }: { claim: ListedClaim }) {
  const words = useTranslations("claims");
  return mentions === 0 ? words("noMention") : words("mentionCount", { mentions, documents });
}
