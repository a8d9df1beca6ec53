"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { FoldLine } from "#components/ui/fold-line.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { shownWording } from "./claim-wording.ts";
import type { ClaimDesk } from "./use-claim.ts";
import { useWordingEdit } from "./use-wording-edit.ts";
import { WordingEditor } from "./wording-editor.tsx";

interface WordingsProps {
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

/**
 * What is claimed: one sentence in the reader's language, and a line for each other wording that opens it. Each is edited where it stands.
 * They are told apart by language and not by place: when somebody takes away the one that led, an open field keeps what was typed.
 */
export function Wordings({ desk, mayEdit }: WordingsProps) {
  const words = useTranslations("claims.wordings");
  const { language: lead } = shownWording(desk.claim, useInterfaceLocale());
  return (
    <section aria-label={words("title")} className="grid grid-cols-[minmax(0,1fr)] pb-2">
      {[lead, ...LANGUAGES.filter((language) => language !== lead)].map((language) => (
        <Wording key={language} {...{ desk, language, mayEdit }} isLead={language === lead} />
      ))}
    </section>
  );
}

interface WordingProps extends WordingsProps {
  readonly language: Language;
  readonly isLead: boolean;
}

function Wording({ desk, language, mayEdit, isLead }: WordingProps) {
  const claims = useTranslations("claims");
  const words = useTranslations("claims.wordings");
  const names = useTranslations("ui.language");
  const { claim } = desk;
  const { seen, open, close, save, opener } = useWordingEdit(desk, language);
  const text = claim.wordings[language];
  if (seen !== null) {
    return (
      <div className="pb-4">
        {isLead ? <h1 className="sr-only">{claims("page.title", { number: claim.number })}</h1> : null}
        <WordingEditor
          language={language}
          isOwn={claim.language === language}
          seen={seen}
          onSave={save}
          onClose={close}
        />
      </div>
    );
  }
  if (text === undefined) {
    return mayEdit ? (
      <p
        data-screen-only
        className="-mb-px flex flex-wrap items-center gap-x-2 border-y border-line pl-5.5 text-ink-3"
      >
        <span className="min-w-22">{names(language)}</span>
        {words("missing")}
        <LinkButton ref={opener} onClick={open} className="control">
          {words("write")}
        </LinkButton>
      </p>
    ) : null;
  }
  const pencil = mayEdit ? (
    <IconButton
      ref={opener}
      label={words("edit", { language: names(language) })}
      icon={<Pencil aria-hidden size={14} />}
      onClick={open}
      className="flex-none text-ink-3"
    />
  ) : null;
  return isLead ? (
    <div className="flex items-start gap-2 pb-4">
      <h1 lang={language} className={classNames("min-w-0 break-words whitespace-pre-line", sizeOf(text))}>
        {text}
      </h1>
      {pencil}
    </div>
  ) : (
    <FoldedWording {...{ text, language, pencil }} isOwn={claim.language === language} />
  );
}

interface FoldedWordingProps {
  readonly text: string;
  readonly language: Language;
  readonly isOwn: boolean;
  readonly pencil: React.ReactNode;
}

function FoldedWording({ text, language, isOwn, pencil }: FoldedWordingProps) {
  const words = useTranslations("claims.wordings");
  const names = useTranslations("ui.language");
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <FoldLine
        label={isOwn ? `${names(language)} · ${words("own")}` : names(language)}
        preview={text}
        language={language}
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
      />
      <div className={classNames("items-start gap-2 py-2 pl-5.5 print:flex", isOpen ? "flex" : "hidden")}>
        <p lang={language} className="min-w-0 flex-1 prose break-words whitespace-pre-line">
          {text}
        </p>
        {pencil}
      </div>
    </div>
  );
}

/** A sentence is large; what is as long as a paragraph is set as one, or it would fill the window. In UTF-16 units. */
function sizeOf(text: string): string {
  if (text.length <= 280) return "text-pretty";
  return text.length <= 600 ? "text-h2 font-normal text-pretty" : "prose font-normal";
}
