"use client";

import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/page.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { CodingView } from "#lib/operations/codings.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { InLanguages } from "#lib/languages/language-tag.ts";
import { AssignmentGrid } from "./assignment-grid.tsx";
import { CheckList } from "./check-list.tsx";
import { useCodingForm } from "./use-coding-form.ts";

/** What a coding can be made of. */
export interface CodingChoices {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly language: string }[];
  /** Members who may annotate. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly tagsets: readonly { readonly id: string; readonly labels: InLanguages; readonly tags: number }[];
}

interface CodingFormProps {
  readonly groupId: string;
  readonly choices: CodingChoices;
  /** The coding that is changed; null: a new one. Its tagsets stay as they were when it began. */
  readonly coding: CodingView | null;
}

/** Plans a coding or changes it: the grid at its end says who codes what. */
export function CodingForm({ groupId, choices, coding }: CodingFormProps) {
  const words = useTranslations("codings.form");
  const ui = useTranslations("ui");
  const locale = useInterfaceLocale();
  const form = useCodingForm({ groupId, choices, coding });
  const { fields, set } = form;
  const back = coding === null ? `/groups/${groupId}/codings` : `/groups/${groupId}/codings/${coding.id}`;
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)} className="grid gap-2">
      {form.problem === null ? null : (
        <Notice tone="error" announced>
          {form.problem}
        </Notice>
      )}
      <Section id="about" title={words("about")}>
        <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
          <TextField
            label={words("name")}
            maxLength={200}
            autoFocus={coding === null}
            value={fields.name}
            error={form.isTried && fields.name.trim() === "" ? words("nameMissing") : undefined}
            onChange={(event) => set({ name: event.target.value })}
          />
          <TextField
            label={words("due")}
            type="date"
            value={fields.dueDate}
            onChange={(event) => set({ dueDate: event.target.value })}
          />
        </div>
        <TextArea
          label={words("instructions")}
          hint={words("instructionsHint")}
          maxLength={10_000}
          rows={4}
          value={fields.instructions}
          onChange={(event) => set({ instructions: event.target.value })}
        />
      </Section>
      {coding === null ? (
        <Section id="tagsets" title={words("tagsets")} lead={words("tagsetsLead")}>
          <CheckList
            label={words("tagsets")}
            items={choices.tagsets.map(({ id, labels, tags }) => {
              const label = findWording(labels, locale);
              return {
                id,
                label: label?.text ?? "",
                lang: label?.language,
                aside: words("tags", { count: tags }),
              };
            })}
            chosen={fields.tagsetIds}
            onChosen={(tagsetIds) => set({ tagsetIds })}
            error={form.isTried && fields.tagsetIds.size === 0 ? words("tagsetsMissing") : null}
          />
        </Section>
      ) : null}
      <Section id="documents" title={words("documents")}>
        <CheckList
          label={words("documents")}
          search={words("searchDocuments")}
          items={choices.documents.map(({ id, title, language }) => ({
            id,
            label: title,
            lang: language,
            isSerif: true,
          }))}
          chosen={fields.documentIds}
          fixed={form.fixedDocuments}
          onChosen={(documentIds) => set({ documentIds })}
          error={form.isTried && fields.documentIds.size === 0 ? words("documentsMissing") : null}
        />
      </Section>
      <Section id="coders" title={words("coders")} lead={words("codersLead")}>
        <CheckList
          label={words("coders")}
          items={choices.members.map(({ id, name }) => ({ id, label: name }))}
          chosen={fields.coderIds}
          fixed={form.fixedCoders}
          onChosen={(coderIds) => set({ coderIds })}
          error={form.isTried && fields.coderIds.size === 0 ? words("codersMissing") : null}
        />
      </Section>
      {form.assigned.length === 0 ? null : (
        <Section id="grid" title={words("grid")} lead={words("gridLead")}>
          <AssignmentGrid
            documents={choices.documents.filter(({ id }) => fields.documentIds.has(id))}
            coders={choices.members.filter(({ id }) => fields.coderIds.has(id))}
            left={fields.left}
            fixed={form.fixed}
            onLeft={(left) => set({ left })}
          />
          <p role="status" className="text-label text-ink-2">
            {form.hasSingle ? words("single") : words("gridCount", { count: form.assigned.length })}
          </p>
        </Section>
      )}
      <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
        <ButtonLink href={back}>{ui("cancel")}</ButtonLink>
        <Button look="main" type="submit" busy={form.isBusy}>
          {coding === null ? words("plan") : ui("save")}
        </Button>
      </div>
    </form>
  );
}
