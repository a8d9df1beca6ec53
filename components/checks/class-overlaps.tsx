"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { call } from "#components/api/call.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, HeadCell, Row, Table } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { listOverlaps, type ClassOverlapsView } from "#lib/operations/overlaps.ts";
import { ComparisonLine } from "./comparison-line.tsx";
import { SHARED_HASH } from "./strip-hash.ts";
import { useComparison } from "./use-comparison.ts";

interface ClassOverlapsProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly first: ClassOverlapsView;
}

/** The texts of a class that share passages, by pairs. Each pair leads to the essay, where both texts stand side by side. */
export function ClassOverlaps({ groupId, assignmentId, first }: ClassOverlapsProps) {
  const words = useTranslations("checks.overlap");
  const ask = useCallback(async () => {
    const called = await call(listOverlaps, { params: { groupId, assignmentId } });
    return called.ok ? called.value : null;
  }, [groupId, assignmentId]);
  const { view, problem, compare } = useComparison({ groupId, assignmentId, first, ask });
  const { comparison, pairs, more } = view ?? first;
  return (
    <div className="grid gap-5">
      <ComparisonLine {...{ comparison, problem }} onCompare={() => void compare()} />
      {comparison.comparedAt === null ? null : pairs.length === 0 ? (
        <EmptyState title={words("empty")}>{words("emptyText")}</EmptyState>
      ) : (
        <Table caption={words("caption")}>
          <thead>
            <tr>
              <HeadCell>{words("one")}</HeadCell>
              <HeadCell>{words("other")}</HeadCell>
              <HeadCell className="text-right max-sm:whitespace-normal">{words("words")}</HeadCell>
              <HeadCell className="text-right max-sm:pr-0 max-sm:whitespace-normal">
                {words("share")}
              </HeadCell>
              <HeadCell className="hidden text-right sm:table-cell">{words("passages")}</HeadCell>
              <HeadCell className="hidden text-right sm:table-cell">{words("longest")}</HeadCell>
              <HeadCell className="hidden text-right sm:table-cell">{words("apartWords")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair, at) => (
              <PairRow key={at} {...{ groupId, assignmentId, pair }} />
            ))}
          </tbody>
        </Table>
      )}
      {more > 0 ? <p className="text-label text-ink-3">{words("left", { count: more })}</p> : null}
    </div>
  );
}

type Pair = ClassOverlapsView["pairs"][number];

interface PairRowProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly pair: Pair;
}

function PairRow({ groupId, assignmentId, pair }: PairRowProps) {
  const words = useTranslations("checks.overlap");
  const number = "text-right tabular-nums";
  return (
    <Row>
      <Cell>
        <TextName {...{ groupId, assignmentId }} text={pair.one} />
      </Cell>
      <Cell>
        <TextName {...{ groupId, assignmentId }} text={pair.other} />
      </Cell>
      <Cell className={number}>{pair.words}</Cell>
      <Cell className={`max-sm:pr-0 ${number}`}>{words("percent", { share: pair.share })}</Cell>
      <Cell className={`hidden sm:table-cell ${number}`}>{pair.passages}</Cell>
      <Cell className={`hidden sm:table-cell ${number}`}>{pair.longest}</Cell>
      <Cell className={`hidden sm:table-cell ${number}`}>{pair.apartWords}</Cell>
    </Row>
  );
}

function TextName({
  groupId,
  assignmentId,
  text,
}: Omit<PairRowProps, "pair"> & { readonly text: Pair["one"] }) {
  const words = useTranslations("checks.overlap");
  if (text.document !== null)
    return (
      <TextLink
        className="[overflow-wrap:anywhere]"
        href={`/groups/${groupId}/documents/${text.document.id}`}
      >
        {text.document.title}
      </TextLink>
    );
  if (text.number === null) return "–";
  const names = text.authors?.map(({ name }) => name).join(", ") ?? "";
  return (
    <>
      <TextLink
        href={`/groups/${groupId}/assignments/${assignmentId}/essays/${text.number}${SHARED_HASH}`}
        className="whitespace-nowrap"
      >
        {words("essay", { number: text.number })}
      </TextLink>
      {names === "" ? null : <span className="text-ink-2"> {names}</span>}
    </>
  );
}
