import { asLookAlikes } from "#lib/languages/look-alikes.ts";

/** What was done on a day. Two days of different doings do not contradict each other. The codes are those of a reform's dates, and "signed". */
export const DATE_ROLES = [
  "proposed",
  "adopted",
  "signed",
  "in_force",
  "held",
  "founded",
  "ended",
  "begun",
] as const;
export type DateRole = (typeof DATE_ROLES)[number];

/** What a figure may measure. */
export const MEASURES = [
  "registration",
  "threshold",
  "term",
  "turnout",
  "approval",
  "quota",
  "age",
  "seats",
  "members",
  "votes",
  "changes",
  "laws",
  "meetings",
  "applicants",
  "funding",
] as const;
export type Measure = (typeof MEASURES)[number];

/** Of whom or what: two figures of different ones are no disagreement. */
const SUBJECTS = [
  "president",
  "senate",
  "mazhilis",
  "maslikhat",
  "akim",
  "region",
  "list",
  "district_seat",
  "women",
  "youth",
] as const;
export type Subject = (typeof SUBJECTS)[number];
/** Those that hold office: what is said of one of them is not said of another. The others tell how they are elected, from where, or of whom they are made up. */
export const BODIES: ReadonlySet<Subject> = new Set(["president", "senate", "mazhilis", "maslikhat", "akim"]);

export type Keyword = `role:${DateRole}` | `measure:${Measure}` | `subject:${Subject}`;

/**
 * Beginnings of words in Kazakh, Russian and English, by what they say of a date or a figure near them; "$" ends a whole
 * word. They are how figures in different languages are known to measure the same.
 */
const WORDS: Readonly<Record<Keyword, string>> = {
  "role:proposed":
    "ұсын бастама көзде жобас қаралды қаралып талқылан предлож инициати внес рассмотр законопроект propos initiat draft submitted considered",
  "role:adopted":
    "қабылда енгіз бекіт мақұлда түзету өзгеріс принят принял внесен внесён утвержд поправ изменени adopt amend introduc approv enact passed$",
  "role:signed": "қол$ қойды$ қойыл подпис sign$ signed$ signing$ promulgat",
  "role:in_force": "күшін күші$ қолданысқа вступил вступи введен введён действи force$ effect$ effective$",
  "role:held":
    "өтті$ өткен$ өтет өткіз сайлау болды$ орын$ произош состоя прош провед выбор референдум held$ election took$ happened occurred referendum оқиға событи events$",
  "role:founded": "құрылды құрыл құру ашыл созда основан учрежд образован found establish creat set$",
  "role:ended": "аяқтал жойыл тоқтат таратыл завершил отмен упраздн заверш ended$ abolish dissol",
  "role:begun": "бастап бастал бері$ начал начин начата since$ began$ begun$ start",
  "measure:registration": "тірке қолдаушы қолдар регистрац зарегистр regist",
  "measure:threshold": "меже кедергі шек порог барьер threshold barrier",
  "measure:term": "мерзім өкілеттік срок полномочи term$ terms$ tenure mandate$",
  "measure:turnout": "қатыс явк участи участвов turnout took$ participat",
  "measure:approval": "қолдап қолдады қолдаған жақтап поддерж одобр проголосов favour favor support approv",
  "measure:quota": "квота квот quota",
  "measure:age": "жасқа жаста жастан возраст лет$ age$ aged$ older younger",
  "measure:seats": "мандат орын депутат seat mandates deputies deputy мест$ места",
  "measure:members": "мүше член member",
  "measure:votes": "дауыс голос vote",
  "measure:changes": "өзгеріс түзету толықтыру изменени поправ дополнени amendment change",
  "measure:laws": "заң акт жарлы қаулы закон указ постановлен law$ laws$ act$ acts$ decree",
  "measure:meetings": "отырыс мәжілісі$ жиын заседани совещани meeting sitting session",
  "measure:applicants": "байқау үміткер іріктеу конкурс кандидат претенден applicant candidate",
  "measure:funding": "қаржы бюджет теңге финанс тенге fund budget tenge",
  "subject:president": "президент мемлекет$ басшы главы$ глава$ president",
  "subject:senate": "сенат senate senator",
  "subject:mazhilis": "мәжіліс мажилис төменгі палата парламент нижн mazhilis majilis lower$ parliament",
  "subject:maslikhat": "мәслихат маслихат maslikhat",
  "subject:akim": "әкім аким akim",
  "subject:region": "аймақ өңір облыс аудан регион област район region oblast",
  "subject:list": "тізім списк списо list$ lists$",
  "subject:district_seat": "мандатты$ мандаттық одномандат округ single constituenc",
  "subject:women": "әйел женщин women female",
  "subject:youth": "жастар молодеж молодёж youth young",
};

