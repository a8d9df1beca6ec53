"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { HeadCell, Table } from "#components/ui/table.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Language } from "#lib/languages/language-tag.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { RegisterRow } from "../register-rows.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { RootZone } from "./root-zone.tsx";
import { TreeLine } from "./tree-line.tsx";
import { type TreeRow, treeRows, unfoldedRows } from "./tree-rows.ts";
import { useFolded, useMove } from "./use-tree.ts";

interface RegisterTreeProps {
  readonly groupId: string;
  readonly rows: readonly RegisterRow[];
  readonly mayMove: boolean;
  readonly interfaceLocale: Language;
}

/** The whole register as a tree that is folded, and in which reforms are moved: by dragging, with the keys, or by choosing the new parent. */
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
  /** A reform lands in another one, but not in its own branch, nor where it is already. */
  const mayLand = (id: string, parentId: string | null) => {
    const row = rows.find(({ reform }) => reform.id === id);
    return (
      row !== undefined &&
      row.parentId !== parentId &&
      (parentId === null || !branchOf(rows, row).includes(parentId))
    );
  };
  const onLand = (id: string, parentId: string | null) => {
    const row = rows.find(({ reform }) => reform.id === id);
    if (row !== undefined) void moveNow(row, parentId);
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
              mayLand={(id) => mayLand(id, row.reform.id)}
              onLand={(id) => onLand(id, row.reform.id)}
            />
          ))}
        </tbody>
      </Table>
      {mayMove ? <RootZone mayLand={(id) => mayLand(id, null)} onLand={(id) => onLand(id, null)} /> : null}
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
        <HeadCell className="text-right">
          <span className="max-md:sr-only">{words("columns.claims")}</span>
        </HeadCell>
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
