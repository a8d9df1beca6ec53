import { Fragment } from "react";
import { CELL_TABLE, type ContentJson } from "#lib/documents/schema.ts";
import { BLOCK_TYPES, type BlockType } from "#lib/documents/block.ts";
import { isInCapitals } from "#lib/languages/capitals.ts";
import { blockTag } from "./block-tag.ts";
import type { FoldGroup } from "./fold-groups.ts";
import { FoldLine } from "./fold-line.tsx";
import { unbrokenSpans } from "./unbroken.ts";

interface StaticTextProps {
  readonly content: ContentJson;
  readonly folds: readonly FoldGroup[];
}

/** The text as the server sends it: the same elements that the editor draws when it takes over, so that nothing moves. */
export function StaticText({ content, folds }: StaticTextProps) {
  const folded = new Set(folds.flatMap(({ blockIds }) => blockIds));
  return (
    <div className="ProseMirror">
      {(content.content ?? []).map((block, n) => {
        const id = String(block.attrs?.["blockId"]);
        const fold = folds.find((group) => group.id === id);
        if (folded.has(id) && fold === undefined) return null;
        if (block.type === CELL_TABLE) return <StaticTable key={n} table={block} />;
        return fold === undefined ? (
          <StaticBlock key={n} block={block} />
        ) : (
          <FoldLine key={n} fold={fold} isOpen={false} />
        );
      })}
    </div>
  );
}

function StaticBlock({ block }: { block: ContentJson }) {
  const type = BLOCK_TYPES.find((known): known is BlockType => known === block.type) ?? "paragraph";
  const level = block.attrs?.["level"];
  const language = String(block.attrs?.["language"]);
  const Tag = blockTag(type, typeof level === "number" ? level : null);
  return (
    <Tag
      data-type={type}
      data-level={type === "list_item" && typeof level === "number" ? level : undefined}
      data-capitals={
        isInCapitals((block.content ?? []).map(({ text }) => text ?? "").join("")) ? "" : undefined
      }
      lang={language === "mixed" ? undefined : language}
    >
      {(block.content ?? []).map((piece, n) => (
        <StaticPiece key={n} piece={piece} />
      ))}
    </Tag>
  );
}

function StaticTable({ table }: { table: ContentJson }) {
  const language = String(table.attrs?.["language"]);
  return (
    <div data-type="table" className="table-frame" lang={language === "mixed" ? undefined : language}>
      <table>
        <tbody>
          {(table.content ?? []).map((row, n) => (
            <tr key={n}>
              {(row.content ?? []).map((cell, m) => (
                <StaticCell key={m} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StaticCell({ cell: { type, attrs, content } }: { cell: ContentJson }) {
  if (type === "cell_gap") return <td />;
  const Cell = attrs?.["isHead"] === true ? "th" : "td";
  return (
    <Cell rowSpan={Number(attrs?.["rowSpan"])} colSpan={Number(attrs?.["columnSpan"])}>
      {(content ?? []).map((piece, n) => (
        <StaticPiece key={n} piece={piece} />
      ))}
    </Cell>
  );
}

const DRAWN = { em: "em", strong: "strong", footnote_mark: "sup" } as const;

function StaticPiece({ piece }: { piece: ContentJson }) {
  const names = (piece.marks ?? []).map(({ type }) => type);
  const text = names.includes("citation") ? (
    <span className="cite">{piece.text}</span>
  ) : (
    <Unbroken text={piece.text ?? ""} />
  );
  return Object.entries(DRAWN).reduce(
    (inner, [name, Tag]) => (names.includes(name) ? <Tag>{inner}</Tag> : inner),
    text,
  );
}

function Unbroken({ text }: { text: string }) {
  const spans = unbrokenSpans(text);
  return (
    <>
      {spans.map(([start, end], n) => (
        <Fragment key={start}>
          {text.slice(spans[n - 1]?.[1] ?? 0, start)}
          <span className="unbroken">{text.slice(start, end)}</span>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.[1] ?? 0)}
    </>
  );
}
