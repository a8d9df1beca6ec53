"use client";

import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Reading } from "#lib/operations/references.ts";
import { workLine } from "./work-line.ts";

interface KnownWorksProps {
  readonly groupId: string;
  /** The work at which this stands, to be compared with the others. */
  readonly referenceId: string;
  readonly known: Reading["known"];
  readonly mayMerge: boolean;
}

/** Works of the library that this may be: looked at by a person, never merged unasked. */
export function KnownWorks({ groupId, referenceId, known, mayMerge }: KnownWorksProps) {
  const words = useTranslations("references");
  if (known.length === 0) return null;
  const ids = [referenceId, ...known.map(({ id }) => id)].join(",");
  return (
    <Notice
      tone="warn"
      actions={
        mayMerge ? (
          <TextLink href={`/groups/${groupId}/references/duplicates?ids=${ids}`}>{words("compare")}</TextLink>
        ) : null
      }
    >
      {words("alreadyThere")}{" "}
      {known.map((work, n) => (
        <span key={work.id}>
          {n === 0 ? "" : ", "}
          <TextLink href={`/groups/${groupId}/references/${work.id}`}>{workLine(work)}</TextLink>
        </span>
      ))}
    </Notice>
  );
}
