import { createTranslator } from "next-intl";
import { blockLanguageOf, isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { clockAt, dateInWords } from "#lib/languages/calendar.ts";
import type { FeedbackRemark, FeedbackView } from "#lib/operations/feedback.ts";
import type { FeedbackFormat } from "#lib/operations/feedback-files.ts";
import { findWording } from "#lib/reforms/reform.ts";
import type { FeedbackFile, FeedbackRow, FeedbackWords } from "#lib/reviews/feedback-file.ts";
import { shownPoints } from "#lib/reviews/fraction.ts";
import { type Remark, reviewedBlocks } from "#lib/reviews/reviewed-essay.ts";
import type { Criterion } from "#lib/reviews/rubric.ts";
import { environment } from "#lib/server/environment.ts";
import { inWorker } from "#lib/server/gateways/printer/printer.ts";
import type { FeedbackToWrite } from "#lib/server/queries/feedback-file.ts";
import { Download } from "#app/_edge/download.ts";
import { loadMessages } from "#app/interface-locale/messages.ts";

const MEDIA_TYPES: Readonly<Record<FeedbackFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

interface Wanted {
  readonly format: FeedbackFormat;
  readonly locale: Language;
}

// Typed by the keys of messages/; all that are made from codes here stand in the area feedbackFiles.
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export async function feedbackWords(locale: Language): Promise<Say> {
  const words = createTranslator({ locale, messages: await loadMessages(locale) }) as unknown as Say;
  return (key, values) => words(`feedbackFiles.${key}`, values);
}

/** The file of one essay, for saving. */
export async function feedbackDownload(given: FeedbackToWrite, wanted: Wanted): Promise<Download> {
  const say = await feedbackWords(wanted.locale);
  const file = feedbackFileOf(given, wanted.locale, say);
  const bytes = await writtenFeedback(wanted.format, file);
  const name = `${fileName(`${say("fileName")} – ${file.title}`)}.${wanted.format}`;
  return new Download({ bytes, mediaType: MEDIA_TYPES[wanted.format], name });
}

export function writtenFeedback(format: FeedbackFormat, file: FeedbackFile): Promise<Uint8Array> {
  return inWorker("writeFeedback", { format, file, fonts: environment().fonts });
}

/** What `feedback.show` tells, in the words of a language: nothing is added to it but the text of the essay and its writers. */
export function feedbackFileOf(
  { view, content, writers, timeZone }: FeedbackToWrite,
  language: Language,
  say: Say,
): FeedbackFile {
  const { assignment, rubric, overall, corrections, handedInAt, releasedAt } = view;
  const reviewer = say("reviewer");
  const time = (at: string) => {
    const clock = clockAt(new Date(at), timeZone);
    return `${dateInWords(clock, language)}, ${clock.time}`;
  };
  const nameOf = (key: string | null): string | null => {
    const criterion = rubric.criteria.find((one) => one.key === key);
    return criterion === undefined ? null : wording(criterion.names, language);
  };
  const remarks = [...view.remarks, ...view.lost].map((one, at) =>
    remarkOf(one, view.lost.includes(one), {
      number: at + 1,
      criterion: nameOf(one.criterion),
      by: one.reviewer ?? reviewer,
      at: releasedAt ?? handedInAt,
    }),
  );
  return {
    ...{ title: view.title, language, essayLanguage: essayLanguageOf(view, language) },
    about: [
      { name: say("task"), value: wording(assignment.titles, language) },
      ...(writers.length === 0 ? [] : [{ name: say("writer"), value: writers.join(", ") }]),
      { name: say("handedIn"), value: time(handedInAt) },
      { name: say("released"), value: releasedAt === null ? say("notReleased") : time(releasedAt) },
    ],
    blocks: reviewedBlocks(content, remarks),
    remarks,
    rubric: rubric.criteria.map((criterion) => rowOf(criterion, { view, language, say })),
    total: { points: view.total, outOf: assignment.outOf },
    corrections: corrections.map(({ total, reason, at }) =>
      say("corrected", { total, reason, at: time(at) }),
    ),
    overall: overall.map((one) => ({ by: one.reviewer ?? reviewer, text: one.text })),
    words: wordsOf(say),
  };
}

interface AtPassage extends Pick<Remark, "number" | "criterion" | "by"> {
  readonly at: string;
}

/** When a comment was written is told to nobody: it is dated as the whole was released. */
function remarkOf(remark: FeedbackRemark, isLost: boolean, { at, ...rest }: AtPassage): Remark {
  const { start, end, exact, text, replacement } = remark;
  const told = { ...rest, at: new Date(at), replacement };
  // Its passage is not in this text: it says itself which words it was about.
  if (isLost)
    return { ...told, span: null, text: [`«${exact}»`, text].filter((part) => part !== null).join(" ") };
  return { ...told, span: [start, end], text: text ?? "" };
}

interface Rowed {
  readonly view: FeedbackView;
  readonly language: Language;
  readonly say: Say;
}

function rowOf(criterion: Criterion, { view, language, say }: Rowed): FeedbackRow {
  const part = view.parts.find((one) => one.criterion === criterion.key);
  const level = criterion.levels.find(({ key }) => key === part?.level);
  const isBetween = level === undefined && criterion.levels.length > 0;
  const described = [
    wording(level?.names ?? {}, language),
    isBetween ? say("between") : wording(level?.descriptors ?? criterion.descriptions, language),
  ];
  return {
    name: wording(criterion.names, language),
    level: described.filter((text) => text !== "").join(". "),
    points: part?.points == null ? null : shownPoints(part.points),
    mostPoints: criterion.most,
    part: part?.part ?? null,
    mostPart: part?.most ?? "",
  };
}

/** A text without a language of the three is taken for one in the language of the file. */
function essayLanguageOf({ language }: FeedbackView, usual: Language): Language {
  const known = blockLanguageOf(language);
  return isLanguage(known) ? known : usual;
}

function wording(texts: Parameters<typeof findWording>[0], language: Language): string {
  return findWording(texts, language)?.text ?? "";
}

function wordsOf(say: Say): FeedbackWords {
  return {
    ...{ feedback: say("feedback"), total: say("total"), criterion: say("criterion"), level: say("level") },
    ...{ points: say("points"), part: say("part"), suggestion: say("suggestion"), deletion: say("deletion") },
    ...{ ofWhole: say("ofWhole"), overall: say("overall"), moreComments: say("moreComments") },
    namedLetters: say("namedLetters"),
    page: say("page", { page: "{page}", pages: "{pages}" }),
  };
}

/** Letters that some file system does not take become blanks. */
export function fileName(title: string): string {
  const name = title
    .replace(/[\\/:*?"<>|\u0000-\u001f]/gu, " ")
    .replace(/ +/gu, " ")
    .trim();
  return [...name]
    .slice(0, 120)
    .join("")
    .replace(/[. ]+$/u, "");
}
