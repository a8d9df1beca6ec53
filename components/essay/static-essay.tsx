"use client";

import { Fragment, type ReactNode } from "react";
import { findCitedItems, type EssayJson } from "#lib/reviews/essay-schema.ts";
import type { PrintedCitations } from "./printed-citations.ts";

interface StaticEssayProps {
  readonly content: EssayJson;
  readonly printed: PrintedCitations;
}

/** An earlier state of the text to be read: notes in brackets where they stand. */
export function StaticEssay({ content, printed }: StaticEssayProps) {
  return <div className="essay-text essay-static">{drawn(content, printed)}</div>;
}

function drawn(node: EssayJson, printed: PrintedCitations): ReactNode {
  const inside = (node.content ?? []).map((child, at) => (
    <Fragment key={at}>{drawn(child, printed)}</Fragment>
  ));
  switch (node.type) {
    case "text":
      return textOf(node);
    case "title":
      return <p className="font-bold">{inside}</p>;
    case "heading":
      return <p className="font-sans font-bold">{inside}</p>;
    case "paragraph":
      return <p>{inside}</p>;
    case "quotation":
      return <blockquote>{inside}</blockquote>;
    case "bullet_list":
      return <ul>{inside}</ul>;
    case "ordered_list":
      return <ol start={Number(node.attrs?.["start"] ?? 1)}>{inside}</ol>;
    case "list_item":
      return <li>{inside}</li>;
    case "table":
      return (
        <div className="essay-table">
          <table>
            <tbody>{inside}</tbody>
          </table>
        </div>
      );
    case "table_row":
      return <tr>{inside}</tr>;
    case "table_cell":
      return <td {...spansOf(node)}>{inside}</td>;
    case "table_header":
      return <th {...spansOf(node)}>{inside}</th>;
    case "footnote":
      return <small> [{inside}] </small>;
    case "citation":
      return printed.textOf(findCitedItems(node.attrs?.["items"]) ?? []);
    case "hard_break":
      return <br />;
    default:
      return inside;
  }
}

function spansOf({ attrs }: EssayJson) {
  return { colSpan: Number(attrs?.["colspan"] ?? 1), rowSpan: Number(attrs?.["rowspan"] ?? 1) };
}

function textOf({ text = "", marks = [] }: EssayJson): ReactNode {
  return marks.reduce<ReactNode>(
    (inside, { type }) => (type === "em" ? <em>{inside}</em> : <strong>{inside}</strong>),
    text,
  );
}
