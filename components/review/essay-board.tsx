"use client";

import { TriangleAlert } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "zod";
import { useTitle } from "#components/assignments/title-of.ts";
import { checkHash } from "#components/checks/strip-hash.ts";
import { OverlapsLink } from "#components/checks/overlaps-link.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { Cell, HeadCell, Row, Table } from "#components/ui/table.tsx";
import type { ModeratedEssay, showModeration } from "#lib/operations/moderation.ts";
import type { EssayLine, listEssays } from "#lib/operations/sheets.ts";
import { checkOf, type ClassProblem } from "#lib/reviews/class-problems.ts";
import { AgreementTable } from "./agreement-table.tsx";
import { FoundFilter } from "./found-filter.tsx";
import { ReleaseBar } from "./release-bar.tsx";

type Listed = z.infer<typeof listEssays.answer>;
type Moderation = z.infer<typeof showModeration.answer>;

interface EssayBoardProps {
  readonly groupId: string;
  readonly listed: Listed;
  /** Null but for those who look after the group. */
  readonly moderation: Moderation | null;
  /** Only the essays that have this finding. */
  readonly found: { readonly problem: ClassProblem; readonly numbers: readonly number[] } | null;
}

/** All essays of an assignment by a line each. */
export function EssayBoard({ groupId, listed, moderation, found }: EssayBoardProps) {
  const words = useTranslations("desk.list");
  const talk = useTranslations("talk.board");
  const titleOf = useTitle();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { assignment, essays } = listed;
  const title = titleOf(assignment.titles);
  const here = `/groups/${groupId}/assignments/${assignment.id}/essays`;
  const own = essays.filter((essay) => essay.own !== null);
  const done = own.filter((essay) => essay.own?.doneAt != null).length;
  const nextOne = own.find((essay) => essay.own?.doneAt === null && !essay.isErased);
  const moderated = new Map(moderation?.essays.map((essay) => [essay.submissionId, essay]));
  const shown = found === null ? essays : essays.filter(({ number }) => found.numbers.includes(number));
  const ready = shown.filter((essay) => isReady(essay));
  const opened = found === null ? "" : checkHash(checkOf(found.problem));
  return (
    <Page
      title={title.text}
      titleLang={title.lang}
      lead={own.length === 0 ? undefined : words("progress", { done, of: own.length })}
      actions={
        <>
          {moderation === null || essays.length === 0 ? null : (
            <>
              <OverlapsLink {...{ groupId }} assignmentId={assignment.id} />
              <ButtonLink href={`/groups/${groupId}/assignments/${assignment.id}/second-looks`}>
                {talk("title")}
              </ButtonLink>
            </>
          )}
          {moderation === null ? null : <ClassLinks here={here.slice(0, -"/essays".length)} />}
          {nextOne === undefined ? null : (
            <ButtonLink look="main" href={`${here}/${String(nextOne.number)}`}>
              {words(done === 0 ? "start" : "continue")}
            </ButtonLink>
          )}
        </>
      }
    >
      {essays.length === 0 ? (
        <EmptyState title={words("empty")}>{words("emptyText")}</EmptyState>
      ) : (
        <>
          {moderation === null ? null : (
            <ReleaseBar
              {...{ groupId, assignment, chosen }}
              ready={ready.map(({ submissionId }) => submissionId)}
              onDone={() => setChosen(new Set())}
            />
          )}
          {found === null ? null : <FoundFilter problem={found.problem} essays={shown.length} all={here} />}
          <Table caption={words("caption")}>
            <thead>
              <tr>
                {moderation === null ? null : <HeadCell aria-label={words("selectAll")} />}
                <HeadCell>{words("number")}</HeadCell>
                <HeadCell>{words("author")}</HeadCell>
                {own.length === 0 ? null : <HeadCell>{words("own")}</HeadCell>}
                {moderation === null ? null : (
                  <HeadCell className="max-md:hidden">{words("markers")}</HeadCell>
                )}
                <HeadCell>{words("outcome")}</HeadCell>
                <HeadCell>{words("state")}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {shown.map((essay) => (
                <Row key={essay.submissionId}>
                  {moderation === null ? null : (
                    <Cell>
                      {isReady(essay) ? (
                        <input
                          type="checkbox"
                          aria-label={words("select", { number: String(essay.number) })}
                          checked={chosen.has(essay.submissionId)}
                          onChange={() => setChosen((before) => toggled(before, essay.submissionId))}
                        />
                      ) : null}
                    </Cell>
                  )}
                  <Cell>
                    {essay.isErased ? (
                      essay.number
                    ) : (
                      <NextLink
                        prefetch={false}
                        href={`${here}/${String(essay.number)}${opened}`}
                        className="text-accent underline underline-offset-4"
                      >
                        {essay.number}
                      </NextLink>
                    )}
                  </Cell>
                  <Cell>{essay.teamName ?? essay.authors?.map(({ name }) => name).join(", ") ?? "–"}</Cell>
                  {own.length === 0 ? null : <OwnCell essay={essay} />}
                  {moderation === null ? null : <MarkersCell essay={moderated.get(essay.submissionId)} />}
                  <Cell className="tabular-nums">{essay.outcome ?? "–"}</Cell>
                  <Cell>
                    <State essay={essay} />
                    {moderated.get(essay.submissionId)?.isWide === true ? (
                      <span className="block md:hidden">
                        <Wide />
                      </span>
                    ) : null}
                    {moderation !== null && essay.outcome !== null && !essay.isErased ? (
                      <NextLink
                        prefetch={false}
                        href={`${here}/${String(essay.number)}/feedback`}
                        className="block text-label text-accent underline underline-offset-4"
                      >
                        {words("preview")}
                      </NextLink>
                    ) : null}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </>
      )}
      {moderation === null || essays.every(({ markers }) => markers < 2) ? null : (
        <Agreement {...{ groupId, moderation }} />
      )}
    </Page>
  );
}

/** Where those who look after the group see the class as a whole. */
function ClassLinks({ here }: { readonly here: string }) {
  const pictures = useTranslations("classPictures");
  const files = useTranslations("feedbackFiles.room");
  return (
    <>
      <ButtonLink href={`${here}/pictures`}>{pictures("open")}</ButtonLink>
      <ButtonLink href={`${here}/files`}>{files("open")}</ButtonLink>
    </>
  );
}

function Agreement({ groupId, moderation }: { groupId: string; moderation: Moderation }) {
  const words = useTranslations("desk.moderation");
  return (
    <Section id="agreement" title={words("title")}>
      <AgreementTable {...{ groupId, moderation }} />
    </Section>
  );
}

function isReady({ outcome, releasedAt, isErased }: EssayLine): boolean {
  return outcome !== null && releasedAt === null && !isErased;
}

function OwnCell({ essay: { own } }: { essay: EssayLine }) {
  const words = useTranslations("desk.list");
  return (
    <Cell className="tabular-nums">
      {own === null ? "–" : own.marked === 0 && own.doneAt === null ? words("open") : own.total}
      {own?.part === "moderator" ? (
        <span className="ml-2 text-label text-ink-3">{words("moderate")}</span>
      ) : null}
    </Cell>
  );
}

function MarkersCell({ essay }: { essay: ModeratedEssay | undefined }) {
  if (essay === undefined) return <Cell className="max-md:hidden">–</Cell>;
  return (
    <Cell className="tabular-nums max-md:hidden">
      {essay.totals.map(({ reviewer, total, isDone }) => (
        <span key={reviewer.id} className={isDone ? "block" : "block text-ink-3"}>
          {reviewer.name}: {total}
          {isDone ? null : " …"}
        </span>
      ))}
      {essay.isWide ? <Wide /> : null}
    </Cell>
  );
}

function Wide() {
  const words = useTranslations("desk.list");
  return (
    <span className="inline-flex items-center gap-1 text-label text-warn">
      <TriangleAlert aria-hidden size={14} />
      {words("wide")}
    </span>
  );
}

function State({ essay }: { essay: EssayLine }) {
  const words = useTranslations("desk.list");
  const { own, markers, markersDone, outcome, releasedAt, isErased } = essay;
  if (isErased) return <span className="text-ink-3">{words("erased")}</span>;
  if (releasedAt !== null) return <span className="text-ok">{words("released")}</span>;
  if (own !== null && own.doneAt === null)
    return own.marked === 0 ? (
      <span className="text-warn">{words("open")}</span>
    ) : (
      <>{words("begun", { marked: own.marked })}</>
    );
  if (markers === 0) return <span className="text-warn">{words("noMarker")}</span>;
  if (outcome !== null) return <>{words("ready")}</>;
  return <>{words("waiting", { done: markersDone, all: markers })}</>;
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}
