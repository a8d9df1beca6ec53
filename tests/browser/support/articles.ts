import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "#lib/languages/language-tag.ts";

/** One of the articles in tests/fixtures, with what a reader does to it in the journey. */
export interface TestArticle {
  readonly file: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly headings: readonly string[];
  /** Works in the printed list; in the romanised one there are as many, or it is missing. */
  readonly works: number;
  readonly hasRomanisedList: boolean;
  readonly citations: number;
  /** What the import has to say about the file. */
  readonly notes: readonly {
    readonly code: string;
    readonly values: Readonly<Record<string, number | string>>;
  }[];
  /** A mark in the text and words of the entry it leads to. */
  readonly citation: { readonly mark: string; readonly entry: string };
  readonly claim: {
    readonly passage: string;
    readonly wording: string;
    /** What is typed to find the source, and words of the entry that is meant. */
    readonly source: { readonly typed: string; readonly entry: string; readonly short: string };
    readonly locator: string;
    readonly quote: string;
  };
  /** Typed in a language that is not the interface's; `label` is the reform in the interface's. */
  readonly reform: { readonly typed: string; readonly found: string; readonly label: string };
  readonly newReform: string;
  /** Overlaps the claim's passage. */
  readonly overlap: { readonly passage: string; readonly wording: string };
  readonly comment: { readonly passage: string; readonly text: string; readonly reply: string };
  readonly highlight: string;
  /** Authors as GOST 7.1-2003 prints them: names that other programs spoil. */
  readonly printed: readonly string[];
  /** Family names that stand in every file that is taken along. */
  readonly families: readonly string[];
}

const FIXTURES = path.resolve(import.meta.dirname, "../../fixtures/articles");

export function articleFile(article: TestArticle): string {
  return path.join(FIXTURES, article.file);
}

export function articleBytes(article: TestArticle): Buffer {
  return readFileSync(articleFile(article));
}

const CHARTER = {
  kk: "Жергілікті өзін-өзі басқарудың еуропалық хартиясы",
  ru: "Европейская хартия местного самоуправления",
  en: "European Charter of Local Self-Government",
};

export const ARTICLES: Readonly<Record<Language, TestArticle>> = {
  kk: {
    file: "local-self-government.kk.txt",
    title: "АУЫЛ ӘКІМДЕРІН САЙЛАУ: АЛҒАШҚЫ ТӘЖІРИБЕНІҢ САБАҚТАРЫ",
    authors: ["Сейдахмет Болат Ғалымұлы"],
    headings: ["Кіріспе", "Негізгі бөлім", "Қорытынды"],
    works: 7,
    hasRomanisedList: true,
    citations: 8,
    notes: [{ code: "hyphens_joined", values: { count: 7 } }],
    citation: { mark: "[5, 12–13 б.]", entry: "Үміткерлер және ауыл сайлауы" },
    claim: {
      passage: "ауыл әкімдері енді тікелей сайланады",
      wording: "2021 жылдан бастап ауыл әкімдерін тұрғындар тікелей сайлайды.",
      source: { typed: "3", entry: "2021 жылғы 24 мамырдағы", short: "2021" },
      locator: "1-б.",
      quote: "Ауыл әкімдері тікелей сайланады.",
    },
    reform: { typed: "европейская харт", found: CHARTER.ru, label: CHARTER.kk },
    newReform: "Ауыл бюджетінің дербестігі туралы сынақ заңы",
    overlap: {
      passage: "бұл тәртіпті өзгертті: ауыл әкімдері",
      wording: "Заң тағайындау тәртібін сайлаумен алмастырды.",
    },
    comment: {
      passage: "Есептілік те маңызды",
      text: "Есептілікке қойылатын талаптарды салыстыру керек.",
      reply: "Келесі мақаладан қараймын.",
    },
    highlight: "реформаға сұраныс бар екені көрінді",
    printed: ["Байжан, М. Ә.", "Лебедева", "Жақсылық, А. С.", "Ержан, Қ. Т.", "Тоқаев, Қ. К."],
    families: ["Жақсылық", "Петрова", "Байжан", "Лебедева", "Ержан", "Тоқаев"],
  },
  ru: {
    file: "online-petitions.ru.txt",
    title: "ОНЛАЙН-ПЕТИЦИЯ КАК ФОРМА УЧАСТИЯ ГРАЖДАН В УПРАВЛЕНИИ",
    authors: ["Ильясова", "Громов"],
    headings: ["1. Постановка вопроса", "2. Две модели", "3. Обсуждение", "Заключение"],
    works: 7,
    hasRomanisedList: false,
    citations: 8,
    notes: [],
    citation: { mark: "[5, с. 61–63]", entry: "Обязанность ответить" },
    claim: {
      passage: "Порог подписей решает, чей голос будет услышан.",
      wording: "Высокий порог подписей отдаёт преимущество большим городам.",
      source: { typed: "6", entry: "Порог подписей", short: "Громов 2023" },
      locator: "с. 104",
      quote: "Порог отбирает тех, у кого есть организация.",
    },
    reform: { typed: "european chart", found: CHARTER.en, label: CHARTER.ru },
    newReform: "Пробный закон о пороге подписей",
    overlap: {
      passage: "чей голос будет услышан. Высокий порог отдаёт преимущество",
      wording: "От порога зависит, кого услышат.",
    },
    comment: {
      passage: "Второе условие – обратная связь.",
      text: "Сравнить с правилами других площадок.",
      reply: "Нашлось в седьмой работе.",
    },
    highlight: "электронное требует внимания",
    printed: ["Громов, С. В.", "Ильясова, А. М.", "Лебедева, Д. А."],
    families: ["Громов", "Ильясова", "Садыков", "Лебедева", "Sultan"],
  },
  en: {
    file: "constitutional-court.en.txt",
    title: "A COURT IN PLACE OF A COUNCIL: CONSTITUTIONAL REVIEW IN KAZAKHSTAN AFTER 2022",
    authors: ["Laura Whitfield", "Timur Ospan"],
    headings: [
      "1 Introduction",
      "2 Three conditions of access",
      "3 Expectations and evidence",
      "4 Conclusion",
    ],
    works: 5,
    hasRomanisedList: false,
    citations: 6,
    notes: [],
    citation: { mark: "(Whitfield, 2018: 22)", entry: "Advising the state, hearing the citizen" },
    claim: {
      passage: "provided for a Council; the reform",
      wording: "The reform of 2022 put a court in the place of the council.",
      source: { typed: "from council", entry: "From council to court", short: "Ospan 2023" },
      locator: "p. 44",
      quote: "The council became a court.",
    },
    reform: { typed: "еуропалық харт", found: CHARTER.kk, label: CHARTER.en },
    newReform: "Trial act on the rules of the court",
    overlap: {
      passage: "for a Council; the reform approved by the referendum",
      wording: "The referendum approved the change.",
    },
    comment: {
      passage: "A right to complain is worth as much as its conditions.",
      text: "Compare with the rules of the court.",
      reply: "They are in the annex.",
    },
    highlight: "It is too early to measure the work of the Court.",
    printed: ["Whitfield, L.", "Marlow, H.", "Ospan, T."],
    families: ["Carver", "Marlow", "Ospan", "Whitfield"],
  },
};
