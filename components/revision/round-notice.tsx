import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FeedbackView } from "#lib/operations/feedback.ts";
import type { Revising } from "./told-remark.tsx";

interface RoundNoticeProps {
  readonly feedback: Pick<FeedbackView, "newDraftAt">;
  /** Null where it is not one's own. */
  readonly revising: Revising | null;
}

/** Over what was told: that a newer draft is with its reviewers, or that there may be one. */
export function RoundNotice({ feedback: { newDraftAt }, revising }: RoundNoticeProps) {
  const words = useTranslations("revision");
  const mayGoOn = revising?.mayHandIn === true;
  if (newDraftAt === null && !mayGoOn) return null;
  return (
    <div className="pb-4" data-screen-only>
      <Notice
        tone="info"
        actions={
          mayGoOn ? (
            <ButtonLink href={`/groups/${revising.groupId}/assignments/${revising.assignmentId}/essay`}>
              {words("goOn")}
            </ButtonLink>
          ) : undefined
        }
      >
        {words(newDraftAt === null ? "mayGoOn" : "newDraft")}
      </Notice>
    </div>
  );
}
