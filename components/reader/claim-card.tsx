"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useClaimNumber } from "#components/claims/claim-number.ts";
import { Chip } from "#components/ui/chip.tsx";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import { Select } from "#components/ui/text-field.tsx";
import { StanceBadge } from "#components/claims/stance-badge.tsx";
import { useQuotations } from "#components/claims/use-quotations.ts";
import { useValueWords } from "#components/claims/value-words.ts";
import { MENTION_STANCES } from "#lib/claims/stance.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { ClaimForm } from "./claim-form.tsx";
import { CardValues } from "./card-values.tsx";
import { CardMenu } from "./card-menu.tsx";
import { PassageBadge } from "./passage-badge.tsx";
import { useReader, useReaderState } from "./reader-context.ts";
import { groupIdOf, type ReaderAnnotation, type ReaderClaim } from "./reader-view.ts";
import { SourceForm } from "./source-form.tsx";
import { SourceLine } from "./source-line.tsx";
import { TagLine } from "./tag-line.tsx";
import { ReplyLine, Thread } from "./thread.tsx";

interface ClaimCardProps {
  readonly annotation: ReaderAnnotation;
  readonly claim: ReaderClaim;
  readonly isReplying: boolean;
  readonly onReplying: (isReplying: boolean) => void;
}

/** The claim in focus: its wordings, reforms, sources and talk. */
export function ClaimCard({ annotation, claim, isReplying, onReplying }: ClaimCardProps) {
  const { deeds, view, interfaceLocale } = useReader();
  const [isEditing, setEditing] = useState(false);
  const [chosen, setChosen] = useState<Language | null>(null);
  const wording =
    chosen === null
      ? findWording(claim.wordings, interfaceLocale)
      : { text: claim.wordings[chosen] ?? "", language: chosen };
  if (isEditing) {
    const save = async (draft: Parameters<typeof deeds.editClaim>[1]) => {
      const isStored = await deeds.editClaim(claim, draft);
      if (isStored) setEditing(false);
      return isStored;
    };
    return (
      <ClaimForm claim={claim} span={annotation.span} onSave={save} onCancel={() => setEditing(false)} />
    );
  }
  return (
    <>
      <ClaimHeader
        annotation={annotation}
        claim={claim}
        shown={wording?.language ?? null}
        onLanguage={setChosen}
        onEdit={() => setEditing(true)}
      />
      <p className="my-1.5 font-serif text-quote break-words" lang={wording?.language}>
        {wording?.text}
      </p>
      <ReformChips claim={claim} />
      <MentionStanceLine annotation={annotation} />
      <ClaimFacts claim={claim} />
      {view.viewer.mayStateClaims && claim.isOutline === undefined ? <CardValues claim={claim} /> : null}
      <TagLine annotation={annotation} isFocused />
      <ClaimSources claim={claim} annotation={annotation} />
      {annotation.comments.length === 0 ? null : (
        <div className="border-t border-line py-2">
          <Thread annotation={annotation} isOpen />
        </div>
      )}
      {view.viewer.mayComment ? (
        <ReplyLine annotation={annotation} isOpen={isReplying} onOpen={onReplying} />
      ) : (
        <div className="h-2" />
      )}
    </>
  );
}

interface ClaimHeaderProps {
  readonly annotation: ReaderAnnotation;
  readonly claim: ReaderClaim;
  readonly shown: Language | null;
  readonly onLanguage: (language: Language) => void;
  readonly onEdit: () => void;
}

function ClaimHeader({ annotation, claim, shown, onLanguage, onEdit }: ClaimHeaderProps) {
  const kinds = useTranslations("ui.meaning.name");
  const words = useTranslations("reader");
  const { view } = useReader();
  return (
    <header className="flex min-h-6 items-center gap-2 text-ink-2">
      <PassageBadge annotation={annotation} />
      <span className="inline-block first-letter:uppercase">{kinds(claim.kind)}</span>
      <TextLink
        href={`${view.groupPath}/claims/${claim.id}`}
        className="text-label text-ink-3! no-underline! hover:underline!"
      >
        {words("claimNumber", { number: claim.number })}
      </TextLink>
      <span className="ml-auto flex gap-1">
        <WordingLanguages claim={claim} shown={shown} onLanguage={onLanguage} />
      </span>
      <CardMenu annotation={annotation} onEdit={view.viewer.mayStateClaims ? onEdit : null} />
    </header>
  );
}

const SHORT: Record<Language, string> = { kk: "қаз", ru: "рус", en: "eng" };

