import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useCall } from "#components/api/use-call.ts";
import { useToast } from "#components/ui/toast.tsx";
import { editDocument, showDocument, type DocumentView } from "#lib/operations/documents.ts";
import { cardEdit, cardFields, meetCard, type CardFields } from "./edit-conflict.ts";

/** Times that a card is sent anew by itself when others were faster without touching the same fields. */
const MOST_TRIES = 3;

/** Editing a document's card. Who is overtaken sees both texts; what both changed in different fields stands together. */
export function useCardEdit(
  groupId: string,
  document: DocumentView,
  onSaved: (document: DocumentView) => void,
) {
  const words = useTranslations("documents.edit");
  const call = useCall();
  const toast = useToast();
  const [seen, setSeen] = useState(document);
  const [fields, setFields] = useState(cardFields(document));
  const [theirs, setTheirs] = useState<Partial<CardFields>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const params = { groupId, documentId: document.id };
  const typedYear = fields.year.trim();
  const yearIsWrong = typedYear !== "" && !/^[1-9][0-9]{3}$/u.test(typedYear);

  /** The reason why it was not saved; null when it was, or when both texts are shown. */
  async function save(before: DocumentView, typed: CardFields, tries: number): Promise<string | null> {
    const body = cardEdit(cardFields(before), typed);
    // Nothing changed, or another one stored the very same.
    const called =
      Object.keys(body).length === 0
        ? ({ ok: true, value: before } as const)
        : await call(editDocument, { params, body, version: before.version });
    if (called.ok) {
      toast({ text: words("saved") });
      onSaved(called.value);
      return null;
    }
    if (called.refusal.code !== "version_conflict") return called.refusal.detail;
    const shown = await call(showDocument, { params });
    if (!shown.ok) return shown.refusal.detail;
    const met = meetCard(cardFields(before), typed, cardFields(shown.value));
    setSeen(shown.value);
    setFields(met.fields);
    setTheirs(met.theirs);
    const isFree = Object.keys(met.theirs).length === 0;
    if (isFree && tries > 1) return save(shown.value, met.fields, tries - 1);
    return isFree ? called.refusal.detail : null;
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy || yearIsWrong) return;
    setBusy(true);
    setTheirs({});
    setProblem(null);
    setProblem(await save(seen, fields, MOST_TRIES));
    setBusy(false);
  }

  function setField(changed: Partial<CardFields>): void {
    setFields((before) => ({ ...before, ...changed }));
  }
  /** What the other one stored takes the place of what was typed. */
  function take(name: keyof CardFields): void {
    const { [name]: stored, ...others } = theirs;
    if (stored !== undefined) setField({ [name]: stored });
    setTheirs(others);
  }
  return { fields, setField, theirs, take, problem, yearIsWrong, busy, submit };
}
