"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import { usePreview } from "#components/bibliography/use-preview.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { TranslatedForms } from "#lib/citations/reference-forms.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import {
  deleteReference,
  editReference,
  restoreReference,
  type ReferenceView,
} from "#lib/operations/references.ts";
import { cslOf, descriptionOf } from "./description.ts";
import { DescriptionForm } from "./description-form.tsx";

interface DescriptionPanelProps {
  readonly groupId: string;
  readonly reference: ReferenceView;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
}

/** The description of a work as it prints, and the form to correct it. */
export function DescriptionPanel({ groupId, reference, mayEdit, mayDelete }: DescriptionPanelProps) {
  const words = useTranslations("references");
  const ui = useTranslations("ui");
  const [isEditing, setEditing] = useState(false);
  const remove = useRemove(groupId, reference);
  if (isEditing)
    return <EditDescription groupId={groupId} reference={reference} onDone={() => setEditing(false)} />;
  return (
    <div className="grid gap-4">
      <PrintedForms groupId={groupId} reference={reference} />
      <div className="flex flex-wrap gap-2">
        {mayEdit ? <Button onClick={() => setEditing(true)}>{words("correct")}</Button> : null}
        {mayDelete ? (
          <Button look="quiet" onClick={() => void remove()}>
            {ui("delete")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** One style is enough to see whether the parts are right; others are a click away in the bibliography. */
function PrintedForms({ groupId, reference }: Pick<DescriptionPanelProps, "groupId" | "reference">) {
  const words = useTranslations("references");
  // A new version prints anew, although the id stays.
  const { preview } = usePreview(groupId, [reference.id], {
    style: "gost-7-1-2003",
    citationLocale: "item",
    order: "given",
  });
  const entry = preview?.entries[0];
  return (
    <dl className="grid gap-3">
      <div>
        <dt className="text-label text-ink-3">{words("printsAs")}</dt>
        {/* Made by our own serialiser from escaped data (format/markup.ts). */}
        <dd
          className="min-h-6 font-serif text-quote"
          lang={entry?.language}
          dangerouslySetInnerHTML={{ __html: entry?.html ?? "" }}
        />
      </div>
      {reference.romanised === null ? null : (
        <div>
          <dt className="text-label text-ink-3">{words("romanised")}</dt>
          <dd className="font-serif text-quote" lang={reference.romanised.language}>
            {reference.romanised.title}
          </dd>
        </div>
      )}
      {LANGUAGES.map((language) => {
        const title = reference.translated[language]?.title;
        return title === undefined ? null : (
          <div key={language}>
            <dt className="text-label text-ink-3">
              {words("translatedTo", { language: words(`languages.${language}`) })}
            </dt>
            <dd className="font-serif text-quote" lang={language}>
              {title}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function useRemove(groupId: string, reference: ReferenceView): () => Promise<void> {
  const words = useTranslations("references");
  const call = useCall();
  const toast = useToast();
  const router = useRouter();
  const params = { groupId, referenceId: reference.id };
  const list = `/groups/${groupId}/references`;
  return async () => {
    const removed = await call(deleteReference, { params });
    if (!removed.ok) return toast({ tone: "error", text: removed.refusal.detail });
    router.push(list);
    const undo = async () => {
      const restored = await call(restoreReference, { params });
      if (restored.ok) router.push(`${list}/${reference.id}`);
      else toast({ tone: "error", text: restored.refusal.detail });
    };
    toast({ text: words("deleted", { title: reference.title }), undo: () => void undo() });
  };
}

function EditDescription({
  groupId,
  reference,
  onDone,
}: {
  groupId: string;
  reference: ReferenceView;
  onDone: () => void;
}) {
  const words = useTranslations("references");
  const ui = useTranslations("ui");
  const call = useCall();
  const router = useRouter();
  const [description, setDescription] = useState(() => descriptionOf(reference.csl));
  const [romanised, setRomanised] = useState(reference.romanised?.title ?? "");
  const [translated, setTranslated] = useState<TranslatedForms>(reference.translated);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function save(version: number): Promise<void> {
    setBusy(true);
    const csl = cslOf(reference.csl, description);
    const body = { csl, romanised: romanisedForm(reference, romanised), translated };
    const answer = await call(editReference, {
      params: { groupId, referenceId: reference.id },
      body,
      version,
    });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    onDone();
    router.refresh();
  }

  const conflict = refusal?.code === "version_conflict" ? Number(refusal.values["current"]) : null;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save(reference.version);
      }}
    >
      {refusal === null ? null : (
        <Notice tone="error" announced>
          {refusal.detail}
          {conflict === null ? null : (
            <Button look="quiet" onClick={() => void save(conflict)}>
              {words("saveMine")}
            </Button>
          )}
        </Notice>
      )}
      <DescriptionForm description={description} onChange={setDescription} />
      <fieldset className="grid gap-3 border-t border-line pt-4 sm:grid-cols-2">
        <legend className="sr-only">{words("otherForms")}</legend>
        <TextField
          label={words("romanised")}
          hint={words("romanisedHint")}
          value={romanised}
          onChange={(event) => setRomanised(event.target.value)}
          className="sm:col-span-2"
        />
        {LANGUAGES.filter((language) => language !== description.language).map((language) => (
          <TextField
            key={language}
            lang={language}
            label={words("translatedTo", { language: words(`languages.${language}`) })}
            value={translated[language]?.title ?? ""}
            onChange={(event) => setTranslated(withTitle(translated, language, event.target.value))}
          />
        ))}
      </fieldset>
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{ui("cancel")}</Button>
        <Button
          type="submit"
          look="main"
          busy={isBusy}
          disabled={(description.values.title ?? "").trim() === ""}
        >
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}

function withTitle(
  forms: TranslatedForms,
  language: (typeof LANGUAGES)[number],
  title: string,
): TranslatedForms {
  const { [language]: own, ...others } = forms;
  const { title: _, ...rest } = own ?? {};
  const form = title.trim() === "" ? rest : { ...rest, title };
  return Object.keys(form).length === 0 ? others : { ...others, [language]: form };
}

/** The romanised form keeps its other parts; without a title there is none. */
function romanisedForm({ romanised, csl }: ReferenceView, title: string): ReferenceView["romanised"] {
  if (title.trim() === "") return null;
  return romanised === null ? { type: csl.type, title: title.trim() } : { ...romanised, title: title.trim() };
}
