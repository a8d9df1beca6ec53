import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { splitArticles } from "#lib/import/split.ts";

function read(text: string) {
  return importText(rawText(text), { name: "x.txt", mediaType: "text/plain", sha256: "0".repeat(64) });
}

function beginnings(text: string): string[] {
  const points = [...text];
  return read(text).articles.map(({ range }) =>
    points
      .slice(range[0], range[0] + 24)
      .join("")
      .replaceAll("\n", " "),
  );
}

const BODY_RU =
  "Сельские сходы собирались дважды в год и решали, какую дорогу чинить первой. Протоколы сходов вёл учитель, и по ним видно, как менялись просьбы. В первые годы просили о мостах, позже о школе и о воде.\n\nСпор о воде занял четыре схода. Жители верхней улицы хотели колодец, нижняя улица просила трубу. Решили рыть колодец, но трубу всё же провели через два года, когда колодец обмелел.";
const BODY_KK =
  "Ауыл жиыны жылына екі рет өтетін, онда алдымен қай жол жөнделетіні шешілетін. Жиынның хаттамасын мұғалім жазған, содан өтініштердің қалай өзгергені көрінеді. Алғашқы жылдары көпір сұралған, кейін мектеп пен су туралы айтылған.\n\nСу туралы дау төрт жиынға созылды. Жоғарғы көше құдық керек деді, төменгі көше құбыр сұрады. Құдық қазылды, бірақ екі жылдан кейін құбыр да тартылды.";

const ISSUE = `СОДЕРЖАНИЕ

Ким И. О. Сельские сходы и дороги ........ 3
Оспанов Қ. Т. Ауыл жиыны мен су ........ 9

ИСТОРИЯ

УДК 94(574)

СЕЛЬСКИЕ СХОДЫ И ДОРОГИ

Ким И. О.

Степной университет, г. Караганда

Аннотация. Описаны решения сельских сходов о дорогах и воде за двадцать лет.

Ключевые слова: сход, дорога, вода.

Введение

${BODY_RU} [1].

Литература

1. Белова Н. П. Дороги и сходы. – Алматы: Дала, 2015. – 120 с.
2. Орлов Д. В. Вода в селе // Степной вестник. – 2018. – № 2. – С. 4–19.

ҚҰҚЫҚ

ӘОЖ 342.5

АУЫЛ ЖИЫНЫ МЕН СУ

Оспанов Қ. Т.

Дала университеті, Қарағанды қ.

Аңдатпа. Ауыл жиындарының су туралы шешімдері жиырма жылға қаралды.

Түйін сөздер: жиын, су, ауыл.

Кіріспе

${BODY_KK} [1].

Әдебиеттер

1. Сейітова А. Б. Жиын хаттамасы. – Алматы: Дала, 2016. – 90 б.
`;

describe("an issue of a journal", () => {
  it("is parted into its articles, behind its contents", () => {
    const { articles, citations, references } = read(ISSUE);
    expect(articles.filter(({ complete }) => complete)).toHaveLength(2);
    expect(articles.filter(({ complete }) => complete).map(({ language }) => language)).toEqual(["ru", "kk"]);
    const numberOf = new Map(references.map(({ id, text }) => [id, text]));
    expect(citations.map(({ entries }) => numberOf.get(entries[0] ?? "")?.slice(3, 10))).toEqual([
      "Белова ",
      "Сейітов",
    ]);
  });

  it("sets its contents and the names of its sections aside", () => {
    const aside = read(ISSUE).blocks.filter(({ type }) => type === "noise" || type === "page_header");
    expect(aside.map(({ type, text }) => [type, text.slice(0, 10)])).toEqual([
      ["noise", "СОДЕРЖАНИЕ"],
      ["noise", "Ким И. О. "],
      ["noise", "Оспанов Қ."],
      ["page_header", "ИСТОРИЯ"],
      ["page_header", "ҚҰҚЫҚ"],
    ]);
  });

  it("gives each article all that is its own", () => {
    const parts = splitArticles(read(ISSUE)).filter(({ articles }) => articles[0]?.complete === true);
    expect(parts.map(({ articles }) => articles[0]?.front?.authors.map(({ family }) => family))).toEqual([
      ["Ким"],
      ["Оспанов"],
    ]);
    expect(parts.map(({ references }) => references.length)).toEqual([2, 1]);
  });
});

describe("theses of a conference, without abstracts or lists", () => {
  const text = `ДОРОГА К ШКОЛЕ И ЕЁ ЦЕНА

Ким И. О., студент 2 курса

Степной университет, г. Караганда

Научный руководитель: Сейтова Г. К., к.п.н., доцент

${BODY_RU}

АУЫЛ ЖИЫНЫНЫҢ ХАТТАМАСЫ ТУРАЛЫ

Оспанов Қ. Т., 3-курс студенті

Дала университеті, Қарағанды қ.

Ғылыми жетекші: Сейтова Г. К., п.ғ.к., доцент

${BODY_KK}
`;

  it("begin with their titles, though one teacher guides both", () => {
    expect(beginnings(text)).toEqual(
      ["ДОРОГА К ШКОЛЕ И ЕЁ ЦЕНА", "АУЫЛ ЖИЫНЫНЫҢ ХАТТАМАСЫ Т"].map((title) => title.slice(0, 24)),
    );
  });
});

describe("an article", () => {
  it("keeps its summaries in other languages at its end", () => {
    const text = `${ISSUE.slice(ISSUE.indexOf("УДК"), ISSUE.indexOf("ҚҰҚЫҚ"))}
АУЫЛ ЖИЫНДАРЫ МЕН ЖОЛДАР

Ким И. О.

Аңдатпа. Ауыл жиындарының жол мен су туралы шешімдері сипатталды.

Түйін сөздер: жиын, жол, су.

RURAL ASSEMBLIES AND ROADS

Kim I. O.

Abstract. Decisions of rural assemblies on roads and water are described.

Keywords: assembly, road, water.
`;
    expect(read(text).articles).toHaveLength(1);
  });

  it("whose head is in another file is a tail, and the head of the next is not complete", () => {
    const tail = `${BODY_RU} [2].

Литература

1. Белова Н. П. Дороги и сходы. – Алматы: Дала, 2015. – 120 с.
2. Орлов Д. В. Вода в селе // Степной вестник. – 2018. – № 2. – С. 4–19.

${ISSUE.slice(ISSUE.indexOf("ӘОЖ"), ISSUE.indexOf("Су туралы дау"))}`;
    expect(read(tail).articles.map(({ complete }) => complete)).toEqual([false, false]);
  });
});
