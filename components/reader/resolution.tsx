"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "#components/ui/moment.tsx";
import { RemarkText } from "#components/threads/remark-text.tsx";
import type { ReaderAnnotation } from "./reader-view.ts";
import { useGroupId } from "./thread.tsx";

/** Who closed the matter and when, and why a suggestion was declined. */
export function Resolution({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("threads.resolution");
  const moment = useMoment();
  const groupId = useGroupId();
  const { resolution } = annotation;
  if (resolution === null) return null;
  const { at, by, decision, note } = resolution;
  return (
    <div className="grid gap-0.5 pl-7 text-label text-ink-3">
      <p>{words(decision ?? "resolved", { when: moment(at, "both"), name: by ?? "–" })}</p>
      {note === null ? null : <RemarkText text={note} groupId={groupId} className="text-ink-2" />}
    </div>
  );
}
