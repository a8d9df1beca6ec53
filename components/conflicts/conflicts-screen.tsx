"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { changedQuery, useAddress } from "#components/ui/use-address.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ConflictView } from "#lib/operations/conflicts.ts";
import type { PersonView } from "#lib/operations/view.ts";
import { usePathname, useSearchParams } from "next/navigation";
import { AskMember } from "./ask-member.tsx";
import { ConflictDetail } from "./conflict-detail.tsx";
import { ConflictList, type ConflictLine } from "./conflict-list.tsx";
import { DecisionPanel } from "./decision-panel.tsx";
import { useCaseKeys } from "./use-case-keys.ts";
import { useDecisions } from "./use-decisions.ts";

interface ConflictsScreenProps {
  readonly groupId: string;
  readonly conflicts: readonly ConflictLine[];
  /** The one that is open, with its statements; null where there is none. */
  readonly open: ConflictView | null;
  /** Members who can be asked; null for those who may only look. */
  readonly members: readonly PersonView[] | null;
  readonly isFiltered: boolean;
  readonly interfaceLocale: Language;
}

/** The list of cases, and the one that is open beside it; on a phone it stands below. */
export function ConflictsScreen({
  groupId,
  conflicts,
  open: chosen,
  members,
  isFiltered,
  interfaceLocale,
}: ConflictsScreenProps) {
  const words = useTranslations("conflicts");
  const { set } = useAddress();
  const pathname = usePathname();
  const params = useSearchParams();
  const decisions = useDecisions(groupId);
  const detail = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    conflicts.findIndex(({ key }) => key === chosen?.key),
  );
  const go = (step: number) => {
    const next = conflicts[at + step];
    if (next === undefined) return;
    set({ case: next.key }, { step: false });
    detail.current?.focus({ preventScroll: false });
  };
  useCaseKeys((key) => {
    if (key === "j" || key === "ArrowDown") go(1);
    if (key === "k" || key === "ArrowUp") go(-1);
  });
  if (chosen === null) return <NoConflicts {...{ groupId, isFiltered }} />;
  // The case that was decided leaves the list of open ones: the one behind it takes its place, or the one before.
  const afterDecision = () =>
    set({ case: conflicts[at + 1]?.key ?? conflicts[at - 1]?.key ?? "" }, { step: false });
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <nav aria-label={words("list")} className="min-w-0">
        <ConflictList
          {...{ conflicts, interfaceLocale }}
          chosenKey={chosen.key}
          hrefOf={({ key }) => `${pathname}?${changedQuery(params.toString(), { case: key })}`}
        />
      </nav>
      <div ref={detail} tabIndex={-1} className="grid min-w-0 content-start gap-4 outline-none">
        <ConflictDetail
          {...{ groupId, interfaceLocale }}
          conflict={chosen}
          ask={
            members === null ? null : (
              <AskMember key={chosen.key} {...{ groupId, members }} conflict={chosen} />
            )
          }
          panel={
            members === null ? null : (
              <DecisionPanel
                key={chosen.key}
                {...{ decisions }}
                conflict={chosen}
                onDecided={afterDecision}
              />
            )
          }
        />
        <p className="flex flex-wrap items-center gap-2 border-t border-line pt-3" data-screen-only>
          <Button look="quiet" disabled={at === 0} onClick={() => go(-1)}>
            {words("previous")} <Kbd className="max-md:hidden pointer-coarse:hidden">K</Kbd>
          </Button>
          <Button look="quiet" disabled={at >= conflicts.length - 1} onClick={() => go(1)}>
            {words("next")} <Kbd className="max-md:hidden pointer-coarse:hidden">J</Kbd>
          </Button>
          <span role="status" className="text-label text-ink-3 tabular-nums">
            {words("place", { at: at + 1, count: conflicts.length })}
          </span>
        </p>
      </div>
    </div>
  );
}

function NoConflicts({ groupId, isFiltered }: Pick<ConflictsScreenProps, "groupId" | "isFiltered">) {
  const words = useTranslations("conflicts.empty");
  if (isFiltered) {
    return (
      <EmptyState title={words("filtered")}>
        <TextLink href={`/groups/${groupId}/conflicts`}>{words("clear")}</TextLink>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={words("title")}
      action={<TextLink href={`/groups/${groupId}/claims`}>{words("toClaims")}</TextLink>}
    >
      {words("text")}
    </EmptyState>
  );
}
