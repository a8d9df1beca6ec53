"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { datesWithMeanings } from "#lib/reforms/date-meaning.ts";
import type { ReformView } from "#lib/operations/reforms.ts";
import { changedFields, draftOf, faultsOf, fieldsOf, type ReformDraft } from "./reform-draft.ts";
import { ReformForm } from "./reform-form.tsx";
import type { ReformDesk } from "./use-reform.ts";

interface EditReformProps {
  readonly groupId: string;
  readonly desk: ReformDesk;
  readonly onClose: () => void;
}

/** When somebody was faster, what they stored is told above the form, and what was typed stays to be saved over it. */
export function EditReform({ groupId, desk, onClose }: EditReformProps) {
  const ui = useTranslations("ui");
  const [seen] = useState(desk.reform);
  const [stored, setStored] = useState<ReformView | null>(null);
  const [draft, setDraft] = useState<ReformDraft>(draftOf(seen));
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (isBusy || faultsOf(draft) !== null) return;
    setBusy(true);
    const saved = await desk.save(fieldsOf(draft), stored ?? seen);
    setBusy(false);
    if (saved.ok) return onClose();
    setProblem(saved.detail);
    if (saved.stored !== null) setStored(saved.stored);
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4 pb-8">
      {problem === null ? null : (
        <Notice tone={stored === null ? "error" : "warn"} announced title={problem}>
          {stored === null ? null : <StoredFields stored={stored} seen={seen} />}
        </Notice>
      )}
      <ReformForm
        groupId={groupId}
        reformId={seen.id}
        draft={draft}
        faults={isTried ? faultsOf(draft) : null}
        onChange={setDraft}
      />
      <div className="sticky bottom-0 flex justify-end gap-2 border-t border-line bg-paper py-3">
        <Button onClick={onClose}>{ui("cancel")}</Button>
        <Button look="main" type="submit" busy={isBusy}>
          {ui("save")}
        </Button>
      </div>
    </form>
  );
}

/** The fields that somebody else changed, as they are stored now. */
function StoredFields({ stored, seen }: { stored: ReformView; seen: ReformView }) {
  const words = useTranslations("reforms");
  const others = changedFields(fieldsOf(draftOf(stored)), fieldsOf(draftOf(seen)));
  const texts: Record<string, string> = {
    kind: words(`kind.${stored.kind}`),
    dates: stored.dates.join(", "),
    dateMeanings: datesWithMeanings(stored)
      .map(({ date, meanings }) =>
        [date, ...meanings.map((meaning) => words(`meaning.${meaning}`))].join(" "),
      )
      .join("; "),
    institutions: stored.institutions
      .map(({ reform, role }) => `${words(`role.${role}`)}: ${inLanguages(reform.labels)}`)
      .join("; "),
    parentId: LANGUAGES.map((language) => stored.parent?.labels[language]).find(Boolean) ?? "–",
    labels: inLanguages(stored.labels),
    descriptions: inLanguages(stored.descriptions),
    aliases: LANGUAGES.flatMap((language) => stored.aliases[language] ?? []).join("; "),
    acts: stored.acts
      .map(({ title = {}, number = "", date = "" }) =>
        [inLanguages(title), number, date].filter(Boolean).join(", "),
      )
      .join("; "),
  };
  const names = {
    kind: words("fields.kind"),
    dates: words("fields.dates"),
    dateMeanings: words("fields.meanings"),
    institutions: words("fields.institutions"),
    parentId: words("fields.parent"),
    labels: words("fields.label"),
    descriptions: words("fields.description"),
    aliases: words("fields.aliases"),
    acts: words("fields.acts"),
  };
  return (
    <dl className="grid gap-1">
      {(Object.keys(names) as (keyof typeof names)[])
        .filter((name) => name in others)
        .map((name) => (
          <div key={name}>
            <dt className="inline font-bold">{words("page.stored", { field: names[name] })}</dt>{" "}
            <dd className="inline">{texts[name] === "" ? "–" : texts[name]}</dd>
          </div>
        ))}
    </dl>
  );
}

function inLanguages(texts: ReformView["labels"]): string {
  return LANGUAGES.map((language) => texts[language])
    .filter((text) => text !== undefined)
    .join(" / ");
}
