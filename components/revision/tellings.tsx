import { useTranslations } from "next-intl";
import { WaysNav } from "#components/ui/ways-nav.tsx";
import type { FeedbackView } from "#lib/operations/feedback.ts";

interface TellingsProps {
  readonly groupId: string;
  readonly feedback: Pick<FeedbackView, "assignment" | "tellings" | "revisionNumber">;
  /** Of the essay, for those who look after the group; null for its student. */
  readonly number: number | null;
}

/** The revisions that a student was told of, when there is more than one, by their numbers as on the desk. */
export function Tellings({
  groupId,
  feedback: { assignment, tellings, revisionNumber },
  number,
}: TellingsProps) {
  const words = useTranslations("revision");
  if (tellings.length < 2) return null;
  const rooms = `/groups/${groupId}/assignments/${assignment.id}`;
  const address = number === null ? `${rooms}/feedback` : `${rooms}/essays/${String(number)}/feedback`;
  const ways = tellings.map((one, at) => ({
    key: String(one.revisionNumber),
    // The student's own newest has an address that stays.
    href: at === 0 && number === null ? address : `${address}?revision=${String(one.revisionNumber)}`,
    text: words(one.releasedAt === null ? "tellingNow" : "telling", { number: one.revisionNumber }),
  }));
  return (
    <WaysNav className="pb-4" label={words("tellings")} ways={ways.reverse()} here={String(revisionNumber)} />
  );
}
