import { useTranslations } from "next-intl";
import type { NotificationView } from "#lib/operations/notifications.ts";

/** What has happened, in one sentence: the same in the inbox and, worded by the server, in a letter. */
export function useSentence(): (notification: NotificationView) => string {
  const words = useTranslations("inbox");
  return ({ kind, actor, claimNumber, place, subject }) => {
    const name = actor?.name ?? words("nobody");
    const what =
      place === "claim" && claimNumber !== null
        ? words("claim", { number: claimNumber })
        : subject === null
          ? words("gone")
          : words("thing", { title: subject });
    return words(`kind.${kind}`, { name, what });
  };
}
