"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTitle } from "#components/assignments/title-of.ts";
import { addressOf } from "#components/api/call.ts";
import { PageCrumb } from "#components/shell/page-crumb.tsx";
import { ButtonLink, buttonClass } from "#components/ui/button.tsx";
import { CONTROL, Field } from "#components/ui/field.tsx";
import { Page, Section } from "#components/ui/page.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { LANGUAGES, type InLanguages, type Language } from "#lib/languages/language-tag.ts";
import {
  downloadClassFeedback,
  exportResults,
  FEEDBACK_FORMATS,
  type ResultFormat,
  USUAL_COLUMNS,
} from "#lib/operations/feedback-files.ts";
import { CLASS_COLUMNS, type ClassColumn } from "#lib/reviews/class-results.ts";
import { GradebookFilling } from "./gradebook-filling.tsx";

interface FilesRoomProps {
  readonly groupId: string;
  readonly assignmentId: string;
  readonly titles: InLanguages;
}

export interface FilesChoice {
  readonly locale: Language;
  readonly which: "released" | "marked";
}

/** Everything of an assignment that leaves as a file or as paper. */
export function FilesRoom({ groupId, assignmentId, titles }: FilesRoomProps) {
  const words = useTranslations("feedbackFiles.room");
  const task = useTitle()(titles);
  const locale = useInterfaceLocale();
  const [choice, setChoice] = useState<FilesChoice>({ locale, which: "released" });
  const [columns, setColumns] = useState<readonly ClassColumn[]>(USUAL_COLUMNS);
  const params = { groupId, assignmentId };
  const table = (format: ResultFormat, chosen = columns) =>
    addressOf(exportResults, params, { ...choice, format, columns: chosen.join(",") });
  const sheets = `/groups/${groupId}/assignments/${assignmentId}/files/sheets`;
  return (
    <Page
      title={words("title")}
      lead={
        <>
          <span lang={task.lang}>{task.text}</span>. {words("lead")}
        </>
      }
    >
      <PageCrumb label={words("title")} />
      <Choices choice={choice} onChoice={setChoice} />
      <Section id="feedback" title={words("feedback")} lead={words("feedbackLead")}>
        <div className="flex flex-wrap gap-2">
          {FEEDBACK_FORMATS.map((format) => (
            <a
              key={format}
              download
              href={addressOf(downloadClassFeedback, params, { ...choice, format })}
              className={buttonClass("plain")}
            >
              {words(format)}
            </a>
          ))}
        </div>
      </Section>
      <Section id="table" title={words("table")} lead={words("tableLead")}>
        <Columns columns={columns} onColumns={setColumns} />
        <div className="flex flex-wrap gap-2 pt-3">
          {(["xlsx", "csv"] as const).map((format) => (
            <a
              key={format}
              download
              aria-disabled={columns.length === 0 || undefined}
              href={columns.length === 0 ? undefined : table(format)}
              className={buttonClass("plain")}
            >
              {words(format)}
            </a>
          ))}
        </div>
      </Section>
      <Section id="platforms" title={words("platforms")} lead={words("platformsLead")}>
        <GradebookFilling {...params} which={choice.which} />
        <p className="flex flex-wrap items-center gap-2 pt-4 text-ui text-ink-2">
          {words("withoutFile")}
          {(["moodle", "canvas"] as const).map((format) => (
            <a key={format} download href={table(format, USUAL_COLUMNS)} className="link">
              {words(format)}
            </a>
          ))}
        </p>
        <p className="max-w-2xl text-label text-ink-3">{words("withoutFileHint")}</p>
      </Section>
      <Section id="sheets" title={words("sheets")} lead={words("sheetsLead")}>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={sheets}>{words("sheetsFilled")}</ButtonLink>
          <ButtonLink href={`${sheets}?empty`}>{words("sheetsEmpty")}</ButtonLink>
        </div>
      </Section>
    </Page>
  );
}

interface ChoicesProps {
  readonly choice: FilesChoice;
  readonly onChoice: (choice: FilesChoice) => void;
}

function Choices({ choice, onChoice }: ChoicesProps) {
  const words = useTranslations("feedbackFiles.room");
  const names = useTranslations("ui.language");
  return (
    <div className="grid max-w-2xl gap-4 pb-5 sm:grid-cols-2">
      <Field label={words("language")}>
        {(ties) => (
          <select
            {...ties}
            className={CONTROL}
            value={choice.locale}
            onChange={({ target: { value } }) =>
              onChoice({ ...choice, locale: LANGUAGES.find((one) => one === value) ?? choice.locale })
            }
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {names(language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words("which")} hint={words("whichHint")}>
        {(ties) => (
          <select
            {...ties}
            className={CONTROL}
            value={choice.which}
            onChange={({ target: { value } }) =>
              onChoice({ ...choice, which: value === "marked" ? "marked" : "released" })
            }
          >
            <option value="released">{words("released")}</option>
            <option value="marked">{words("marked")}</option>
          </select>
        )}
      </Field>
    </div>
  );
}

interface ColumnsProps {
  readonly columns: readonly ClassColumn[];
  readonly onColumns: (columns: readonly ClassColumn[]) => void;
}

/** Columns stay in the order of the table, whatever order they are chosen in. */
function Columns({ columns, onColumns }: ColumnsProps) {
  const words = useTranslations("feedbackFiles");
  const toggle = (column: ClassColumn, isWanted: boolean) =>
    onColumns(CLASS_COLUMNS.filter((one) => (one === column ? isWanted : columns.includes(one))));
  return (
    <fieldset className="max-w-3xl">
      <legend className="mb-1 text-ui text-ink-2">{words("room.columns")}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {CLASS_COLUMNS.map((column) => (
          <label key={column} className="control inline-flex items-center gap-2 text-ui">
            <input
              type="checkbox"
              className="size-4 accent-(--accent)"
              checked={columns.includes(column)}
              onChange={({ target }) => toggle(column, target.checked)}
            />
            {words(`table.${column}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
