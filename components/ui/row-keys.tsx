"use client";

import type { KeyboardEvent, ReactNode } from "react";

/**
 * Arrows, Home and End go from one row's link to another's; "/" goes to the search, the arrow down leads from there into the
 * list. Enter is the link's own. Rows mark their link with data-row, the search its field with data-search.
 */
export function RowKeys({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div className={className} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest("input, select, textarea, [role=menu], [role=dialog]") !== null) {
    if (event.key === "ArrowDown" && target.matches("[data-search]")) focusRow(event, 0);
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>("[data-search]")?.focus();
    return;
  }
  const rows = rowsOf(event.currentTarget);
  const at = rows.findIndex((row) => row === target);
  if (event.key === "ArrowDown") focusRow(event, Math.min(at + 1, rows.length - 1));
  else if (event.key === "ArrowUp" && at >= 0) focusRow(event, Math.max(at - 1, 0));
  else if (event.key === "Home" && at >= 0) focusRow(event, 0);
  else if (event.key === "End" && at >= 0) focusRow(event, rows.length - 1);
}

function rowsOf(frame: HTMLElement): HTMLElement[] {
  return Array.from(frame.querySelectorAll<HTMLElement>("[data-row]"));
}

function focusRow(event: KeyboardEvent<HTMLElement>, index: number): void {
  const row = rowsOf(event.currentTarget)[index];
  if (row === undefined) return;
  event.preventDefault();
  row.focus();
}
