import type { ClaimKind, ClaimLinkKind, ClaimState } from "#lib/claims/claim.ts";
import type { SourceCheck } from "#lib/claims/source.ts";
import type { MentionStance, ReformStance } from "#lib/claims/stance.ts";
import type { ClaimValue } from "#lib/claims/value.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { SAMPLE_ANNOTATIONS } from "./annotations.ts";
import { MERGED_CLAIMS, SAMPLE_CLAIMS } from "./claims.ts";

/**
 * The sample group: a finished small piece of work that a first start shows. Written for the project: authors, journals,
 * most cited works and all members are invented; laws, dates and figures are real. The loader runs it through the same
 * commands as a person would, so nothing here knows ids or positions: a passage is named by its exact words, which occur
 * once in the article's clean text (lines joined), and a source by the number of its entry in that article's list.
 */
export type SampleMemberKey = "aigerim" | "murat" | "dana" | "alim" | "vera" | "ruslan";
export type SampleArticleKey = "reforms-kk" | "electoral-ru" | "advisory-en";

export interface SampleMember {
  readonly key: SampleMemberKey;
  readonly name: string;
  readonly email: string;
  readonly role: "owner" | "annotator" | "student";
}

export interface SampleArticle {
  readonly key: SampleArticleKey;
  /** Stands beside this module, UTF-8. */
  readonly file: string;
  readonly language: Language;
  /** Not in the text: a page of a journal seldom says it. */
  readonly year: number;
  readonly importedBy: SampleMemberKey;
}

/** The text of a work that an article cites: quotations of the work are laid beside it. It has no claims of its own. */
export interface SampleAttachedText extends Omit<SampleArticle, "key"> {
  readonly of: Pick<SampleSource, "article" | "entry">;
}

export interface SamplePassage {
  readonly article: SampleArticleKey;
  readonly quote: string;
}

/** A passage that mentions a claim; left out, the stance is that it asserts it. */
export interface SampleMention extends SamplePassage {
  readonly stance?: MentionStance;
}

type WithoutIds<Value> = Value extends unknown ? Omit<Value, "annotationId" | "reformId"> : never;

/** A date or a figure that a claim asserts, read from the words `exact` of one of its passages. */
export type SampleValue = WithoutIds<ClaimValue> & {
  /** Which of the claim's mentions, from 0. */
  readonly mention: number;
  /** Slug of the one of its reforms that it is about. */
  readonly reform?: string;
};

export interface SampleSource {
  readonly article: SampleArticleKey;
  /** Number in the article's original list, not the romanised one. */
  readonly entry: number;
  readonly locator: string | null;
  /** What the cited work says there, in its own language. */
  readonly quote: string | null;
  readonly check: SourceCheck;
  readonly by: SampleMemberKey;
}

export interface SampleClaim {
  readonly key: string;
  readonly kind: ClaimKind;
  readonly state: ClaimState;
  /** Language in which it was first worded. */
  readonly language: Language;
  readonly wordings: Readonly<Record<Language, string>>;
  /** Slugs of the starter register. */
  readonly reforms: readonly string[];
  /** By the slugs of its reforms: a fact that takes no side has none. */
  readonly stances?: Readonly<Record<string, ReformStance>>;
  readonly values?: readonly SampleValue[];
  readonly mentions: readonly SampleMention[];
  readonly sources: readonly SampleSource[];
  readonly by: SampleMemberKey;
}

export interface SampleRemark {
  readonly by: SampleMemberKey;
  readonly text: string;
}

/** A highlight without words, a comment or a question on a passage. */
export interface SampleAnnotation {
  readonly kind: "highlight" | "comment" | "question" | "correction";
  readonly passage: SamplePassage;
  readonly by: SampleMemberKey;
  /** null for a highlight. */
  readonly text: string | null;
  /** The words that a correction puts in the passage's place. */
  readonly replacement?: string;
  readonly replies: readonly SampleReply[];
  readonly isResolved: boolean;
  /** Nobody but its author sees it. */
  readonly isPrivate?: boolean;
}

export interface SampleReply extends SampleRemark {
  /** A member whom the reply begins with by name, and who finds it in the inbox. */
  readonly names?: SampleMemberKey;
}

export interface SampleClaimLink {
  readonly from: string;
  readonly to: string;
  readonly kind: ClaimLinkKind;
  readonly by: SampleMemberKey;
}

