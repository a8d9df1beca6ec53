"use client";

import { ChevronDown, ChevronRight, FolderTree } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import type { RegisterRow } from "../register-rows.ts";
import { ClaimCount, Dates } from "../register-table.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { type TreeRow, treeRows, unfoldedRows } from "./tree-rows.ts";
import { useFolded, useMove } from "./use-tree.ts";

interface RegisterTreeProps {
  readonly groupId: string;
  readonly rows: readonly RegisterRow[];
  readonly mayMove: boolean;
  readonly interfaceLocale: Language;
}

/** The whole register as a tree that is folded, and in which reforms are moved: with the keys, or by choosing the new parent. */
export function RegisterTree({ groupId, rows: given, mayMove, interfaceLocale }: RegisterTreeProps) {
  const words = useTranslations("reforms");
  const rows = treeRows(given);
  const { folded, toggle, keep } = useFolded(groupId);
  const move = useMove(groupId);
  const toast = useToast();
  const [moving, setMoving] = useState<TreeRow | null>(null);
  const to = (row: TreeRow, parentId: string | null) => {
    const name = displayLabel(row.reform, interfaceLocale).text;
    const { id, version } = row.reform;
    return move({ id, version, name, from: row.parentId, to: parentId });
  };
  const moveNow = async (row: TreeRow, parentId: string | null) => {
    const problem = await to(row, parentId);
    if (problem !== null) toast({ text: problem, tone: "error" });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset["reform"] : undefined;
    const row = rows.find(({ reform }) => reform.id === id);
    if (row === undefined || event.ctrlKey || event.metaKey) return;
    const does = keyOf(event, { row, isFolded: folded.has(row.reform.id), mayMove });
    if (does === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (does === "fold" || does === "unfold") toggle(row.reform.id);
    else if (does === "to_parent") focusReform(event.currentTarget, row.parentId);
    else if (does === "choose") setMoving(row);
    else void moveNow(row, does === "in" ? row.elderId : row.grandparentId);
  };
  const foldable = rows.filter(({ hasChildren }) => hasChildren).map(({ reform }) => reform.id);
  return (
    <div onKeyDown={onKeyDown} className="grid grid-cols-[minmax(0,1fr)] gap-1">
      {foldable.length === 0 ? null : (
        <p data-screen-only className="flex gap-4 text-label">
          <LinkButton onClick={() => keep(foldable)}>{words("tree.foldAll")}</LinkButton>
          <LinkButton onClick={() => keep([])}>{words("tree.unfoldAll")}</LinkButton>
        </p>
      )}
      <Table caption={words("title")}>
        <TreeHead mayMove={mayMove} />
        <tbody>
          {unfoldedRows(rows, folded).map((row) => (
            <TreeLine
              key={row.reform.id}
              {...{ groupId, row, interfaceLocale }}
              isFolded={folded.has(row.reform.id)}
              onFold={() => toggle(row.reform.id)}
              onMove={mayMove ? () => setMoving(row) : null}
            />
          ))}
        </tbody>
      </Table>
      {moving === null ? null : (
        <MoveDialog
          {...{ groupId, interfaceLocale }}
          row={moving}
          branch={branchOf(rows, moving)}
          onMove={(parentId) => to(moving, parentId)}
          onClose={() => setMoving(null)}
        />
      )}
    </div>
  );
}

type Deed = "fold" | "unfold" | "to_parent" | "choose" | "in" | "out";

/** ← → fold and unfold; Alt with them moves the reform out of its parent and under the one before it; M asks where to. */
function keyOf(
  { key, code, altKey }: KeyboardEvent,
  { row, isFolded, mayMove }: { row: TreeRow; isFolded: boolean; mayMove: boolean },
): Deed | null {
  if (mayMove && altKey && key === "ArrowRight") return row.elderId === null ? null : "in";
  if (mayMove && altKey && key === "ArrowLeft") return row.parentId === null ? null : "out";
  if (altKey) return null;
  if (mayMove && code === "KeyM") return "choose";
  if (key === "ArrowRight") return row.hasChildren && isFolded ? "unfold" : null;
  if (key !== "ArrowLeft") return null;
  if (row.hasChildren && !isFolded) return "fold";
  return row.parentId === null ? null : "to_parent";
}

function focusReform(frame: HTMLElement, id: string | null): void {
  if (id !== null) frame.querySelector<HTMLElement>(`[data-reform="${CSS.escape(id)}"]`)?.focus();
}

function branchOf(rows: readonly TreeRow[], row: TreeRow): string[] {
  const at = rows.findIndex(({ reform }) => reform.id === row.reform.id);
  return rows.slice(at, at + row.below + 1).map(({ reform }) => reform.id);
}

function TreeHead({ mayMove }: { readonly mayMove: boolean }) {
  const words = useTranslations("reforms");
  return (
    <thead>
      <tr>
        <HeadCell>{words("fields.label")}</HeadCell>
        <HeadCell className="hidden md:table-cell">{words("fields.kind")}</HeadCell>
        <HeadCell className="hidden md:table-cell">{words("fields.date")}</HeadCell>
        <HeadCell className="hidden lg:table-cell">{words("columns.languages")}</HeadCell>
        <HeadCell className="text-right">{words("columns.claims")}</HeadCell>
        <HeadCell className="hidden text-right md:table-cell">{words("columns.branch")}</HeadCell>
        {mayMove ? (
          <HeadCell data-screen-only>
            <span className="sr-only">{words("tree.move")}</span>
          </HeadCell>
        ) : null}
      </tr>
    </thead>
  );
}

/** Indentation in steps of 20 px; deeper trees than this stop moving right. */
const INDENT = ["", "pl-5", "pl-10", "pl-15", "pl-20"];

interface TreeLineProps {
  readonly groupId: string;
  readonly row: TreeRow;
  readonly interfaceLocale: Language;
  readonly isFolded: boolean;
  readonly onFold: () => void;
  readonly onMove: (() => void) | null;
}

function TreeLine({ groupId, row, interfaceLocale, isFolded, onFold, onMove }: TreeLineProps) {
  const words = useTranslations("reforms");
  const { reform, depth, hasChildren, below } = row;
  const shown = displayLabel(reform, interfaceLocale);
  const name = shown.text;
  const Fold = isFolded ? ChevronRight : ChevronDown;
  return (
    <Row>
      <RowHead className="w-full max-w-0">
        <div className={`flex items-start gap-1 ${INDENT[Math.min(depth, INDENT.length - 1)] ?? ""}`}>
          {hasChildren ? (
            <IconButton
              label={words(isFolded ? "tree.unfold" : "tree.fold", { name, count: below })}
              aria-expanded={!isFolded}
              data-screen-only
              icon={<Fold aria-hidden size={14} />}
              onClick={onFold}
              className="-my-1.5 min-w-6! flex-none"
            />
          ) : (
            <span aria-hidden className="w-6 flex-none pointer-coarse:w-11" />
          )}
          <div className="min-w-0 flex-1">
            <NextLink
              href={`/groups/${groupId}/reforms/${reform.id}`}
              prefetch={false}
              lang={shown.language ?? undefined}
              data-row
              data-reform={reform.id}
              className="font-serif text-quote break-words hover:underline"
            >
              {name}
            </NextLink>
            {isFolded && hasChildren ? (
              <span className="text-label text-ink-3"> {words("tree.folded", { count: below })}</span>
            ) : null}
            <span className="sr-only">{words("tree.depth", { depth: depth + 1 })}</span>
            <span className="block text-label text-ink-3 md:hidden">
              {[
                words(`kind.${reform.kind}`),
                ...reform.dates.map((date) => printReformDate(date, interfaceLocale)),
              ].join(" · ")}
            </span>
          </div>
        </div>
      </RowHead>
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
      <Cell className="hidden text-right text-ink-2 tabular-nums md:table-cell">
        {hasChildren ? (
          <span title={words("tree.branchClaims", { count: reform.branchClaimCount })}>
            {reform.branchClaimCount}
          </span>
        ) : null}
      </Cell>
      {onMove === null ? null : (
        <Cell data-screen-only className="text-right">
          <IconButton
            label={words("tree.moveOne", { name })}
            icon={<FolderTree aria-hidden size={14} />}
            onClick={onMove}
            className="-my-1.5"
          />
        </Cell>
      )}
    </Row>
  );
}

/** The languages in which it has a name; one that is missing is struck through and said. */
export function NamedIn({ reform }: { readonly reform: TreeRow["reform"] }) {
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
