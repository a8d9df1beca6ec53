import type { CslNode } from "#lib/citations/format/csl-tree.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import {
  between,
  date,
  datePart,
  firstOf,
  ifHas,
  ifLacks,
  joined,
  macro,
  use,
  variable,
  words,
} from "./csl-writing.ts";
import type { GostStandard } from "./gost-standards.ts";
import { namesOf, STRAIGHT } from "./gost-names.ts";
import { ACTS, NUMBERED_KINDS } from "./gost-types.ts";
import type { GostWords } from "./gost-words.ts";

/** Title proper, kind of work, statement of responsibility. */
export function titleMacros(
  standard: GostStandard,
  terms: GostWords,
  language: Language,
): readonly CslNode[] {
  const { volumesBefore, volumesAfter } = terms;
  const volumes = between(volumesBefore, volumesAfter, variable("number-of-volumes"));
  return [
    macro(
      "title-area",
      // The title proper of a standard or a patent is preceded by its number.
      joined(". ", use("number-area"), standard.electronicMark ? markedTitle(terms) : variable("title")),
      between(" : ", "", use("kind")),
      archivalDate(language),
      use("responsibility"),
    ),
    macro("number-of-volumes", ifHas("number-of-volumes", volumes)),
    macro("number-area", numberArea(standard, terms)),
    macro("kind", kindOfWork(standard)),
    macro("kind-and-number", joined(" ", ...kindAndNumber(language))),
    macro("act", joined(" : ", actWords(language), variable("status"))),
    macro("review", reviewOf(terms)),
    ...(standard.patents === "number-first" ? [] : [macro("patent", patentKind(standard, terms))]),
    macro("patent-dates", patentDates(standard, terms)),
    macro(
      "event",
      ifHas(
        "event-title event-place event-date",
        joined(", ", variable("event-title"), variable("event-place"), dayOf("event-date", language)),
      ),
    ),
  ];
}

/** "Парламент [Электронный ресурс] : очерки": the mark follows the title proper (7.1-2003, 5.2.3). */
function markedTitle({ electronicResource }: GostWords): CslNode {
  const marked = joined(" ", variable("title-proper"), words(electronicResource));
  return ifHas("URL", joined(" : ", marked, variable("title-rest")), variable("title"));
}

/** A document of an archive has no other place for its date. */
function archivalDate(language: Language): CslNode {
  const dated = between(", ", "", dayOf("issued", language));
  return ifLacks("container-title", ifHas("archive archive_location", dated));
}

/** "10 марта 1924 г.", "1924 ж. 10 наурыз", "10 March 1924", as far as the date is known. */
function dayOf(name: string, language: Language): CslNode {
  const [day, month] = [datePart("day"), datePart("month")];
  if (language === "kk") return date(name, " ", datePart("year", { suffix: " ж." }), day, month);
  const year = datePart("year", language === "ru" ? { suffix: " г." } : {});
  return date(name, " ", day, month, year);
}

function numberArea({ patents }: GostStandard, { patent }: GostWords): CslNode {
  const opening = patents === "number-first" ? patent.short : patent.full;
  const numbered = joined(" ", words(opening), variable("number"), variable("authority"));
  return firstOf([
    [{ type: "standard" }, variable("number")],
    [{ type: "patent" }, patents !== "title-first" && ifHas("number", numbered)],
  ]);
}

/** "доклад : Неделя права, Актау, 14 сентября 2017 г.", "круглый стол, Шымкент, 3 мая 2018 г." */
function kindOfWork({ patents }: GostStandard): CslNode {
  const [genre, event] = [variable("kind"), use("event")];
  const kindAndEvent = ifHas("event-title", joined(" : ", genre, event), joined(", ", genre, event));
  return firstOf(
    [
      [{ type: ACTS }, use("act")],
      [{ type: "patent" }, patents !== "number-first" && use("patent")],
      [{ type: NUMBERED_KINDS }, joined(" : ", use("kind-and-number"), use("event"))],
      // The code of the branch of science, behind the degree: "дис. … канд. ист. наук : 07.00.02".
      [{ type: "thesis" }, joined(" : ", genre, variable("number"))],
    ],
    joined(
      " : ",
      ifLacks("container-title", use("number-of-volumes")),
      ifHas("container-title", genre, kindAndEvent),
    ),
  );
}

/** What follows the title of a patent: the number when it does not open the description, or the dates. */
function patentKind({ patents }: GostStandard, { patent }: GostWords): CslNode {
  if (patents === "title-first")
    return ifHas("number", joined(" ", words(patent.inline), variable("number"), variable("authority")));
  return use("patent-dates");
}

/** Within the title area in small letters, as an area of its own with a capital: "Заявл. 09.03.2016 ; опубл. 01.12.2017". */
function patentDates({ patents }: GostStandard, { patent: { filed, published } }: GostWords): CslNode {
  const twoDigits = { form: "numeric-leading-zeros" };
  const parts = [datePart("day", twoDigits), datePart("month", twoDigits), datePart("year")];
  const dated = (label: string, name: string): CslNode =>
    joined(" ", words(label), date(name, ".", ...parts));
  const publication = dated(published, "issued");
  if (patents === "dates-in-title") return joined(" : ", dated(filed, "submitted"), publication);
  const filing = dated(capitalised(filed), "submitted");
  return ifHas("submitted", joined(" ; ", filing, publication), dated(capitalised(published), "issued"));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "отчёт № 5", "№ 5 есеп", "report No. 5". */
function kindAndNumber(language: Language): readonly CslNode[] {
  const number = between(language === "en" ? "No. " : "№ ", "", variable("number"));
  const genre = variable("genre");
  return language === "kk" ? [number, genre] : [genre, number];
}

/** "Рец. на кн.: Народ и выборы / Б. Асанов", an area of notes. */
function reviewOf({ reviewed }: GostWords): CslNode {
  const people = ifHas("reviewed-author", namesOf("reviewed-author", STRAIGHT));
  return ifHas("reviewed-title", between(reviewed, "", joined(" / ", variable("reviewed-title"), people)));
}

/**
 * Kind, date and number of an act: "Указ от 5 июня 2019 г. № 12", "2019 жылғы 5 маусымдағы № 12 Жарлық". A kind that tells the
 * date itself ("принята на референдуме 30 августа 1995 г.") needs no other.
 */
function actWords(language: Language): CslNode {
  const number = between(language === "en" ? "No. " : "№ ", "", variable("number"));
  const dated = joined(" ", ...datedAct(language, number));
  // Without a kind or number there is nothing that "тамыздағы" could belong to.
  const withWords = language === "ru" ? dated : ifHas("genre number", dated, dayOf("issued", language));
  return ifHas("dated-kind", joined(" ", variable("genre"), number), withWords);
}

function datedAct(language: Language, number: CslNode): readonly CslNode[] {
  const dayAndMonth = (form: string): CslNode =>
    ifHas("full-date", date("issued", " ", datePart("day"), datePart("month", { form })));
  const genre = variable("genre");
  if (language === "kk") {
    const [owner, kind] = [variable("act-owner"), variable("act-kind")];
    return [owner, between("", " жылғы", use("year")), dayAndMonth("short"), number, kind];
  }
  if (language === "en")
    return [genre, number, between("of ", "", joined(" ", dayAndMonth("long"), use("year")))];
  const day = joined(" ", dayAndMonth("long"), between("", " г.", use("year")));
  return [genre, between("от ", "", day), number];
}