export interface SampleGroup {
  readonly name: Readonly<Record<Language, string>>;
  readonly description: Readonly<Record<Language, string>>;
  readonly members: readonly SampleMember[];
  readonly articles: readonly SampleArticle[];
  readonly attachedTexts: readonly SampleAttachedText[];
  readonly claims: readonly SampleClaim[];
  /** Claims that turned out to say what another one says, and were merged into it. */
  readonly merged: readonly (SampleClaim & { readonly into: string })[];
  readonly links: readonly SampleClaimLink[];
  readonly annotations: readonly SampleAnnotation[];
  readonly claimComments: readonly (SampleRemark & { readonly claim: string })[];
  /** Entries of different lists that describe one work: one reference in the library. */
  readonly sharedWorks: readonly (readonly {
    readonly article: SampleArticleKey;
    readonly entry: number;
  }[])[];
}

export const SAMPLE_GROUP: SampleGroup = {
  name: {
    kk: "Үлгі: конституциялық реформалар және өкілдік",
    ru: "Образец: конституционные реформы и представительство",
    en: "Sample: constitutional reforms and representation",
  },
  description: {
    kk: "Үш тілдегі үш мақала бойынша аяқталған шағын жұмыс. Мақалалар мен олардың авторлары ойдан шығарылған.",
    ru: "Небольшая законченная работа по трём статьям на трёх языках. Статьи и их авторы вымышлены.",
    en: "A small finished piece of work on three articles in three languages. The articles and their authors are invented.",
  },
  members: [
    {
      key: "aigerim",
      name: "Айгерім Сапарова",
      email: "aigerim@example.org",
      role: "owner",
    },
    {
      key: "murat",
      name: "Мұрат Тұрар",
      email: "murat@example.org",
      role: "annotator",
    },
    {
      key: "dana",
      name: "Дана Ермек",
      email: "dana@example.org",
      role: "annotator",
    },
    { key: "alim", name: "Әлім Дәулет", email: "alim@example.org", role: "student" },
    { key: "vera", name: "Вера Ким", email: "vera@example.org", role: "student" },
    { key: "ruslan", name: "Руслан Омар", email: "ruslan@example.org", role: "student" },
  ],
  articles: [
    {
      key: "reforms-kk",
      file: "constitutional-reforms.kk.txt",
      language: "kk",
      year: 2024,
      importedBy: "aigerim",
    },
    {
      key: "electoral-ru",
      file: "mixed-electoral-system.ru.txt",
      language: "ru",
      year: 2024,
      importedBy: "aigerim",
    },
    { key: "advisory-en", file: "advisory-bodies.en.txt", language: "en", year: 2023, importedBy: "aigerim" },
  ],
  attachedTexts: [
    {
      of: { article: "reforms-kk", entry: 6 },
      file: "presidential-terms.en.txt",
      language: "en",
      year: 2019,
      importedBy: "aigerim",
    },
  ],
  claims: SAMPLE_CLAIMS,
  merged: MERGED_CLAIMS,
  links: [
    { from: "representation-narrowed", to: "parties-accountable", kind: "contradicts", by: "aigerim" },
    { from: "no-binding-force", to: "kurultai-repeats", kind: "supports", by: "murat" },
    { from: "adopted-16-may", to: "adopted-21-may", kind: "contradicts", by: "aigerim" },
    { from: "term-2007", to: "terms-1998", kind: "qualifies", by: "aigerim" },
    { from: "proportional-2007", to: "representation-narrowed", kind: "explains", by: "murat" },
  ],
  annotations: SAMPLE_ANNOTATIONS,
  claimComments: [
    {
      claim: "parties-accountable",
      by: "aigerim",
      text: "Екі пікір де бір реформа туралы, бірақ өлшемдері бөлек: бірі партияның, екіншісі азаматтың тұрғысынан қарайды.",
    },
    {
      claim: "parties-accountable",
      by: "murat",
      text: "Связь «противоречит» оставим, пока не сравним обе книги целиком.",
    },
  ],
  sharedWorks: [
    [
      { article: "reforms-kk", entry: 3 },
      { article: "electoral-ru", entry: 3 },
    ],
    [
      { article: "reforms-kk", entry: 6 },
      { article: "advisory-en", entry: 4 },
    ],
  ],
};
