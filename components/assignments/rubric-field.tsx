"use client";

import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { RubricPreview } from "#components/rubrics/rubric-preview.tsx";
import { RubricChanges } from "#components/rubrics/rubric-changes.tsx";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import { Select } from "#components/ui/text-field.tsx";
import type { AssignmentView } from "#lib/operations/assignments.ts";
import type { RubricCard } from "#lib/operations/rubrics.ts";
import type { Rubric } from "#lib/reviews/rubric.ts";
import { useTitle } from "./title-of.ts";

/** A rubric that can be chosen, with what it says. */
export interface OfferedRubric extends Pick<RubricCard, "id" | "names" | "number" | "versionId"> {
  readonly content: Rubric;
}

interface RubricFieldProps {
  readonly groupId: string;
  readonly rubrics: readonly OfferedRubric[];
  /** What the assignment keeps. */
  readonly kept: AssignmentView["rubric"];
  readonly versionId: string | null;
  readonly onVersion: (versionId: string | null) => void;
}

/** By which rubric essays are marked: the newest version of one of the bank, or the version that the assignment keeps. */
export function RubricField({ groupId, rubrics, kept, versionId, onVersion }: RubricFieldProps) {
  const words = useTranslations("assignments.rubric");
  const titleIn = useTitle();
  const isKeptOld = kept !== null && rubrics.every((one) => one.versionId !== kept.versionId);
  const newest = kept === null ? undefined : rubrics.find(({ id }) => id === kept.rubricId);
  const chosen =
    versionId === null
      ? null
      : kept?.versionId === versionId
        ? kept.content
        : (rubrics.find((one) => one.versionId === versionId)?.content ?? null);
  const options = [
    { value: "", label: words("none") },
    ...(isKeptOld
      ? [
          {
            value: kept.versionId,
            label: words("version", { name: titleIn(kept.content.names).text, number: kept.number }),
          },
        ]
      : []),
    ...rubrics.map(({ names, number, versionId: value }) => ({
      ...{ value, label: words("version", { name: titleIn(names).text, number }) },
    })),
  ];
  return (
    <div className="grid gap-3">
      <Select
        label={words("choose")}
        className="max-w-xl"
        value={versionId ?? ""}
        options={options}
        onChange={({ target }) => onVersion(target.value === "" ? null : target.value)}
      />
      <p className="text-label">
        <TextLink href={`/groups/${groupId}/rubrics`}>{words("bank")}</TextLink>
      </p>
      {isKeptOld && newest !== undefined ? (
        <Notice
          title={words("newer", { number: newest.number, kept: kept.number })}
          actions={
            versionId === kept.versionId ? (
              <LinkButton onClick={() => onVersion(newest.versionId)}>
                {words("useNewest", { number: newest.number })}
              </LinkButton>
            ) : (
              <LinkButton onClick={() => onVersion(kept.versionId)}>
                {words("keep", { number: kept.number })}
              </LinkButton>
            )
          }
        >
          <RubricChanges before={kept.content} after={newest.content} />
        </Notice>
      ) : null}
      {chosen === null ? null : (
        <details>
          <summary className="link control inline-flex items-center">{words("preview")}</summary>
          <div className="pt-3">
            <RubricPreview rubric={chosen} />
          </div>
        </details>
      )}
    </div>
  );
}
