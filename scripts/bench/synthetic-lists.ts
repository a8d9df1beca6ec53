import iuliia from "iuliia";
import { KAZAKH_SCHEMES } from "#lib/citations/romanise/profile.ts";
import { romanise } from "#lib/citations/romanise/romanise.ts";

export function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const copy = [...values];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as Value, copy[at] as Value];
  }
  return copy;
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

const names = (list: string): readonly string[] => list.split(" ");

/** Words for invented Kazakh works: the public records hold none in Kazakh. */
const FAMILIES = names(
  "Сейітова Оразбек Нұрғалиева Қасен Жүнісов Омаров Әбілдин Өтегенов Шаймерденова Тілеубаева Үсенов Бекмұхамбет Ғабдуллин Есімова Құлмағамбет Ысқақов Мәметова Досжан Айтбаева Рахымбек",
);
const INITIALS = names("А. Б. Қ. Е. Ж. Ә. М. Ш. Т. Ғ. С.Н. А.Қ. Б.Ж. Д.Е.");
const ABOUT = names(
  "Жергілікті Парламенттік Ауылдық Қалалық Тарихи Әлеуметтік Құқықтық Саяси Экономикалық Мәдени Шағын Өңірлік",
);
const THINGS = names(
  "кеңестер сайлаулар қауымдар басқару мекемелер үрдістер дәстүрлер байланыстар өзгерістер жүйелер ұйымдар шешімдер мұрағаттар",
);
const ENDS = [
  "шежіресі",
  "және қоғам",
  "мен құқық",
  "тәжірибесі",
  "туралы ойлар",
  "мәселелері: оқу құралы",
  "қалыптасуы мен дамуы",
  "дәуірінде",
  "талдауы",
];
const JOURNALS = [
  "Қоғам және институттар",
  "Өңір саясаты",
  "Дала хабаршысы",
  "Заң және уақыт",
  "Тарих айнасы",
  "Ғылым жаршысы",
];
const HOUSES = names("Дала Родник-Бұлақ Ақпарақ Тұлпар Шаңырақ Жетісу-баспа");
const CITIES = names("Алматы Астана Қарағанды Шымкент Өскемен Тараз");

/** An entry in GOST form, an article or a book. */
export function kazakhEntry(random: () => number): string {
  const between = (low: number, high: number): string => String(low + Math.floor(random() * (high - low)));
  const author = `${pick(FAMILIES, random)} ${pick(INITIALS, random)}`;
  const title = `${pick(ABOUT, random)} ${pick(THINGS, random)} ${pick(ENDS, random)}`;
  const year = between(1975, 2024);
  const page = Number(between(3, 220));
  if (random() < 0.5) {
    return `${author} ${title} // ${pick(JOURNALS, random)}. ${year}. № ${between(1, 12)}. Б. ${String(page)}–${String(page + Number(between(4, 20)))}.`;
  }
  return `${author} ${title}. ${pick(CITIES, random)}: ${pick(HOUSES, random)}, ${year}. ${between(80, 480)} б.`;
}

const IULIIA = Object.entries(iuliia as unknown as Record<string, unknown>)
  .filter(([name]) => name === name.toUpperCase())
  .map(([, scheme]) => scheme as Parameters<typeof iuliia.translate>[1]);

const TRANSLATION = names(
  "history local councils of the steppe law and society elections in regions institutions problems development essays archive",
);

/** An entry as a careless author romanises it: any scheme, "//" mostly left out, at times with a translation in brackets. */
export function romanisedEntry(text: string, random: () => number): string {
  const isKazakh = /[әғқңөұүһі]/iu.test(text);
  const latin = isKazakh
    ? romanise(text, { language: "kk", scheme: pick(KAZAKH_SCHEMES, random) })
    : iuliia.translate(text, pick(IULIIA, random)).replace(/ё/gu, "ë").replace(/Ё/gu, "Ë").replace(/·/gu, "");
  const bare = random() < 0.7 ? latin.replace(/\s?\/\/\s?/gu, ". ") : latin;
  if (random() < 0.5) return bare;
  const words = shuffled(TRANSLATION, random).slice(0, 5).join(" ");
  const cut = bare.indexOf(". ", Math.floor(bare.length / 3));
  return cut < 0 ? bare : `${bare.slice(0, cut)} [${words}]${bare.slice(cut)}`;
}
