"use client";

import { X } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { compareWords } from "#lib/claims/matrix/differing-words.ts";
import {
  showCell,
  type CellClaim,
  type CellConflict,
  type CellName,
  type CellView,
} from "#lib/operations/matrix.ts";
import { MarkBadge, marksIn } from "./cell-marks.tsx";
import { ClaimConflicts } from "./claim-conflicts.tsx";
import { Waiting } from "./matrix-heads.tsx";
import { PassageCard } from "./passage-card.tsx";

/** Passages side by side before the others are asked for. */
const AT_FIRST = 3;

interface CellPaneProps {
  readonly groupId: string;
  readonly query: Readonly<Record<string, string>>;
  readonly cell: CellName;
  readonly onClose: () => void;
}

/** The claims of a cell, each with its passages side by side; asked for when the cell is opened. */
export function CellPane({ groupId, query, cell, onClose }: CellPaneProps) {
  const words = useTranslations("matrix");
  const ui = useTranslations("ui");
  const { claims, conflicts, claimCount, problem, isBusy, more, again } = useCell({ groupId, query, cell });
  const head = useRef<HTMLElement>(null);
  return (
    <section
      ref={head}
      tabIndex={-1}
      aria-label={words("opened")}
      aria-busy={isBusy}
      className="max-h-[max(18rem,60dvh)] overflow-y-auto border-t-2 border-accent px-4 outline-none"
    >
      <div className="float-right -mr-2 pt-1">
        <IconButton label={ui("close")} icon={<X aria-hidden size={16} />} onClick={onClose} />
      </div>
      {problem === null ? null : (
        <Notice
          tone="error"
          announced
          actions={<LinkButton onClick={again}>{words("again")}</LinkButton>}
          className="my-3"
        >
          {problem}
        </Notice>
      )}
      {claims.length === 0 && problem === null ? (
        <p role="status" className="grid gap-2 py-4">
          <span className="sr-only">{ui("loading")}</span>
          <Waiting className="w-64" />
          <Waiting className="w-96" />
        </p>
      ) : null}
      <ol className="divide-y divide-line">
        {claims.map((claim) => (
          <ClaimInCell
            key={claim.id}
            {...{ groupId, claim }}
            conflicts={conflicts.filter(({ claimIds }) => claimIds.includes(claim.id))}
          />
        ))}
      </ol>
      {claims.length > 0 && claims.length < claimCount ? (
        <p className="flex items-center gap-3 border-t border-line py-3">
          <Button busy={isBusy} onClick={more}>
            {words("moreClaims")}
          </Button>
          <span className="text-label text-ink-3">
            {words("claimsOf", { shown: claims.length, all: claimCount })}
          </span>
        </p>
      ) : null}
    </section>
  );
}

interface ClaimInCellProps {
  readonly groupId: string;
  readonly claim: CellClaim;
  readonly conflicts: readonly CellConflict[];
}

function ClaimInCell({ groupId, claim, conflicts }: ClaimInCellProps) {
  const words = useTranslations("matrix");
  const [isWhole, setWhole] = useState(false);
  const { passages } = claim;
  const shown = isWhole ? passages : passages.slice(0, AT_FIRST);
  const compared = useMemo(
    () => compareWords(passages.map(({ exact, language, year }) => ({ text: exact, language, year }))),
    [passages],
  );
  return (
    <li className="pb-1">
      <h3 className="flex items-start gap-2 pt-3 font-normal">
        <MeaningBadge meaning={claim.kind} className="mt-0.5" />
        <NextLink
          href={`/groups/${groupId}/claims/${claim.id}`}
          prefetch={false}
          lang={claim.lang ?? undefined}
          className="font-serif text-quote hover:underline"
        >
          {claim.name}
        </NextLink>
        <span className="flex flex-none items-center gap-[3px] pt-0.5">
          {marksIn(claim.counts).map((mark) => (
            <MarkBadge key={mark} mark={mark} />
          ))}
        </span>
      </h3>
      {passages.length === 0 ? <p className="py-2 text-ink-3">{words("noPassage")}</p> : null}
      <div
        className={conflicts.length === 0 ? undefined : "grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-x-8"}
      >
        <div className="grid md:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))] md:-mx-4">
          {shown.map((passage, at) => (
            <PassageCard
              key={passage.annotationId}
              {...{ groupId, passage }}
              compared={compared[at] ?? []}
              sources={claim.sources}
            />
          ))}
        </div>
        {conflicts.length === 0 ? null : <ClaimConflicts {...{ groupId, conflicts }} />}
      </div>
      {passages.length > shown.length ? (
        <p className="pb-2">
          <LinkButton className="text-label" onClick={() => setWhole(true)}>
            {words("allPassages", { count: claim.passageCount })}
          </LinkButton>
        </p>
      ) : null}
      <Sources groupId={groupId} sources={claim.sources} />
    </li>
  );
}

function Sources({ groupId, sources }: { groupId: string; sources: CellClaim["sources"] }) {
  const words = useTranslations("matrix");
  const checks = useTranslations("claims.sources.checks");
  if (sources.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 pb-3 text-label text-ink-3">
      <span>{words("restsOn")}</span>
      {sources.map(({ id, referenceId, name, year, lang, locator, check }) => (
        <span key={id} className="flex items-baseline gap-1">
          <NextLink
            href={`/groups/${groupId}/references/${referenceId}`}
            prefetch={false}
            lang={lang ?? undefined}
            className="link"
          >
            {[year === null ? name : `${name} ${year}`, ...(locator === null ? [] : [locator])].join(", ")}
          </NextLink>
          <span>({checks(check)})</span>
        </span>
      ))}
    </p>
  );
}

const NOTHING_YET: CellView = { claims: [], conflicts: [], claimCount: 0 };

/** Asks for the claims of the cell, and for more of them. */
function useCell({ groupId, query, cell }: Pick<CellPaneProps, "groupId" | "query" | "cell">) {
  const call = useCall();
  const locale = useInterfaceLocale();
  const [state, setState] = useState<CellView>(NOTHING_YET);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const name = JSON.stringify([query, cell]);
  const load = async (before: CellView, signal?: AbortSignal) => {
    setBusy(true);
    const answer = await call(showCell, {
      params: { groupId },
      // The operation reads the same text that the address has.
      query: {
        ...{ ...query, row: cell.row, column: cell.column, from: before.claims.length, locale },
        ...(cell.claim === null ? {} : { claim: cell.claim }),
      } as never,
      ...(signal === undefined ? {} : { signal }),
    });
    if (signal?.aborted === true) return;
    setBusy(false);
    setProblem(answer.ok ? null : answer.refusal.detail);
    if (answer.ok)
      setState({
        claims: [...before.claims, ...answer.value.claims],
        conflicts: [...before.conflicts, ...answer.value.conflicts],
        claimCount: answer.value.claimCount,
      });
  };
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  // What is asked for is all in the name.
  useEffect(() => {
    const leaving = new AbortController();
    setState(NOTHING_YET);
    void latest.current(NOTHING_YET, leaving.signal);
    return () => leaving.abort();
  }, [name]);
  return { ...state, problem, isBusy, more: () => void load(state), again: () => void load(NOTHING_YET) };
}
