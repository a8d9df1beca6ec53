"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type ShownLanguage, TextInLanguage } from "#components/rubrics/text-in-language.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/page.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import type { AssignmentView } from "#lib/operations/assignments.ts";
import type { AssignmentDraft } from "./assignment-draft.ts";
import { DateFields } from "./date-fields.tsx";
import { MaterialsField } from "./materials-field.tsx";
import { ReviewFields } from "./review-fields.tsx";
import { type OfferedRubric, RubricField } from "./rubric-field.tsx";
import { StudentFields, type StudentChoice } from "./student-fields.tsx";
import { TextFields } from "./text-fields.tsx";
import { type AssignmentFormState, useAssignmentForm } from "./use-assignment-form.ts";

/** What an assignment can be made of. */
export interface AssignmentChoices {
  readonly rubrics: readonly OfferedRubric[];
  readonly students: readonly StudentChoice[];
  readonly timeZone: string;
}

interface AssignmentFormProps {
  readonly groupId: string;
  readonly choices: AssignmentChoices;
  /** Null: a new one. */
  readonly assignment: AssignmentView | null;
  readonly first: AssignmentDraft;
  /** Of a new one: what it is made after. */
  readonly source?: string;
}

/** Sets an assignment or changes it. */
export function AssignmentForm({ groupId, choices, assignment, first, source = "" }: AssignmentFormProps) {
  const words = useTranslations("assignments.form");
  const ui = useTranslations("ui");
  const { timeZone } = choices;
  const form = useAssignmentForm({ groupId, timeZone, assignment, first, source });
  const { draft, set, faults } = form;
  const back = `/groups/${groupId}/assignments${assignment === null ? "" : `/${assignment.id}`}`;
  const progress = assignment?.progress ?? null;
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)}>
      <Words form={form} isNew={assignment === null} />
      <Section id="dates" title={words("dates")} lead={words("datesLead")}>
        <DateFields {...{ draft, faults, timeZone }} onChange={set} />
      </Section>
      <Section id="students" title={words("students")}>
        <StudentFields {...{ draft, progress }} students={choices.students} onChange={set} />
      </Section>
      <Section id="rubric" title={words("rubric")} lead={words("rubricLead")}>
        <RubricField
          groupId={groupId}
          rubrics={choices.rubrics}
          kept={assignment?.rubric ?? null}
          versionId={draft.rubricVersionId}
          onVersion={(rubricVersionId) => set({ rubricVersionId })}
        />
      </Section>
      <Section id="text" title={words("textRules")}>
        <TextFields {...{ groupId, draft, faults }} onChange={set} />
      </Section>
      <Section id="review" title={words("review")}>
        <ReviewFields {...{ draft, faults, progress }} onChange={set} />
      </Section>
      <Section id="materials" title={words("materials")} lead={words("materialsLead")}>
        <MaterialsField
          groupId={groupId}
          materials={draft.materials}
          onMaterials={(materials) => set({ materials })}
        />
      </Section>
      <div className="grid gap-3 pb-3 empty:hidden">
        {form.problem === null ? null : (
          <Notice tone="error" announced>
            {form.problem}
          </Notice>
        )}
        {form.hasFaults ? (
          <Notice tone="error" announced>
            {words("faulty")}
          </Notice>
        ) : null}
      </div>
      <div className="sticky bottom-0 z-2 flex flex-wrap justify-end gap-2 border-t border-line bg-paper py-3">
        <ButtonLink href={back}>{ui("cancel")}</ButtonLink>
        <Button look="main" type="submit" busy={form.isBusy}>
          {assignment === null ? words("create") : ui("save")}
        </Button>
      </div>
    </form>
  );
}

/** Title and task, in one language at a time. */
function Words({ form: { draft, set, faults }, isNew }: { form: AssignmentFormState; isNew: boolean }) {
  const words = useTranslations("assignments.form");
  const names = useTranslations("ui.language");
  const [shown, setShown] = useState<ShownLanguage>(useInterfaceLocale());
  return (
    <Tabs<ShownLanguage>
      label={words("language")}
      value={shown}
      onChange={setShown}
      tabs={[
        ...LANGUAGES.map((language) => ({ value: language, label: names(language) })),
        { value: "all" as const, label: words("beside") },
      ]}
    >
      <div className="grid gap-3 pb-6">
        {isNew ? <p className="max-w-2xl text-label text-ink-3">{words("languageHint")}</p> : null}
        <TextInLanguage
          label={words("title")}
          texts={draft.titles}
          shown={shown}
          max={300}
          error={faults.titles === undefined ? undefined : words(`fault.${faults.titles}`)}
          onTexts={(titles) => set({ titles })}
        />
        <TextInLanguage
          label={words("task")}
          texts={draft.tasks}
          shown={shown}
          rows={6}
          max={20_000}
          onTexts={(tasks) => set({ tasks })}
        />
      </div>
    </Tabs>
  );
}
