import type { Language } from "#lib/languages/language-tag.ts";
import type { NotificationKind, NotificationView } from "#lib/operations/notifications.ts";

/** The words of a letter. The screen's own messages belong to next-intl and the browser; a letter is written where there is neither. */
interface LetterWords {
  readonly subject: (count: number) => string;
  readonly somebody: string;
  readonly end: string;
  readonly kinds: Readonly<Record<NotificationKind, string>>;
}

const WORDS: Record<Language, LetterWords> = {
  kk: {
    subject: (count) => `Silteme: жаңа хабарлама – ${count}`,
    somebody: "Біреу",
    end: "Қандай хат келетінін есептік жазбаңыздан таңдайсыз:",
    kinds: {
      ...{ mentioned: "сізді атады", replied: "жауап жазды", resolved: "талқылауды шешілді деп белгіледі" },
      ...{ reopened: "талқылауды қайта ашты", correction_suggested: "түзету ұсынды" },
      correction_accepted: "ұсынған түзетуіңізді қабылдады",
      correction_declined: "ұсынған түзетуіңізді қабылдамады",
      ...{ assigned: "сізге кодтауды тапсырды", coding_closed: "кодтауды жапты" },
      adjudicated: "айырмашылықтар бойынша шешім шығарды",
      conflict_asked: "қайшылықты қарауды сұрады",
      ...{ assignment_published: "тапсырма жариялады", assignment_moved: "тапсырманың мерзімін өзгертті" },
      ...{
        assignment_extended: "тапсыру мерзіміңізді ұзартты",
        reviews_given: "сізге эссе бағалауды тапсырды",
      },
      draft_handed_in: "сіз бағалаған эссенің жаңа редакциясы тапсырылды",
      feedback_released: "эссеңіз бойынша кері байланыс жарияланды",
      feedback_answered: "эссе туралы пікірге жауап жазды",
      ...{
        second_look_asked: "бағаны қайта қарауды сұрады",
        second_look_decided: "қайта қарау бойынша шешім шығарды",
      },
      essays_expiring: "эссе бір айдан кейін өшіріледі",
    },
  },
  ru: {
    subject: (count) => `Silteme: новые уведомления – ${count}`,
    somebody: "Кто-то",
    end: "Какие письма приходят, вы выбираете в учётной записи:",
    kinds: {
      ...{ mentioned: "упоминание вас", replied: "новый ответ", resolved: "обсуждение решено" },
      ...{ reopened: "обсуждение открыто снова", correction_suggested: "предложено исправление" },
      ...{
        correction_accepted: "ваше исправление принято",
        correction_declined: "ваше исправление отклонено",
      },
      ...{ assigned: "вам поручено кодирование", coding_closed: "кодирование закрыто" },
      adjudicated: "расхождения разрешены",
      conflict_asked: "вас просят посмотреть противоречие",
      ...{ assignment_published: "новое задание", assignment_moved: "сроки задания изменены" },
      ...{ assignment_extended: "вам продлён срок сдачи", reviews_given: "вам поручено проверить эссе" },
      draft_handed_in: "сдана новая редакция эссе, которое вы проверяли",
      feedback_released: "опубликован отзыв на ваше эссе",
      feedback_answered: "ответ на комментарий к эссе",
      ...{
        second_look_asked: "просьба пересмотреть оценку",
        second_look_decided: "пересмотр оценки завершён",
        essays_expiring: "через месяц эссе будут стёрты",
      },
    },
  },
  en: {
    subject: (count) => `Silteme: new notifications – ${count}`,
    somebody: "Somebody",
    end: "You choose in your account which letters you get:",
    kinds: {
      ...{ mentioned: "mentioned you", replied: "replied", resolved: "resolved a thread" },
      ...{ reopened: "reopened a thread", correction_suggested: "suggested a correction" },
      ...{ correction_accepted: "accepted your correction", correction_declined: "declined your correction" },
      ...{ assigned: "assigned you a coding", coding_closed: "closed a coding" },
      adjudicated: "settled the differences",
      conflict_asked: "asked you to look at a conflict",
      ...{
        assignment_published: "published an assignment",
        assignment_moved: "moved the dates of an assignment",
      },
      ...{ assignment_extended: "gave you more time", reviews_given: "gave you essays to review" },
      draft_handed_in: "a new draft of an essay that you reviewed is handed in",
      feedback_released: "feedback on your essay is released",
      feedback_answered: "answered a comment on an essay",
      ...{
        second_look_asked: "asked for a second look at a mark",
        second_look_decided: "decided about a second look",
        essays_expiring: "essays will be erased in a month",
      },
    },
  },
};

/** A letter about what waits: a line for each with its first words and its address. Nothing in it is markup. */
export function letterAbout(
  notifications: readonly NotificationView[],
  language: Language,
  home: string,
): { readonly subject: string; readonly text: string } {
  const words = WORDS[language];
  const parts = notifications.map(({ actor, kind, subject, group, excerpt, address }) =>
    [
      `${actor?.name ?? words.somebody}: ${words.kinds[kind]}${subject === null ? "" : `, «${subject}»`} (${group.name})`,
      ...(excerpt === null ? [] : [`  «${excerpt}»`]),
      ...(address === null ? [] : [`  ${new URL(address, home).href}`]),
    ].join("\n"),
  );
  const end = `${words.end} ${new URL("/account", home).href}`;
  return { subject: words.subject(notifications.length), text: [...parts, end].join("\n\n") };
}