function WordingLanguages({
  claim,
  shown,
  onLanguage,
}: Pick<ClaimHeaderProps, "claim" | "shown" | "onLanguage">) {
  const names = useTranslations("ui.language");
  const languages = LANGUAGES.filter((language) => claim.wordings[language] !== undefined);
  if (languages.length < 2) return null;
  return languages.map((language) => (
    <LinkButton
      key={language}
      aria-pressed={language === shown}
      title={names(language)}
      lang={language}
      className="px-0.5 text-[11px] aria-pressed:text-ink-3 aria-pressed:no-underline"
      onClick={() => onLanguage(language)}
    >
      {SHORT[language]}
    </LinkButton>
  ));
}

function ReformChips({ claim }: { claim: ReaderClaim }) {
  const state = useReaderState();
  const { view, interfaceLocale } = useReader();
  if (claim.reformIds.length === 0) return null;
  return (
    <ul className="mb-3 flex flex-wrap gap-1.5">
      {claim.reformIds.map((id) => {
        const label = findWording(state.reforms.get(id)?.labels ?? {}, interfaceLocale);
        const stance = claim.stances?.[id];
        if (label === null) return null;
        return (
          <li key={id} className="max-w-full">
            <a
              href={`${view.groupPath}/reforms/${id}`}
              title={label.text}
              className="flex max-w-full hover:text-ink"
            >
              <Chip lang={label.language}>{label.text}</Chip>
              {stance === undefined ? null : (
                <span className="ml-1 self-center">
                  <StanceBadge stance={stance} />
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** What this document says of the claim: chosen in place. */
function MentionStanceLine({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("claimRecord.mention");
  const { view, deeds } = useReader();
  const { stance } = annotation;
  if (stance == null) return null;
  if (!view.viewer.mayStateClaims)
    return <p className="mb-2 text-label text-ink-2">{words(`name.${stance}`)}</p>;
  return (
    <Select
      label={words("label")}
      labelHidden
      value={stance}
      className="mb-2"
      options={MENTION_STANCES.map((value) => ({ value, label: words(`name.${value}`) }))}
      onChange={(event) => {
        const chosen = MENTION_STANCES.find((each) => each === event.target.value);
        if (chosen !== undefined) void deeds.setMentionStance(annotation, chosen);
      }}
    />
  );
}

/** Dates and figures that it asserts, and how it bears on other claims. */
function ClaimFacts({ claim: { values = [], links = [] } }: { claim: ReaderClaim }) {
  const kinds = useTranslations("claims.links");
  const numberOf = useClaimNumber();
  const print = useValueWords();
  const { view, interfaceLocale } = useReader();
  const printed = [
    ...new Set(
      values.map((value) => [print(value), value.measure].filter((part) => part !== "").join(" · ")),
    ),
  ];
  if (printed.length + links.length === 0) return null;
  return (
    <ul className="mb-2 grid gap-0.5 text-label text-ink-2">
      {printed.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {links.map((link) => {
        const wording = findWording(link.wordings, interfaceLocale);
        return (
          <li key={link.id} className="truncate" title={wording?.text}>
            <span className={link.kind === "contradicts" ? "text-bad" : undefined}>
              {kinds(`${link.direction}.${link.kind}`)}
            </span>{" "}
            <TextLink href={`${view.groupPath}/claims/${link.claimId}`}>{numberOf(link.number)}</TextLink>{" "}
            <span lang={wording?.language}>{wording?.text}</span>
          </li>
        );
      })}
    </ul>
  );
}

function ClaimSources({ claim, annotation }: { claim: ReaderClaim; annotation: ReaderAnnotation }) {
  const words = useTranslations("reader.source");
  const { deeds, view } = useReader();
  const [isAdding, setAdding] = useState(false);
  const may = view.viewer.mayStateClaims;
  const quotations = useQuotations(groupIdOf(view), claim.id, claim.sources);
  return (
    <div>
      <ul>
        {claim.sources.map((source) => (
          <SourceLine
            key={source.id}
            source={source}
            checked={quotations.get(source.id) ?? null}
            onDetach={may ? () => void deeds.detachSource(claim, source.id) : null}
          />
        ))}
      </ul>
      {isAdding ? (
        <SourceForm
          span={annotation.span}
          onAttach={async (source) => {
            if (await deeds.attachSource(claim, source)) setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <p className="flex flex-wrap items-center gap-x-3 border-t border-line py-1.5">
          {claim.sources.length === 0 ? <span className="text-label text-warn">{words("none")}</span> : null}
          {may ? (
            <LinkButton
              className="control inline-flex items-center gap-1 whitespace-nowrap"
              onClick={() => setAdding(true)}
            >
              <Plus aria-hidden size={14} />
              {words("add")}
            </LinkButton>
          ) : null}
        </p>
      )}
    </div>
  );
}
