"use client";

import { Check, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import type { Article } from "./article.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderCitation, ReaderEntry } from "./reader-view.ts";

interface EntryPanelProps {
  readonly citation: ReaderCitation;
  readonly article: Article;
  /** Grows when places on the page change. */
  readonly layout: number;
  readonly onClose: () => void;
}

/** The entries that a citation leads to, between the lines of the text. */
export function EntryPanel({ citation, article, layout, onClose }: EntryPanelProps) {
  const words = useTranslations("reader");
  const { view } = useReader();
  const [notch, setNotch] = useState(0);
  useLayoutEffect(() => setNotch(article.notchOf(citation.id)), [article, citation.id, layout]);
  const entries = citation.entryIds.flatMap((id) => view.entries.find((entry) => entry.id === id) ?? []);
  return (
    <div
      role="group"
      aria-label={words("entry.label", { citation: citation.text })}
      className="entry-panel"
      style={{ ["--notch" as string]: `${notch}px` }}
    >
      <div className="grid min-w-0 flex-1 gap-3">
        {entries.map((entry) => (
          <EntryDetails key={entry.id} entry={entry} />
        ))}
        {entries.length === 0 ? (
          <p className="flex items-center gap-2 text-warn">
            <TriangleAlert aria-hidden size={16} className="flex-none" />
            {words("entry.missing")}
          </p>
        ) : null}
      </div>
      <IconButton
        label={words("entry.close")}
        icon={<X aria-hidden size={14} />}
        onClick={onClose}
        className="-mt-2 -mr-2 self-start"
      />
    </div>
  );
}

function EntryDetails({ entry }: { entry: ReaderEntry }) {
  const words = useTranslations("reader.entry");
  return (
    <div className="entry-details">
      <div className="min-w-0">
        <p className="text-label text-ink-3">
          {entry.number === null ? words("printed") : words("printedNumber", { number: entry.number })}
        </p>
        <p className="font-serif text-quote break-words" lang={entry.language ?? undefined}>
          {entry.text}
        </p>
        <EntryLinks entry={entry} />
      </div>
      <EntryCounts entry={entry} />
    </div>
  );
}

function EntryLinks({ entry }: { entry: ReaderEntry }) {
  const words = useTranslations("reader.entry");
  const { view, goToBlock } = useReader();
  const pair = view.entries.find(({ id }) => id === entry.pairedEntryId);
  const pairBlock = pair?.blockId ?? null;
  const { blockId } = entry;
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1">
      {entry.reference === null ? null : (
        <TextLink href={`${view.groupPath}/references/${entry.reference.id}`}>{words("openWork")}</TextLink>
      )}
      {blockId === null ? null : (
        <LinkButton onClick={() => goToBlock(blockId)}>{words("inList")}</LinkButton>
      )}
      {pair === undefined || pairBlock === null ? null : (
        <LinkButton onClick={() => goToBlock(pairBlock)}>
          {words(pair.list === "romanised" ? "romanised" : "original", { number: pair.number ?? "" })}
        </LinkButton>
      )}
      {entry.reference === null ? (
        <span className="text-warn">{words("notLinked")}</span>
      ) : (
        <span className="flex items-center gap-1 text-ok">
          <Check aria-hidden size={14} />
          {words("linked")}
        </span>
      )}
    </p>
  );
}

/** Who else rests on the work. */
function EntryCounts({ entry }: { entry: ReaderEntry }) {
  const words = useTranslations("reader.entry");
  const { view } = useReader();
  const counts = CLAIM_KINDS.map((kind) => ({ kind, count: entry.claimCounts[kind] }));
  const claims = counts.reduce((sum, { count }) => sum + count, 0);
  const href = entry.reference === null ? null : `${view.groupPath}/references/${entry.reference.id}`;
  const link = (chunks: React.ReactNode) =>
    href === null ? <b>{chunks}</b> : <TextLink href={href}>{chunks}</TextLink>;
  return (
    <div className="entry-counts">
      <p>{words.rich("claims", { count: claims, link })}</p>
      {claims === 0 ? null : (
        <p className="text-label text-ink-3">
          {counts
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => words(`claimsOf.${kind}`, { count }))
            .join(", ")}
        </p>
      )}
      {entry.otherDocuments === 0 ? null : (
        <p>{words.rich("documents", { count: entry.otherDocuments, link })}</p>
      )}
    </div>
  );
}
