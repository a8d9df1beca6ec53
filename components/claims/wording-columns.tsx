"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import type { ClaimDesk } from "./use-claim.ts";
import { WordingEditor } from "./wording-editor.tsx";

interface WordingColumnsProps {
  readonly desk: ClaimDesk;
  readonly mayEdit: boolean;
}

/** The claim in three languages side by side; each is edited where it stands. */
export function WordingColumns({ desk, mayEdit }: WordingColumnsProps) {
  const words = useTranslations("claims.wordings");
  return (
    <section aria-label={words("title")} className="grid pb-2 md:grid-cols-3 md:gap-x-8">
      {LANGUAGES.map((language) => (
        <WordingColumn key={language} {...{ desk, language, mayEdit }} />
      ))}
    </section>
  );
}

interface WordingColumnProps extends WordingColumnsProps {
  readonly language: Language;
}

function WordingColumn({ desk, language, mayEdit }: WordingColumnProps) {
  const words = useTranslations("claims.wordings");
  const names = useTranslations("ui.language");
  const { claim } = desk;
  // The claim as it was when the field was opened: what is saved is compared with it, whatever arrives meanwhile.
  const [seen, setSeen] = useState<ClaimView | null>(null);
  const { save } = useWordingSaving(desk, language);
  const text = claim.wordings[language];
  return (
    <div className="grid grid-rows-[auto_1fr] gap-1 border-b border-line py-3 last:border-b-0 md:border-b-0">
      <h2 className="flex min-h-8 items-center gap-2 font-sans text-ui font-normal text-ink-3">
        {names(language)}
        {claim.language === language ? <span>· {words("own")}</span> : null}
        {mayEdit && text !== undefined && seen === null ? (
          <IconButton
            label={words("edit", { language: names(language) })}
            icon={<Pencil aria-hidden size={14} />}
            onClick={() => setSeen(claim)}
            className="ml-auto"
          />
        ) : null}
      </h2>
      {seen !== null ? (
        <WordingEditor
          language={language}
          isOwn={claim.language === language}
          seen={seen}
          onSave={async (typed, base) => {
            const saved = await save(typed, base);
            if (saved.ok) setSeen(null);
            return saved;
          }}
          onClose={() => setSeen(null)}
        />
      ) : text === undefined ? (
        <p className="text-ink-3">
          {words("missing")}{" "}
          {mayEdit ? <LinkButton onClick={() => setSeen(claim)}>{words("write")}</LinkButton> : null}
        </p>
      ) : (
        <p lang={language} className="font-serif text-read break-words whitespace-pre-line">
          {text}
        </p>
      )}
    </div>
  );
}

/** Saves a wording, or takes it away when the field was emptied; both can be undone. */
function useWordingSaving(desk: ClaimDesk, language: Language) {
  const words = useTranslations("claims.wordings");
  const toast = useToast();
  async function save(typed: string, seen: ClaimView) {
    const text = typed.trim();
    const saved = await desk.save({ wordings: { [language]: text === "" ? null : text } }, seen);
    if (!saved.ok) return saved;
    const before = seen.wordings[language] ?? null;
    const undo = async () => {
      const undone = await desk.save({ wordings: { [language]: before } }, saved.claim);
      if (!undone.ok) toast({ text: undone.detail, tone: "error" });
    };
    toast({ text: words(text === "" ? "removed" : "saved"), undo: () => void undo() });
    return saved;
  }
  return { save };
}
