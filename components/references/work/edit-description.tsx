"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall, type ApiRefusal } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { TranslatedForms } from "#lib/citations/reference-forms.ts";
import { editReference, showReference, type ReferenceView } from "#lib/operations/references.ts";
import { cslOf, descriptionOf } from "../description.ts";
import { DescriptionForm } from "../description-form.tsx";
import { isSameDescription } from "./same-description.ts";
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

type Forms = Pick<ReferenceView, "csl" | "romanised" | "translated">;

function useSave(groupId: string, reference: ReferenceView, onDone: () => void) {
  const call = useCall();
  const router = useRouter();
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const params = { groupId, referenceId: reference.id };

  /** A tag or a merge of something else raises the version too; only a description that somebody changed meanwhile is a conflict. */
  async function send(body: Forms, version: number): Promise<ApiRefusal | null> {
    const answer = await call(editReference, { params, body, version });
    if (answer.ok) return null;
    if (answer.refusal.code !== "version_conflict") return answer.refusal;
    const now = await call(showReference, { params });
    const isUntouched = now.ok && now.value.version !== version && isSameDescription(now.value, reference);
    if (!isUntouched) return answer.refusal;
    const again = await call(editReference, { params, body, version: now.value.version });
    return again.ok ? null : again.refusal;
  }

  async function save(body: Forms, version: number): Promise<void> {
    setBusy(true);
    const refused = await send(body, version);
    setBusy(false);
    setRefusal(refused);
    if (refused !== null) return;
    onDone();
    router.refresh();
  }
  return { save, refusal, isBusy };
}
