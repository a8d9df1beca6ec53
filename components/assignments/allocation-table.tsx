"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "#components/ui/table.tsx";
import type { AllocationView } from "#lib/operations/allocation.ts";

interface AllocationTableProps {
  readonly allocation: AllocationView;
  readonly onToggle: (submissionId: string, reviewerId: string) => Promise<void>;
}

/** Essays by reviewers: a tick gives an essay, and stays where somebody has begun. */
export function AllocationTable({ allocation: { essays, reviewers }, onToggle }: AllocationTableProps) {
  const words = useTranslations("assignments.allocation");
  return (
    <Table caption={words("byHand")} className="md:min-w-full">
      <thead>
        <tr>
          <HeadCell>{words("essay")}</HeadCell>
          {reviewers.map(({ id, name }) => (
            <HeadCell key={id} className="text-center">
              <bdi>{name}</bdi>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {essays.map((essay) => {
          const title = words("number", { number: essay.number });
          const names = essay.teamName ?? essay.authors?.map(({ name }) => name).join(", ") ?? null;
          return (
            <Row key={essay.submissionId}>
              <RowHead>
                {title}
                {names === null ? null : <span className="block text-label text-ink-3">{names}</span>}
              </RowHead>
              {reviewers.map((reviewer) => {
                const sheet = essay.sheets.find((one) => one.reviewer.id === reviewer.id);
                const isWriter = essay.authors?.some(({ id }) => id === reviewer.id) ?? false;
                return (
                  <Cell key={reviewer.id} className="text-center whitespace-nowrap">
                    {sheet?.part === "moderator" ? (
                      <span className="text-label text-ink-2">{words("moderates")}</span>
                    ) : (
                      <input
                        type="checkbox"
                        aria-label={words("pair", { essay: title, reviewer: reviewer.name })}
                        checked={sheet !== undefined}
                        disabled={isWriter || sheet?.hasBegun === true}
                        onChange={() => void onToggle(essay.submissionId, reviewer.id)}
                        className="size-4 accent-(--accent)"
                      />
                    )}
                    {sheet?.hasBegun === true ? (
                      <span className="block text-label text-ink-3">
                        {sheet.doneAt === null ? (
                          words("begun")
                        ) : (
                          <span className="inline-flex items-center gap-1 text-ok">
                            <Check aria-hidden size={12} />
                            {words("done")}
                          </span>
                        )}
                      </span>
                    ) : null}
                  </Cell>
                );
              })}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
