"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { ReformField } from "#components/reforms/reform-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import type { ClaimDraft, ClaimKind } from "#lib/claims/claim.ts";
import { type InLanguages, LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { stateClaim } from "#lib/operations/claims.ts";
import type { ReformLabel } from "#lib/operations/view.ts";
import { draftWordings } from "./draft-wordings.ts";
import { KindChoice } from "./kind-choice.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";

/** A claim that no passage states yet: worded by hand. What was typed stays when the dialog is closed and opened again. */
export function NewClaim({ groupId, mayCreateReforms }: { groupId: string; mayCreateReforms: boolean }) {
  const words = useTranslations("claims");
  const ui = useTranslations("ui");
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const form = useNewClaim(groupId);
  const interfaceLocale = useInterfaceLocale();
  const languages = [interfaceLocale, ...LANGUAGES.filter((each) => each !== interfaceLocale)];
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        {words("new.open")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={words("new.title")}
        description={words("new.hint")}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{ui("cancel")}</Button>
            <Button look="main" type="submit" form={formId} busy={form.isBusy} disabled={form.draft === null}>
              {ui("save")}
            </Button>
          </>
        }
      >
        <form
          id={formId}
          noValidate
          onSubmit={(event) => void form.submit(event)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void form.submit(event);
          }}
          className="grid gap-4 pb-2"
        >
          {form.problem === null ? null : (
            <Notice tone="error" announced>
              {form.problem}
            </Notice>
          )}
          <KindChoice kind={form.kind} onKind={form.setKind} />
          {languages.map((language, place) => (
            <TextArea
              key={language}
              label={words("wordingIn", { language: ui(`language.${language}`) })}
              lang={language}
              rows={place === 0 ? 3 : 2}
              maxLength={2_000}
              autoFocus={place === 0}
              value={form.wordings[language] ?? ""}
              onChange={(event) => form.setWording(language, event.target.value)}
            />
          ))}
          <ReformField
            groupId={groupId}
            reforms={form.reforms}
            mayCreate={mayCreateReforms}
            onChange={form.setReforms}
          />
        </form>
      </Dialog>
    </>
  );
}

function useNewClaim(groupId: string) {
  const call = useCall();
  const router = useRouter();
  const interfaceLocale = useInterfaceLocale();
  const [kind, setKind] = useState<ClaimKind>("fact");
  const [wordings, setWordings] = useState<InLanguages>({});
  const [reforms, setReforms] = useState<readonly ReformLabel[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const worded = draftWordings(wordings, interfaceLocale);
  const draft: ClaimDraft | null =
    worded === null ? null : { kind, ...worded, reformIds: reforms.map(({ id }) => id), stances: {} };

  async function submit(event: FormEvent | KeyboardEvent): Promise<void> {
    event.preventDefault();
    if (draft === null || isBusy) return;
    setBusy(true);
    const called = await call(stateClaim, {
      params: { groupId },
      body: { claim: draft, mention: null, sources: [], values: [] },
    });
    if (called.ok) return router.push(`/groups/${groupId}/claims/${called.value.id}`);
    setBusy(false);
    setProblem(called.refusal.detail);
  }

  return {
    kind,
    setKind,
    wordings,
    setWording: (language: Language, text: string) =>
      setWordings((before) => ({ ...before, [language]: text })),
    reforms,
    setReforms,
    problem,
    isBusy,
    draft,
    submit,
  };
}
