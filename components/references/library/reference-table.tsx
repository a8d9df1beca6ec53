"use client";

import { Paperclip } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { SortHead } from "#components/ui/sort-head.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import type { ReferenceLine } from "#lib/operations/references.ts";
import type { Listing, WorkSort } from "./listing.ts";
import { stateOf, type Selection } from "./selection.ts";

interface ReferenceTableProps {
  readonly groupId: string;
  readonly works: readonly ReferenceLine[];
  readonly listing: Listing;
  readonly selection: Selection;
  readonly onPress: (id: string, withShift: boolean) => void;
  readonly onChoose: (ids: readonly string[], isOn: boolean) => void;
}

export function ReferenceTable(props: ReferenceTableProps) {
  const { groupId, works, listing, selection, onPress, onChoose } = props;
  const words = useTranslations("references");
  const shown = works.map(({ id }) => id);
  const state = stateOf(selection, shown);
  const head = (column: WorkSort, className?: string) => (
    <SortHead
      column={column}
      label={words(`columns.${column}`)}
      title={words("library.sortBy", { column: words(`columns.${column}`) })}
      chosen={listing}
      first={column === "documents" || column === "claims" || column === "year" ? "desc" : "asc"}
      className={className}
    />
  );
  return (
    <div onKeyDown={(event) => onKey(event, props)}>
      <Table caption={words("title")}>
        <thead>
          <tr>
            <HeadCell className="w-8 pr-2!" data-screen-only>
              <input
                type="checkbox"
                aria-label={words("library.choosePage")}
                checked={state === "all"}
                ref={(box) => {
                  if (box !== null) box.indeterminate = state === "some";
                }}
                onChange={() => onChoose(shown, state !== "all")}
                className="size-4 align-middle accent-accent"
              />
            </HeadCell>
            {head("title")}
            {head("authors", "hidden lg:table-cell")}
            {head("year", "hidden sm:table-cell")}
            {head("type", "hidden lg:table-cell")}
            <HeadCell>
              <span className="sr-only">{words("columns.language")}</span>
            </HeadCell>
            {head("documents", "hidden sm:table-cell text-right")}
            {head("claims", "hidden sm:table-cell text-right")}
          </tr>
        </thead>
        <tbody>
          {works.map((work) => (
            <ReferenceRow
              key={work.id}
              {...{ groupId, work }}
              isChosen={selection.has(work.id)}
              onPress={(withShift) => onPress(work.id, withShift)}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** X chooses the work in focus, with Shift all from the one before; typing in a field is left alone. */
function onKey(event: KeyboardEvent<HTMLElement>, { onPress }: ReferenceTableProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.code !== "KeyX") return;
  const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-work]") : null;
  const id = row?.dataset["work"];
  if (id === undefined) return;
  event.preventDefault();
  onPress(id, event.shiftKey);
}

interface ReferenceRowProps {
  readonly groupId: string;
  readonly work: ReferenceLine;
  readonly isChosen: boolean;
  readonly onPress: (withShift: boolean) => void;
}

function ReferenceRow({ groupId, work, isChosen, onPress }: ReferenceRowProps) {
  const words = useTranslations("references");
  const language = work.language?.split("-")[0];
  const title = work.title === "" ? words("untitled") : work.title;
  return (
    <Row data-work={work.id} className={classNames(isChosen && "bg-accent-wash!")}>
      <Cell className="pr-2!" data-screen-only>
        {/* React tells of a change, but not whether Shift was held; a click tells both. */}
        <input
          type="checkbox"
          aria-label={words("library.choose", { title })}
          checked={isChosen}
          readOnly
          onClick={(event) => onPress(event.shiftKey)}
          className="size-4 align-middle accent-accent"
        />
      </Cell>
      <RowHead className="max-w-xl">
        <NextLink
          href={`/groups/${groupId}/references/${work.id}`}
          prefetch={false}
          data-row
          lang={work.language ?? undefined}
          className="font-serif text-quote text-ink no-underline hover:text-accent hover:underline"
        >
          {title}
        </NextLink>
        {work.attachmentCount > 0 ? (
          <span className="ml-1.5 inline-flex text-ink-3">
            <Paperclip aria-hidden size={12} className="self-center" />
            <span className="sr-only">{words("library.hasText")}</span>
          </span>
        ) : null}
        <span className="block text-label text-ink-3 lg:hidden">
          {work.authors}
          <span className="sm:hidden">{work.year === null ? "" : ` ${work.year}`}</span>
        </span>
        {work.tags.length === 0 ? null : (
          <span className="block text-label text-ink-3">{work.tags.join(" · ")}</span>
        )}
      </RowHead>
      <Cell className="hidden max-w-48 lg:table-cell" lang={work.language ?? undefined}>
        <span className="line-clamp-2">{work.authors}</span>
      </Cell>
      <Cell className="hidden tabular-nums sm:table-cell">{work.year}</Cell>
      <Cell className="hidden text-ink-2 lg:table-cell">
        {words.has(`type.${work.type}`) ? words(`type.${work.type}`) : work.type}
      </Cell>
      <Cell>{isLanguage(language) ? <LanguageTag language={language} /> : null}</Cell>
      <Cell className="hidden text-right tabular-nums sm:table-cell">{count(work.documentCount)}</Cell>
      <Cell className="hidden text-right tabular-nums sm:table-cell">{count(work.claimCount)}</Cell>
    </Row>
  );
}

function count(number: number) {
  return number === 0 ? <span className="text-ink-3">0</span> : number;
}
