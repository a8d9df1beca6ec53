import { describe, expect, it } from "vitest";
import { sentencesOf } from "#lib/languages/sentences.ts";
import { wordsOf } from "#lib/languages/words.ts";

/** "¦" stands where one sentence ends and the next begins. */
const SENTENCES = [
  ["kk", "Заң қабылданды. ¦ Бірақ ол қолданылмады."],
  ["kk", "2007 ж. 21 мамырда заң қабылданды [3, 237 б.]. ¦ Бірақ А. Сейітова өзгеше ойлайды."],
  ["kk", "Сайлау, референдум, т.б. мәселелер бар. ¦ Алматы қ. тұрғындары келді."],
  ["kk", "Деректер жеткілікті ме? ¦ Жоқ! ¦ Әлі де іздеу керек…"],
  ["kk", "Ғалым пікірі осындай. [7, 14 б.] ¦ Келесі сөйлем."],
  ["kk", "Әл-Фараби атындағы университеттің проф. Б. Оразбек жазды."],
  [
    "ru",
    "Ст. 50 Конституции в ред. 2007 г. изменена (см. рис. 3). ¦ Так считает проф. Иванов П. С. и др. авторы.",
  ],
  ["ru", "Принято в 2007 г. ¦ Затем началось новое."],
  ["ru", "Улицы, площади и т. п. ¦ Всё это известно."],
  ["ru", "Университет им. Абая открыт в 1928 г. ¦ Он старейший."],
  ["ru", "Сказано (ср. гл. 2. Особое мнение) ясно. ¦ Дальше иначе."],
  ["en", "See No. 4 and Dr. Smith et al. (2018, p. 22). ¦ The U.S. Court ruled. ¦ Prices rose 3.5 per cent."],
  ["en", "Why? ¦ Because e.g. Kazakhstan changed."],
  // A figure begins a sentence …
  ["kk", "Халық депутатын сайлады. ¦ 2004 жылы заң өзгерді."],
  ["kk", "Округ тұрғыны депутатын біледі [1]. ¦ 2004 жылы үштен екісі атай алған. ¦ Демек, байланыс бар."],
  ["kk", "Ол «бәрі өзгерді.» ¦ 5 мамырда жиналыс өтті."],
  ["kk", "Неге? ¦ 47 аудан дауыс берді."],
  [
    "ru",
    "Закон приняли депутаты. ¦ 2004 год стал последним для этой системы. ¦ 98 депутатов избраны по спискам.",
  ],
  ["ru", "Так было (см. выше). ¦ 15 партий участвовало в выборах!  ¦ 3 прошли."],
  ["en", "The list was closed. ¦ 2004 brought the change. ¦ 67 members kept their seats."],
  ["en", "He asked “why now?” ¦ 12 deputies answered."],
  ["kk", "Алғы сөз бар [1]. ¦ 👩‍👩‍👧‍👦 2004 жылы сайлау өтті."],
  // … or goes on with it.
  ["kk", "Конституцияның ст. 20 және б. 5 туралы айтылды."],
  ["kk", "Заң 2004 ж. 5 мамыр күні қабылданды."],
  ["kk", "Партиялар, қозғалыстар, т. б. 12 ұйым тіркелген."],
  ["kk", "Қаулының № 3. 5 тармағы осылай дейді."],
  ["kk", "Хаттама 01. 02. 2004 күні жасалды."],
  ["kk", "Жазған Б. 2 рет басылған."],
  ["ru", "Это сказано в ст. 20 и п. 3 закона от 5 мая 2004 г. 15 депутатов были против."],
  ["ru", "См. рис. 3 и табл. 2 на с. 15 того же тома."],
  ["ru", "Протокол от 01. 02. 2004 подписан."],
  ["ru", "Дело № 3. 5 листов утрачено."],
  ["ru", "Партии и др. 12 организаций участвовали."],
  ["en", "See No. 5 of the journal and pp. 3 to 7, vol. 2 there."],
  ["en", "It is shown in fig. 2 and sec. 4 below."],
  ["en", "Signed on 01. 02. 2004 by all."],
  ["en", "The dose (approx. 5 grams. 3 times a day) was given."],
  ["mixed", "Бір сөйлем. ¦ Одно предложение. ¦ One sentence."],
  ["kk", "Бір. ¦ 👨‍👩‍👧‍👦 Екі сөйлем."],
  ["en", "مرحبا بالعالم. ¦ كيف حالك؟ ¦ بخير."],
  ["en", "यह पहला वाक्य है। ¦ यह दूसरा है।"],
  ["en", "这是第一句。¦这是第二句！"],
] as const;

describe("sentences", () => {
  it.each(SENTENCES)("in %s: %s", (language, marked) => {
    const text = marked.replace(/¦ /gu, "").replace(/¦/gu, "");
    const expected = marked.split("¦").map((sentence) => sentence.trim());
    expect(sentencesOf(text, language).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });

  it("do not run through the whole block after a bracket that is never closed", () => {
    const text = `(Ашылған жақша. ${"Тағы бір сөйлем. ".repeat(60)}`;
    expect(sentencesOf(text, "kk").length).toBeGreaterThan(30);
  });

  it("part the cells of a table, and are none in white space", () => {
    expect(sentencesOf("бір ұяшық\nекінші ұяшық", "kk")).toHaveLength(2);
    expect(sentencesOf(" \n\t ", "kk")).toEqual([]);
  });
});

describe("words", () => {
  it.each([
    ["өзін-өзі 77-ден, 2017–2022", ["өзін-өзі", "77-ден", "2017–2022"]],
    ["«Нұр» – don’t [3, 237 б.]", ["Нұр", "don’t", "3", "237", "б"]],
    ["сөз – сөз", ["сөз", "сөз"]],
    ["й\u0306 ә́ни", ["й\u0306", "ә́ни"]],
    ["👍🏽 жақсы 👨‍👩‍👧‍👦", ["жақсы"]],
    ["مرحبا بالعالم", ["مرحبا", "بالعالم"]],
    ["", []],
  ])("of %j are %j", (text, expected) => {
    expect(wordsOf(text).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});
