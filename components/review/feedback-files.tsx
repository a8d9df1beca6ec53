import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { addressOf } from "#components/api/call.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { downloadEssayFeedback, downloadFeedback, FEEDBACK_FORMATS } from "#lib/operations/feedback-files.ts";

interface FeedbackFilesProps {
  readonly groupId: string;
  readonly assignmentId: string;
  /** Of the essay, for those who look after the group; null for its student. */
  readonly number: number | null;
  /** Of the handing in; left out where it is the one that stands. */
  readonly revision?: number | undefined;
}

/** What is told of an essay as files to keep, in the language of the interface. */
export function FeedbackFiles({ groupId, assignmentId, number, revision }: FeedbackFilesProps) {
  const words = useTranslations("feedbackFiles.save");
  const locale = useInterfaceLocale();
  return FEEDBACK_FORMATS.map((format) => {
    const href =
      number === null
        ? addressOf(downloadFeedback, { groupId, assignmentId }, { format, locale, revision })
        : addressOf(downloadEssayFeedback, { groupId, assignmentId, number }, { format, locale, revision });
    return (
      <a key={format} download href={href} title={words(`${format}Hint`)} className={buttonClass("plain")}>
        <Download aria-hidden size={16} />
        {words(format)}
      </a>
    );
  });
}
