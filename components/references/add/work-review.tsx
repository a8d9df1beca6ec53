"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { AddWorksProps } from "./add-works.tsx";
import { type Candidate, collectionsOf, doubtsOf } from "./candidate.ts";
import { CandidateItem } from "./candidate-item.tsx";
import { TargetFields } from "./target-fields.tsx";
import { type Target, useStoreWorks } from "./use-store-works.ts";

interface WorkReviewProps extends AddWorksProps {
  readonly candidates: readonly Candidate[];
  readonly onChange: (candidates: readonly Candidate[]) => void;
  readonly onBack: () => void;
  readonly onStored: () => void;
}

/** Drawn at once; a file may bring thousands, and most of them need no look. */
const AT_ONCE = 50;

/** What was found, looked at before it is kept: doubtful parts marked, known works left out, everything open to correction. */
export function WorkReview(props: WorkReviewProps) {
  const { candidates, onChange, onBack, onStored, collectionId } = props;
  const words = useTranslations("references.add");
  const store = useStoreWorks(props);
  const [target, setTarget] = useState<Target>({ collectionId, tags: [], withCollections: true });
  const [shown, setShown] = useState(AT_ONCE);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const kept = candidates.filter(({ isKept }) => isKept);
  const replace = (changed: Candidate): void =>
    onChange(candidates.map((other) => (other.key === changed.key ? changed : other)));

  async function keep(): Promise<void> {
    setBusy(true);
    const refused = await store(kept, target);
    setBusy(false);
    setProblem(refused);
    if (refused === null) onStored();
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      {problem === null ? null : (
        <Notice tone="error" announced>
          {problem}
        </Notice>
      )}
      <Summary candidates={candidates} onChange={onChange} />
      <ol className="border-t border-line">
        {candidates.slice(0, shown).map((candidate) => (
          <CandidateItem
            key={candidate.key}
            groupId={props.groupId}
            candidate={candidate}
            onChange={replace}
          />
        ))}
      </ol>
      {candidates.length > shown ? (
        <LinkButton onClick={() => setShown(shown + AT_ONCE)}>
          {words("showMore", { count: candidates.length - shown })}
        </LinkButton>
      ) : null}
      <TargetFields
        {...props}
        target={target}
        onChange={setTarget}
        brought={[...collectionsOf(kept).keys()]}
      />
      <div className="sticky -bottom-2 flex flex-wrap justify-end gap-2 bg-surface py-3">
        <Button onClick={onBack}>{words("back")}</Button>
        <Button look="main" disabled={kept.length === 0} busy={isBusy} onClick={() => void keep()}>
          {words("addCount", { count: kept.length })}
        </Button>
      </div>
    </div>
  );
}

function Summary({ candidates, onChange }: Pick<WorkReviewProps, "candidates" | "onChange">) {
  const words = useTranslations("references.add");
  const known = candidates.filter((candidate) => candidate.known.length > 0).length;
  const doubtful = candidates.filter(
    (candidate) => !candidate.isRead || doubtsOf(candidate).length > 0,
  ).length;
  const all = (isKept: boolean) => onChange(candidates.map((candidate) => ({ ...candidate, isKept })));
  return (
    <p role="status" className="flex flex-wrap gap-x-4 gap-y-1">
      <b>{words("foundCount", { count: candidates.length })}</b>
      {doubtful > 0 ? <span className="text-warn">{words("doubtfulCount", { count: doubtful })}</span> : null}
      {known > 0 ? <span>{words("knownCount", { count: known })}</span> : null}
      {candidates.length > 1 ? (
        <>
          <LinkButton onClick={() => all(true)}>{words("all")}</LinkButton>
          <LinkButton onClick={() => all(false)}>{words("none")}</LinkButton>
        </>
      ) : null}
    </p>
  );
}
