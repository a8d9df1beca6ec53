import { useTranslations } from "next-intl";
import { WaysNav } from "#components/ui/ways-nav.tsx";
import type { FeedbackView } from "#lib/operations/feedback.ts";

interface TellingsProps {
  readonly groupId: string;
  readonly feedback: Pick<FeedbackView, "assignment" | "tellings" | "revisionNumber">;
}

/** The drafts that a student was told of, when there is more than one; drafts are counted as they were told of. */
export function Tellings({ groupId, feedback: { assignment, tellings, revisionNumber } }: TellingsProps) {
  const words = useTranslations("revision");
  if (tellings.length < 2) return null;
  const address = `/groups/${groupId}/assignments/${assignment.id}/feedback`;
  const ways = tellings.map((one, at) => ({
    key: String(one.revisionNumber),
    href: at === 0 ? address : `${address}?revision=${String(one.revisionNumber)}`,
    text: words("telling", { number: tellings.length - at }),
  }));
  return (
    <WaysNav className="pb-4" label={words("tellings")} ways={ways.reverse()} here={String(revisionNumber)} />
  );
}
