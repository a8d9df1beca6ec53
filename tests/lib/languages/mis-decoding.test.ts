import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSuspicious, mendDecoding } from "#lib/languages/mis-decoding.ts";
import { fromBytes, fromUtf8, toBytes, type SingleByteEncoding } from "#lib/languages/single-byte.ts";

const SENTENCES = [
  "Сәлеметсіз бе? Бұл – қазақша жазылған мәтін, оның ішінде барлық әріп бар: Ә, Ғ, Қ, Ң, Ө, Ұ, Ү, Һ, І.",
  "Привет, мир! Это обычный русский текст, в нём есть «кавычки» и тире – всё как положено.",
  "Ведение протокола поручено секретарю.",
  "Ауыл тұрғындары жиналыс өткізіп, жаңа мектептің жобасын қолдады.",
];
const SHOWN = ["windows-1251", "windows-1252", "koi8-r", "ibm866", "x-mac-cyrillic"] as const;
const ACTUAL = ["kz-1048", "windows-1251", "koi8-r", "ibm866"] as const;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The way that a program went wrong: bytes of one encoding taken for another. */
function misread(bytes: Uint8Array, shown: SingleByteEncoding): string {
  return fromBytes(bytes, shown);
}

describe("text whose bytes were taken for another encoding", () => {
  it.each(SENTENCES.flatMap((sentence) => SHOWN.map((shown) => [sentence, shown] as const)))(
    "is read back from UTF-8: %s as %s",
    (sentence, shown) => {
      const { text, mendings } = mendDecoding(misread(utf8(sentence), shown));
      expect(text).toBe(sentence);
      expect(mendings).toMatchObject([{ shown, actual: "utf-8", lines: 1, startUtf16: 0 }]);
    },
  );

  const pairs = SENTENCES.flatMap((sentence) =>
    ACTUAL.flatMap((actual) =>
      (["windows-1251", "windows-1252", "koi8-r", "ibm866"] as const)
        .filter((shown) => shown !== actual && !(actual === "kz-1048" && shown === "windows-1251"))
        .map((shown) => ({ sentence, actual, shown })),
    ),
  ).filter(({ sentence, actual }) => toBytes(sentence, actual) !== null);
  it.each(pairs)("is read back: $sentence in $actual as $shown", ({ sentence, actual, shown }) => {
    expect(mendDecoding(misread(toBytes(sentence, actual) ?? new Uint8Array(), shown)).text).toBe(sentence);
  });

  it("is read back when it went wrong twice and three times", () => {
    let text = SENTENCES[1] ?? "";
    for (const shown of ["windows-1251", "windows-1252", "windows-1251"] as const) {
      text = misread(utf8(text), shown);
      expect(mendDecoding(text).text).toBe(SENTENCES[1]);
    }
  });

  it("is mended in the lines that need it, and only there", () => {
    const bad = misread(utf8("Екінші жол бүлінген."), "windows-1251");
    const { text, mendings } = mendDecoding(`Бірінші жол бүтін.\n${bad}\r\nҮшінші де бүтін.`);
    expect(text).toBe("Бірінші жол бүтін.\nЕкінші жол бүлінген.\r\nҮшінші де бүтін.");
    expect(mendings).toMatchObject([{ lines: 1, startUtf16: 19, endUtf16: 39 }]);
  });

  it("drawn by an old Kazakh font gets its letters back", () => {
    const kazakh = "Қазақстанның Конституциясы бойынша ғылым және білім – ұлттық байлық.";
    const drawn = misread(toBytes(kazakh, "kz-1048") ?? new Uint8Array(), "windows-1251");
    expect(drawn).toContain("Ќазаќстан");
    expect(mendDecoding(drawn).text).toBe(kazakh);
  });
});

describe("text that is right", () => {
  it.each([
    ...SENTENCES,
    "Café à la carte, naïve façade, Größe, Žižek, Łódź, Ærø",
    "iPhone, YouTube және JavaScript туралы",
    "Київ – столиця України, її історія давня",
    "Беларусь: ўсё добра, Мінск прыгожы",
    "Београд је главни град, ћирилица и њен ђак",
    "Скопје, ѕвезда, ќе дојде",
    "КазНУ им. аль-Фараби; МГУ; мРНК, кВт, кПа",
    "Ø 25 мм, ±0,5 °C, §5, «№ 7» – 100 %",
    "中文 العربية עברית ភាសាខ្មែរ",
  ])("is left alone: %s", (text) => {
    expect(mendDecoding(text)).toEqual({ text, mendings: [] });
    expect(findSuspicious(text)).toEqual([]);
  });

  it("is left alone whatever it is, where its letters are those of the three languages", () => {
    const letters = fc.stringMatching(/^[а-яёәғқңөұүһі a-z.,!?\n]{0,80}$/u);
    fc.assert(fc.property(letters, (text) => mendDecoding(text).text === text));
  });
});

it("tells where letters were lost", () => {
  const places = findSuspicious("?аза?стан туралы айтылды. Бүгін та¤ы да жиналды.");
  expect(places.length).toBeGreaterThanOrEqual(3);
});

describe("single-byte encodings", () => {
  it("read what they wrote", () => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    for (const encoding of [...SHOWN, "kz-1048"] as const)
      fc.assert(
        fc.property(bytes, (some) => {
          const back = toBytes(fromBytes(some, encoding), encoding);
          expect(back === null ? null : [...back]).toEqual([...some]);
        }),
      );
  });

  it("agree with the platform on UTF-8", () => {
    const strict = (bytes: Uint8Array): string | null => {
      try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        return null;
      }
    };
    const some = fc.oneof(fc.string({ unit: "binary" }).map(utf8), fc.uint8Array({ maxLength: 12 }));
    fc.assert(
      fc.property(some, (bytes) => {
        const right = strict(bytes);
        const isWide = right !== null && /[\u{10000}-\u{10ffff}]/u.test(right);
        expect(fromUtf8(bytes)).toBe(isWide ? null : right);
      }),
    );
  });
});
