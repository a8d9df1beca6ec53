"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "#components/api/use-call.ts";
import { Button } from "#components/ui/button.tsx";
import { useMoment } from "#components/ui/moment.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { listReformVersions, type ReformVersionView } from "#lib/operations/reforms.ts";
import { datesWithMeanings } from "#lib/reforms/date-meaning.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import type { ReformField } from "#lib/reforms/reform-state.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { ReformDesk } from "./use-reform.ts";

interface ReformHistoryProps {
  readonly groupId: string;
  readonly desk: ReformDesk;
  readonly mayEdit: boolean;
}

/** What the entry said before each change, and a way back to it. Read only when somebody opens it. */
export function ReformHistory({ groupId, desk, mayEdit }: ReformHistoryProps) {
  const words = useTranslations("reforms.history");
  const call = useCall();
  const toast = useToast();
  const { reform } = desk;
  const [read, setRead] = useState<{ version: number; versions: readonly ReformVersionView[] } | null>(null);
  const open = async () => {
    if (read?.version === reform.version) return;
    const called = await call(listReformVersions, { params: { groupId, reformId: reform.id } });
    if (!called.ok) return toast({ text: called.refusal.detail, tone: "error" });
    setRead({ version: reform.version, versions: called.value.versions });
  };
  return (
    <details
      // A way back changes the entry: what was read of its history is then old.
      key={reform.version}
      data-screen-only
      className="border-t border-line py-4"
      onToggle={(event) => {
        if (event.currentTarget.open) void open();
      }}
    >
      <summary className="link control inline-flex cursor-pointer items-center">{words("title")}</summary>
      {read === null ? null : (
        <ol className="grid gap-4 pt-3">
          {read.versions.length === 0 ? <li className="text-ink-2">{words("none")}</li> : null}
          {read.versions.map((version) => (
            <Version
              key={version.version}
              version={version}
              onRevert={mayEdit ? () => void desk.revert(version.version) : null}
            />
          ))}
        </ol>
      )}
    </details>
  );
}

interface VersionProps {
  readonly version: ReformVersionView;
  readonly onRevert: (() => void) | null;
}

function Version({ version, onRevert }: VersionProps) {
  const words = useTranslations("reforms");
  const moment = useMoment();
  const said = useSaid(version.said);
  const fields = useFieldNames();
  return (
    <li className="grid gap-1 border-l-2 border-line-2 pl-3">
      <p className="text-label text-ink-3">
        {words("history.until", { when: moment(version.replacedAt), name: version.replacedBy.name })}
      </p>
      <dl className="grid gap-1">
        {version.changed.map((field) => (
          <div key={field}>
            <dt className="inline font-bold">{fields[field]}:</dt>{" "}
            <dd className="inline break-words text-ink-2">{said(field)}</dd>
          </div>
        ))}
      </dl>
      {onRevert === null ? null : (
        <Button className="justify-self-start" onClick={onRevert}>
          {words("history.revert")}
        </Button>
      )}
    </li>
  );
}

export function useFieldNames(): Readonly<Record<ReformField, string>> {
  const words = useTranslations("reforms.fields");
  return {
    kind: words("kind"),
    labels: words("label"),
    dates: words("dates"),
    dateMeanings: words("meanings"),
    parentId: words("parent"),
    aliases: words("aliases"),
    descriptions: words("description"),
    institutions: words("institutions"),
    acts: words("acts"),
  };
}

/** A field in words, "–" where there was nothing. */
function useSaid(said: ReformVersionView["said"]) {
  const words = useTranslations("reforms");
  const interfaceLocale = useInterfaceLocale();
  const inLanguages = (texts: Partial<Record<Language, string>>) =>
    LANGUAGES.flatMap((language) => texts[language] ?? []).join(" / ");
  const texts: Readonly<Record<ReformField, () => string>> = {
    kind: () => words(`kind.${said.kind}`),
    labels: () => inLanguages(said.labels),
    dates: () => said.dates.map((date) => printReformDate(date, interfaceLocale)).join("; "),
    dateMeanings: () =>
      datesWithMeanings(said)
        .filter(({ meanings }) => meanings.length > 0)
        .map(({ date, meanings }) =>
          [printReformDate(date, interfaceLocale), ...meanings.map((one) => words(`meaning.${one}`))].join(
            ", ",
          ),
        )
        .join("; "),
    parentId: () => (said.parent === null ? "" : displayLabel(said.parent, interfaceLocale).text),
    aliases: () => LANGUAGES.flatMap((language) => said.aliases[language] ?? []).join("; "),
    descriptions: () => inLanguages(said.descriptions),
    institutions: () =>
      said.institutions
        .map(({ reform, role }) => `${words(`role.${role}`)}: ${displayLabel(reform, interfaceLocale).text}`)
        .join("; "),
    acts: () =>
      said.acts
        .map(({ title = {}, number = "", date = "" }) =>
          [inLanguages(title), number, date].filter(Boolean).join(", "),
        )
        .join("; "),
  };
  return (field: ReformField) => texts[field]() || "–";
}
