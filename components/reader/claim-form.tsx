"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { KindChoice } from "#components/claims/kind-choice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { Select, TextArea } from "#components/ui/text-field.tsx";
import type { Span } from "#lib/documents/block.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { StanceField } from "#components/claims/stance-field.tsx";
import { MENTION_STANCES } from "#lib/claims/stance.ts";
import { OthersClaim } from "./others-claim.tsx";
import { PassageValues } from "./passage-values.tsx";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderClaim } from "./reader-view.ts";
import type { ClaimDraft, SourceDraft } from "./reader-actions.ts";
import { ReformField } from "./reform-field.tsx";
import { SourceField } from "./source-form.tsx";
import { type ClaimDraftForm, useClaimDraft } from "./use-claim-draft.ts";

interface ClaimFormProps {
  readonly span: Span;
  /** Absent for a new claim: it starts from the words of the passage. */
  readonly claim?: ReaderClaim;
  readonly passage?: string;
  /** Sources can be given at once with a new claim; a stored claim has its own place for them. */
  readonly onSave: (draft: ClaimDraft, sources: readonly SourceDraft[]) => Promise<boolean>;
  readonly onCancel: () => void;
  /** Of a new claim: the passage was added to one that exists instead. */
  readonly onMentioned?: (annotationId: string) => void;
}

/** What a person fills in to state a claim. Ctrl+Enter saves. */
export function ClaimForm({ span, claim, passage = "", onSave, onCancel, onMentioned }: ClaimFormProps) {
  const words = useTranslations("reader");
  const ui = useTranslations("ui");
  const conflict = useTranslations("claims.wordings");
  const mention = useTranslations("claimRecord.mention");
  const form = useClaimDraft(span, claim, passage);
  const [sources, setSources] = useState<readonly SourceDraft[]>([]);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (form.draft === null || isBusy) return;
    setBusy(true);
    const isStored = await onSave(form.draft, sources);
    if (!isStored) setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
    if (event.key === "Escape" && !form.isChanged && sources.length === 0) onCancel();
  };
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown} className="grid gap-3 pb-3">
      {Object.keys(form.overtaken).length === 0 ? null : (
        <Notice tone="warn" announced>
          {conflict("conflict")}
        </Notice>
      )}
      <KindChoice kind={form.kind} onKind={form.setKind} />
      <WordingFields form={form} />
      <ReformField reformIds={form.reformIds} onChange={form.setReformIds} />
      <ReformStances form={form} />
      {claim === undefined ? (
        <Select
          label={mention("label")}
          value={form.stance}
          options={MENTION_STANCES.map((value) => ({ value, label: mention(`name.${value}`) }))}
          onChange={(event) =>
            form.setStance(MENTION_STANCES.find((each) => each === event.target.value) ?? "asserts")
          }
        />
      ) : null}
      {claim === undefined ? <PassageValues span={span} passage={passage} form={form} /> : null}
      {onMentioned === undefined ? null : <OthersClaim span={span} form={form} onDone={onMentioned} />}
      {claim === undefined ? <SourceField span={span} sources={sources} onChange={setSources} /> : null}
      <div className="flex items-center justify-end gap-2">
        {form.draft === null ? (
          <p className="mr-auto text-label text-ink-3">{words("wordingMissing")}</p>
        ) : null}
        <Button look="quiet" onClick={onCancel}>
          {ui("cancel")}
        </Button>
        <Button look="main" type="submit" busy={isBusy} disabled={form.draft === null}>
          {words(claim === undefined ? "stateClaim" : "save")}
        </Button>
      </div>
    </form>
  );
}

function ReformStances({ form }: { form: ClaimDraftForm }) {
  const state = useReaderState();
  return (
    <StanceField
      reforms={form.reformIds.map((id) => ({
        ...{ id, labels: state.reforms.get(id)?.labels ?? {} },
        stance: form.stances[id] ?? null,
      }))}
      onChange={(id, stance) => {
        const { [id]: _, ...rest } = form.stances;
        form.setStances(stance === null ? rest : { ...rest, [id]: stance });
      }}
    />
  );
}

/** The claim's own language first; the two others open on request. */
function WordingFields({ form }: { form: ClaimDraftForm }) {
  const words = useTranslations("reader");
  const names = useTranslations("ui.language");
  const { interfaceLocale } = useReader();
  const { language, wordings, setWordings, overtaken } = form;
  const others = LANGUAGES.filter((each) => each !== language);
  const closed = others.filter((each) => wordings[each] === undefined);
  const field = (each: Language, isOwn: boolean) => (
    <TextArea
      key={each}
      hint={overtaken[each] === undefined ? undefined : <StoredNow language={each} text={overtaken[each]} />}
      label={
        isOwn && language === interfaceLocale
          ? words("wording")
          : words("wordingIn", { language: names(each) })
      }
      lang={each}
      required={isOwn}
      autoFocus={isOwn}
      rows={3}
      value={wordings[each] ?? ""}
      onChange={(event) => setWordings({ ...wordings, [each]: event.target.value })}
    />
  );
  return (
    <div className="grid gap-2">
      {field(language, true)}
      {others.filter((each) => wordings[each] !== undefined).map((each) => field(each, false))}
      {closed.length === 0 ? null : (
        <p className="flex flex-wrap gap-x-4">
          {closed.map((each) => (
            <LinkButton
              key={each}
              className="control"
              onClick={() => setWordings({ ...wordings, [each]: "" })}
            >
              {words("addWording", { language: names(each) })}
            </LinkButton>
          ))}
        </p>
      )}
    </div>
  );
}

/** The other text stands under the field in which one's own still is. */
function StoredNow({ language, text }: { language: Language; text: string }) {
  const words = useTranslations("claims.wordings");
  if (text === "") return words("storedNone");
  return (
    <>
      {words("stored")}: <span lang={language}>{text}</span>
    </>
  );
}
