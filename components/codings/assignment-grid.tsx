"use client";

import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import { TitleText } from "#components/ui/title-text.tsx";
import { pairKey } from "./coding-fields.ts";

interface AssignmentGridProps {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly language: string }[];
  readonly coders: readonly { readonly id: string; readonly name: string }[];
  /** Pairs of document and coder that are left out. */
  readonly left: ReadonlySet<string>;
  /** Pairs that stay: their coder has begun. */
  readonly fixed: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** Who codes which document: everybody everything, until a tick is taken away. */
export function AssignmentGrid({ documents, coders, left, fixed, onLeft }: AssignmentGridProps) {
  const words = useTranslations("codings.form");
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    onLeft(next);
  };
  return (
    <Table caption={words("grid")}>
      <thead>
        <tr>
          <HeadCell>{words("documents")}</HeadCell>
          {coders.map(({ id, name }) => (
            <HeadCell key={id} className="text-center">
              <bdi>{name}</bdi>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row key={document.id}>
            <RowHead lang={document.language} className="max-w-md font-serif">
              <TitleText>{document.title}</TitleText>
            </RowHead>
            {coders.map((coder) => {
              const key = pairKey(document.id, coder.id);
              return (
                <Cell key={coder.id} className="text-center">
                  <input
                    type="checkbox"
                    aria-label={words("pair", { document: document.title, coder: coder.name })}
                    checked={!left.has(key)}
                    disabled={fixed.has(key)}
                    onChange={() => toggle(key)}
                    className="size-4 accent-(--accent)"
                  />
                </Cell>
              );
            })}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
