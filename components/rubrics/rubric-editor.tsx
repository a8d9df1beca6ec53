"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/page.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import type { RubricView } from "#lib/operations/rubrics.ts";
import { weightShares } from "#lib/reviews/weight-share.ts";
import { CriterionCard } from "./criterion-card.tsx";
import { type DraftFault, missingTexts, moved, type RubricDraft } from "./rubric-draft.ts";
import { RubricPreview } from "./rubric-preview.tsx";
import { type ShownLanguage, TextInLanguage } from "./text-in-language.tsx";
import { type RubricEditorState, useRubricEditor } from "./use-rubric-editor.ts";

interface RubricEditorProps {
  readonly groupId: string;
  /** Null: a new one. */
  readonly rubric: RubricView | null;
  readonly first: RubricDraft;
  /** Of a new one: what it is made after. */
  readonly source?: string;
}

/** Writes a rubric, in one language at a time or in all beside each other. */
export function RubricEditor({ groupId, rubric, first, source = "" }: RubricEditorProps) {
  const words = useTranslations("rubrics.editor");
  const ui = useTranslations("ui");
  const names = useTranslations("ui.language");
  const locale = useInterfaceLocale();
  const editor = useRubricEditor({ groupId, rubric, first, source });
  const [shown, setShown] = useState<ShownLanguage>(locale);
  const missing = missingTexts(editor.draft);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void editor.save();
      }}
    >
      <Tabs<ShownLanguage>
        label={words("language")}
        value={shown}
        onChange={setShown}
        tabs={[
          ...LANGUAGES.map((language) => ({
            value: language,
            label: names(language),
            count: missing[language] === 0 ? undefined : missing[language],
          })),
          { value: "all" as const, label: words("beside") },
        ]}
      >
        <p className="mb-4 max-w-2xl text-label text-ink-3">{words("languageHint")}</p>
        <Fields editor={editor} shown={shown} />
      </Tabs>
      {editor.content === null ? null : (
        <details className="border-t border-line py-4">
          <summary className="link control inline-flex items-center">{words("preview")}</summary>
          <div className="pt-4">
            <RubricPreview rubric={editor.content} />
          </div>
        </details>
      )}
      <Problems groupId={groupId} rubric={rubric} editor={editor} />
      <div className="sticky bottom-0 z-2 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-paper py-3">
        {rubric !== null && editor.isChanged ? (
          <Button look="quiet" onClick={editor.discard}>
            {words("discard")}
          </Button>
        ) : null}
        {rubric === null ? <ButtonLink href={`/groups/${groupId}/rubrics`}>{ui("cancel")}</ButtonLink> : null}
        <Button look="main" type="submit" busy={editor.isBusy} disabled={!editor.isChanged}>
          {words(rubric === null ? "create" : "saveVersion")}
        </Button>
      </div>
    </form>
  );
}

function Fields({ editor, shown }: { editor: RubricEditorState; shown: ShownLanguage }) {
  const words = useTranslations("rubrics.editor");
  const { draft, set, isTried } = editor;
  // What is missing is said once somebody wants to save; what contradicts itself at once.
  const faults = editor.faults.filter(({ keeps }) => isTried || !keeps);
  const ofRubric = (code: DraftFault["code"]) =>
    faults.some((fault) => fault.code === code && fault.criterion === null);
  const shares = weightShares(draft.criteria);
  return (
    <>
      <div className="grid gap-3">
        <TextInLanguage
          label={words("name")}
          texts={draft.names}
          shown={shown}
          max={200}
          error={ofRubric("name_missing") ? words("fault.name_missing") : undefined}
          onTexts={(names) => set({ ...draft, names })}
        />
        <TextInLanguage
          label={words("text")}
          texts={draft.descriptions}
          shown={shown}
          rows={2}
          max={2_000}
          onTexts={(descriptions) => set({ ...draft, descriptions })}
        />
      </div>
      <Section id="criteria" title={words("criteria")} lead={words("criteriaLead")}>
        {ofRubric("rubric_without_weight") ? (
          <Notice tone="error" announced>
            {words("fault.rubric_without_weight")}
          </Notice>
        ) : null}
        {ofRubric("no_criteria") ? (
          <Notice tone="error" announced>
            {words("fault.no_criteria")}
          </Notice>
        ) : null}
        <div>
          {draft.criteria.map((criterion, at) => (
            <CriterionCard
              key={criterion.key}
              criterion={criterion}
              number={at + 1}
              of={draft.criteria.length}
              shown={shown}
              share={shares?.[at] ?? null}
              faults={faults.filter((fault) => fault.criterion === criterion.key)}
              onChange={(change) => editor.change(criterion.key, change)}
              onMove={(by) => editor.setCriteria(moved(draft.criteria, at, by))}
              onRemove={() => editor.remove(criterion.key)}
            />
          ))}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button icon={<Plus aria-hidden size={14} />} onClick={() => editor.add(true)}>
            {words("addWithLevels")}
          </Button>
          <Button icon={<Plus aria-hidden size={14} />} onClick={() => editor.add(false)}>
            {words("addWithPoints")}
          </Button>
        </div>
      </Section>
    </>
  );
}

interface ProblemsProps extends Pick<RubricEditorProps, "groupId" | "rubric"> {
  readonly editor: RubricEditorState;
}

/** Why it was not saved, and what is still wrong with what is typed. */
function Problems({ groupId, rubric, editor }: ProblemsProps) {
  const words = useTranslations("rubrics.editor");
  const { faults, isTried, problem, isOvertaken } = editor;
  const blocking = faults.filter(({ keeps }) => keeps).length;
  return (
    <div className="grid gap-3 pb-3 empty:hidden">
      {problem === null ? null : (
        <Notice
          tone="error"
          announced
          actions={
            isOvertaken && rubric !== null ? (
              <>
                <TextLink href={`/groups/${groupId}/rubrics/${rubric.id}`} target="_blank">
                  {words("seeTheirs")}
                </TextLink>
                <LinkButton onClick={() => void editor.saveOver()}>{words("saveOver")}</LinkButton>
              </>
            ) : null
          }
        >
          {problem}
        </Notice>
      )}
      {isTried && blocking > 0 ? (
        <Notice tone="error" announced>
          {words("blocked", { count: blocking })}
        </Notice>
      ) : null}
      {blocking === 0 && faults.length > 0 ? <Notice tone="warn">{words("unfit")}</Notice> : null}
    </div>
  );
}
