"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { TranslatedForms } from "#lib/citations/reference-forms.ts";
import { editReference, type ReferenceView } from "#lib/operations/references.ts";
import { cslOf, descriptionOf } from "../description.ts";
import { DescriptionForm } from "../description-form.tsx";
import { RomanisedForm } from "./romanised-form.tsx";
import { TranslatedTitles } from "./translated-titles.tsx";

interface EditDescriptionProps {
  readonly groupId: string;
  readonly reference: ReferenceView;
  readonly onDone: () => void;
}

const FORMS = ["original", "romanised", "translated"] as const;
type Form = (typeof FORMS)[number];

/** The three forms of a work; all of them are saved together, whichever is in view. */
export function EditDescription({ groupId, reference: now, onDone }: EditDescriptionProps) {
  const words = useTranslations("references");
  const ui = useTranslations("ui");
  // What is corrected is the work as it was when the form was opened: a newer version is told by the server, not mixed in.
  const [reference] = useState(now);
  const [form, setForm] = useState<Form>("original");
  const [description, setDescription] = useState(() => descriptionOf(reference.csl));
  const [romanised, setRomanised] = useState(reference.romanised);
  const [translated, setTranslated] = useState<TranslatedForms>(reference.translated);
  const { save, refusal, isBusy } = useSave(groupId, reference, onDone);
  const csl = cslOf(reference.csl, description);
  const isUntitled = (description.values.title ?? "").trim() === "";
  const send = (version: number): void => void save({ csl, romanised, translated }, version);
  const conflict = refusal?.code === "version_conflict" ? Number(refusal.values["current"]) : null;
  return (
    <form
      className="grid grid-cols-1 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUntitled && !isBusy) send(reference.version);
      }}
    >
      {refusal === null ? null : (
        <Notice tone="error" announced>
          {refusal.detail}
          {conflict === null ? null : (
            <Button look="quiet" onClick={() => send(conflict)}>
              {words("saveMine")}
            </Button>
          )}
        </Notice>
      )}
      <Tabs
        label={words("forms.label")}
        value={form}
        onChange={setForm}
        tabs={FORMS.map((value) => ({ value, label: words(`forms.${value}`) }))}
      >
        {form === "original" ? (
          <DescriptionForm description={description} onChange={setDescription} />
        ) : form === "romanised" ? (
          <RomanisedForm original={csl} romanised={romanised} onChange={setRomanised} />
        ) : (
          <TranslatedTitles language={description.language} titles={translated} onChange={setTranslated} />
        )}
      </Tabs>
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{ui("cancel")}</Button>
        <Button type="submit" look="main" busy={isBusy} disabled={isUntitled}>
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}

function useSave(groupId: string, reference: ReferenceView, onDone: () => void) {
  const call = useCall();
  const router = useRouter();
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function save(
    body: Pick<ReferenceView, "csl" | "romanised" | "translated">,
    version: number,
  ): Promise<void> {
    setBusy(true);
    const params = { groupId, referenceId: reference.id };
    const answer = await call(editReference, { params, body, version });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    onDone();
    router.refresh();
  }
  return { save, refusal, isBusy };
}
