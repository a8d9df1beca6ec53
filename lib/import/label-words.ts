import type { Language } from "#lib/languages/language-tag.ts";

/** What a printed label announces. */
export type LabelKind =
  | "abstract"
  | "keywords"
  | "udc"
  | "heading"
  | "references"
  | "romanised_references"
  | "funding"
  | "caption"
  | "about_authors"
  | "dates"
  | "supervisor";

export interface LabelEntry {
  readonly kind: LabelKind;
  readonly language: Language | null;
  /** Words of the label in lower case; "|" separates spellings. */
  readonly words: string;
}

/**
 * Labels as journals of Kazakhstan, Russia and English-language journals print them. A label must be the
 * whole line, or be closed by a full stop, colon or dash; only classification codes and captions may run on
 * without one.
 */
export const LABELS: readonly LabelEntry[] = [
  {
    kind: "abstract",
    language: "kk",
    words: "аңдатпа|андатпа|аңдатпасы|түйін|түйіндеме|түйінді|қысқаша мазмұны|мақала туралы ақпарат",
  },
  { kind: "abstract", language: "ru", words: "аннотация|резюме|реферат|краткая аннотация" },
  { kind: "abstract", language: "en", words: "abstract|annotation|summary|resume|résumé" },
  {
    kind: "keywords",
    language: "kk",
    words:
      "түйін сөздер|түйінді сөздер|кілт сөздер|кілттік сөздер|кілтті сөздер|негізгі сөздер|тірек сөздер|түйін сөз|тірек ұғымдар|маңызды сөздер",
  },
  {
    kind: "keywords",
    language: "ru",
    words: "ключевые слова|ключевые слова и фразы|ключевые понятия|опорные слова",
  },
  { kind: "keywords", language: "en", words: "keywords|key words|keywords and phrases|index terms" },
  { kind: "udc", language: "kk", words: "әож|ғтамр|ғтахр|хғтар|ғта|бкж" },
  { kind: "udc", language: "ru", words: "удк|мрнти|грнти|ббк" },
  {
    kind: "udc",
    language: "en",
    words: "udc|irsti|mrnti|srsti|gtamr|jel|jel classification|jel codes|bbc|lbc",
  },
  {
    kind: "heading",
    language: "kk",
    words:
      "кіріспе|кіріспе бөлім|негізгі бөлім|зерттеу әдістері|зерттеу әдістемесі|әдістер|әдістер мен материалдар|материалдар мен әдістер|зерттеу материалдары мен әдістері|зерттеу материалы мен әдістері|материалдар және әдістер|әдіснама|әдебиетке шолу|әдебиеттерге шолу|нәтижелер|нәтижелер мен талқылаулар|нәтижелер мен талқылау|нәтижелер және талқылау|зерттеу нәтижелері|зерттеу нәтижелері және талқылау|зерттеу нәтижелері мен талқылау|талқылау|талқылаулар|пікірталас|қорытынды|қорытындылар|қорытынды бөлім|тұжырымдар|тұжырым|ұсыныстар|тақырыптың өзектілігі|зерттеу мақсаты|мақсаты мен міндеттері|әдіс|материалдар және зерттеу әдістері|мәселенің қойылуы|зерттеудің мақсаты",
  },
  {
    kind: "heading",
    language: "ru",
    words:
      "введение|основная часть|методы|методы исследования|методология|методология исследования|методика|материалы и методы|материалы и методы исследования|методы и материалы|обзор литературы|литературный обзор|результаты|результаты исследования|результаты и обсуждение|результаты исследования и обсуждение|результаты и их обсуждение|обсуждение|обсуждение результатов|дискуссия|заключение|выводы|вывод|выводы и предложения|заключение и выводы|рекомендации|постановка проблемы|постановка задачи|цель исследования|цель и задачи|методика исследования|методы и материалы исследования|материал и методы|актуальность|актуальность темы",
  },
  {
    kind: "heading",
    language: "en",
    words:
      "introduction|main part|methods|methodology|research methods|materials and methods|methods and materials|materials|literature review|review of literature|background|results|results and discussion|results and discussions|research results|findings|discussion|discussions|conclusion|conclusions|concluding remarks|method|participants|procedure|design|measures|sample|data|data collection|data analysis|model|aim|objectives|recommendations|theoretical framework|data and methods|limitations",
  },
  {
    kind: "references",
    language: "kk",
    words:
      "әдебиет|әдебиеттер|әдебиеттер тізімі|пайдаланылған әдебиеттер|пайдаланылған әдебиеттер тізімі|пайдаланылған әдебиет|қолданылған әдебиеттер|қолданылған әдебиеттер тізімі|пайдаланылған дереккөздер|пайдаланылған дереккөздер тізімі|дереккөздер|дереккөздер тізімі|библиография|сілтемелер тізімі|әдебиеттер мен дереккөздер|дереккөздер мен әдебиеттер",
  },
  {
    kind: "references",
    language: "ru",
    words:
      "литература|список литературы|список использованной литературы|список использованных источников|список использованных источников и литературы|список источников|список источников и литературы|использованная литература|источники|источники и литература|библиография|библиографический список|список литературы и источников|использованные источники",
  },
  {
    kind: "references",
    language: "en",
    words:
      "references|reference|reference list|list of references|bibliography|literature|works cited|sources|literature cited",
  },
  {
    kind: "romanised_references",
    language: "en",
    words:
      "references (transliteration)|references transliteration|transliterated references|references (in romanization)|references (in english)|references (transliterated)|romanized references|list of references (transliteration)",
  },
  {
    kind: "romanised_references",
    language: "ru",
    words: "транслитерация|транслитерация списка литературы|литература (транслитерация)",
  },
  {
    kind: "romanised_references",
    language: "kk",
    words: "әдебиеттер транслитерациясы|әдебиеттер (транслитерация)",
  },
  {
    kind: "funding",
    language: "kk",
    words: "қаржыландыру|алғыс|алғыс білдіру|алғыс хат|алғыс сөз|мүдделер қақтығысы",
  },
  {
    kind: "funding",
    language: "ru",
    words:
      "финансирование|благодарность|благодарности|источник финансирования|источники финансирования|информация о финансировании|конфликт интересов|выражение благодарности",
  },
  {
    kind: "funding",
    language: "en",
    words:
      "funding|acknowledgements|acknowledgments|acknowledgement|acknowledgment|funding information|conflict of interest|conflicts of interest|financial support",
  },
  {
    kind: "about_authors",
    language: "kk",
    words:
      "авторлар туралы мәлімет|автор туралы мәлімет|авторлар туралы мәліметтер|автор туралы мәліметтер|авторлар туралы ақпарат|авторлар жайлы мәлімет",
  },
  {
    kind: "about_authors",
    language: "ru",
    words:
      "сведения об авторах|сведения об авторе|информация об авторах|информация об авторе|об авторах|об авторе",
  },
  {
    kind: "about_authors",
    language: "en",
    words:
      "information about authors|information about the authors|information about the author|information about author|about the authors|about the author|about authors",
  },
  {
    kind: "dates",
    language: "kk",
    words: "мақала түсті|редакцияға түсті|мақала редакцияға түсті|баспаға түсті|түскен күні|қабылданған күні",
  },
  {
    kind: "dates",
    language: "ru",
    words: "поступила в редакцию|статья поступила|поступила|принята к публикации|дата поступления",
  },
  {
    kind: "dates",
    language: "en",
    words: "received|accepted|published|article received|date of receipt|available online",
  },
  { kind: "supervisor", language: "kk", words: "ғылыми жетекші|ғылыми жетекшісі" },
  { kind: "supervisor", language: "ru", words: "научный руководитель|рецензент" },
  {
    kind: "supervisor",
    language: "en",
    words: "scientific supervisor|supervisor|scientific adviser|academic supervisor|scientific advisor",
  },
];