interface Stem {
  readonly keyword: Keyword;
  readonly stem: string;
  readonly isWhole: boolean;
}

/** By their first two letters: a word meets a handful of stems, not all of them. */
const STEMS = new Map<string, Stem[]>();
for (const [keyword, words] of Object.entries(WORDS) as [Keyword, string][]) {
  for (const word of words.split(" ")) {
    const stem = asLookAlikes(word.replace("$", ""));
    const start = stem.slice(0, 2);
    STEMS.set(start, [...(STEMS.get(start) ?? []), { keyword, stem, isWhole: word.endsWith("$") }]);
  }
}

const WORD = /[\p{L}\p{M}]+/gu;

export interface Topic {
  readonly roles: ReadonlySet<DateRole>;
  readonly measures: ReadonlySet<Measure>;
  readonly subjects: ReadonlySet<Subject>;
}

/** What the words say of a date or a figure among them; empty sets where they say nothing that is known. */
export function topicOf(words: string): Topic {
  const topic = { roles: new Set<DateRole>(), measures: new Set<Measure>(), subjects: new Set<Subject>() };
  for (const [word] of words.normalize("NFC").toLowerCase().matchAll(WORD)) {
    const folded = asLookAlikes(word);
    for (const { keyword, stem, isWhole } of STEMS.get(folded.slice(0, 2)) ?? []) {
      if (isWhole ? folded === stem : folded.startsWith(stem)) add(topic, keyword);
    }
  }
  return topic;
}

function add(
  topic: { roles: Set<DateRole>; measures: Set<Measure>; subjects: Set<Subject> },
  keyword: Keyword,
): void {
  const [kind, code] = keyword.split(":");
  // The table's own keys are the only source of these codes.
  if (kind === "role") topic.roles.add(code as DateRole);
  else if (kind === "measure") topic.measures.add(code as Measure);
  else topic.subjects.add(code as Subject);
}

/** UTF-16 units by which another body may stand farther from a value than the nearest one and still be meant. */
const AS_NEAR = 3;

/** The bodies that stand nearest to the value: "30 % of Mazhilis deputies and 50 % of maslikhat deputies" has one for each. */
export function nearestSubjects(
  text: string,
  span: { readonly start: number; readonly end: number },
): ReadonlySet<Subject> {
  const found = [...text.matchAll(WORD)].flatMap((match) => {
    const subjects = [...topicOf(match[0]).subjects];
    const distance =
      match.index < span.start ? span.start - match.index - match[0].length : match.index - span.end;
    return subjects.map((subject) => ({ subject, distance }));
  });
  const nearest = Math.min(...found.map(({ distance }) => distance));
  return new Set(found.filter(({ distance }) => distance <= nearest + AS_NEAR).map(({ subject }) => subject));
}

const CLAUSE_END = /[.;!?:()«»]|,\s/u;

/** The words about a value, and where it stands among them: its clause, as far as `reach` UTF-16 units to both sides. A comma ends a clause, one inside a figure does not. */
export function wordsAround(
  text: string,
  span: { readonly start: number; readonly end: number },
  reach: number,
): { readonly text: string; readonly start: number; readonly end: number } {
  const before = lastClause(text.slice(Math.max(0, span.start - reach), span.start));
  const after = firstClause(text.slice(span.end, span.end + reach));
  const value = text.slice(span.start, span.end);
  return { text: `${before}${value}${after}`, start: before.length, end: before.length + value.length };
}

function lastClause(before: string): string {
  return before.split(CLAUSE_END).at(-1) ?? "";
}

function firstClause(after: string): string {
  return after.split(CLAUSE_END, 1)[0] ?? "";
}
