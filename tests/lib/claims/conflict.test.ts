import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConflictClaim, ConflictReform } from "#lib/claims/assertion.ts";
import { findConflicts } from "#lib/claims/conflict.ts";
import { readValues } from "#lib/claims/read-values.ts";
import type { MentionStance } from "#lib/claims/stance.ts";
import type { Language } from "#lib/languages/language-tag.ts";

const REFORMS: ConflictReform[] = [
  { id: "amendments", parentId: null, dates: ["2007-05-21"] },
  { id: "address", parentId: null, dates: ["2007-02-28"] },
];

interface Said {
  readonly id?: string;
  readonly language?: Language;
  readonly reforms?: readonly string[];
  readonly stance?: MentionStance;
  readonly restates?: readonly string[];
}

/** A claim that stands in one document, with all that is read from it. */
function says(
  text: string,
  { id = text, language = "kk", reforms = ["amendments"], stance = "asserts", restates = [] }: Said = {},
): ConflictClaim {
  return {
    id,
    reformIds: reforms,
    wordings: { [language]: text },
    mentions: [{ annotationId: `in ${id}`, documentId: `of ${id}`, stance, exact: text }],
    values: readValues(text, language).map((value, n) => ({
      ...value,
      id: `${id} ${n}`,
      annotationId: `in ${id}`,
      reformId: null,
    })),
    restates,
    contradicts: [],
  };
}

const written = (claims: readonly ConflictClaim[]) =>
  findConflicts(claims, REFORMS).map(({ sides }) => sides.map((side) => side.written));

type Line = readonly [Language, string];

/** Written for the project: pairs that disagree and pairs that do not. */
const DISAGREE: readonly [Line, Line][] = [
  [
    ["kk", "Түзету заңы 2007 жылғы 21 мамырда қабылданды"],
    ["ru", "поправки были приняты 16 мая 2007 года"],
  ],
  [
    ["en", "the amending law was adopted on 21 May 2007"],
    ["ru", "закон о поправках принят 16 мая 2007 г."],
  ],
  [
    ["kk", "Заң 2007 жылғы 19 маусымда күшіне енді"],
    ["en", "The law entered into force on 21 May 2007"],
  ],
  [
    ["kk", "сайлау 2004 жылы өтті"],
    ["ru", "выборы состоялись в 2005 году"],
  ],
  [
    ["kk", "Партияны тіркеу үшін 50 мың мүше керек"],
    ["ru", "для регистрации партии нужно 40 тысяч членов"],
  ],
  [
    ["en", "a party needs at least 5 thousand members to be registered"],
    ["kk", "партия тіркелуі үшін кемінде 20 мың мүшесі болуы керек"],
  ],
  [
    ["kk", "Мәжіліске өту межесі 7 пайыз"],
    ["en", "the threshold is five per cent"],
  ],
  [
    ["ru", "срок полномочий президента – пять лет"],
    ["kk", "президенттің өкілеттік мерзімі жеті жыл"],
  ],
  [
    ["kk", "Мәжілісте 107 депутат болды"],
    ["en", "the Mazhilis had 98 seats"],
  ],
  [
    ["ru", "явка составила 68 процентов"],
    ["kk", "сайлауға халықтың 77 пайызы қатысты"],
  ],
];

const AGREE: readonly [Line, Line][] = [
  [
    ["kk", "Заң 2007 жылғы 21 мамырда қабылданды"],
    ["ru", "закон принят в 2007 году"],
  ],
  [
    ["kk", "Заң 2007 жылғы 21 мамырда қабылданды"],
    ["ru", "закон принят в мае 2007 года"],
  ],
  [
    ["kk", "Заң 2007 жылғы 21 мамырда қабылданды"],
    ["ru", "закон вступил в силу 19 июня 2007 года"],
  ],
  [
    ["kk", "Заң 2007 жылғы 16 мамырда ұсынылды"],
    ["en", "the law was adopted on 21 May 2007"],
  ],
  [
    ["ru", "явка составила 68 процентов"],
    ["kk", "сайлауға халықтың 68,05 пайызы қатысты"],
  ],
  [
    ["kk", "Парламентке 2006–2008 жылдары түзету енгізілді"],
    ["ru", "поправки приняты 21 мая 2007 года"],
  ],
  [
    ["kk", "президенттің өкілеттік мерзімі жеті жыл"],
    ["ru", "срок полномочий сената – шесть лет"],
  ],
  [
    ["ru", "явка составила 68 процентов"],
    ["kk", "халықтың 77 пайызы түзетулерді жақтап дауыс берді"],
  ],
  [
    ["kk", "межені 7 пайыздан 5 пайызға дейін төмендетті"],
    ["ru", "порог составляет 5 процентов"],
  ],
  [
    ["ru", "порог снижен с 7 до 5 процентов"],
    ["en", "the threshold was lowered from 7 to 5 per cent"],
  ],
  [
    ["en", "about 100 meetings of the Mazhilis were held"],
    ["ru", "состоялось 95 заседаний Мажилиса"],
  ],
  [
    ["kk", "Партияны тіркеу үшін 50 мың мүше керек"],
    ["ru", "для регистрации партии нужно 600 членов в регионе"],
  ],
  [
    ["en", "the term is two years"],
    ["ru", "срок полномочий – 24 месяца"],
  ],
  [
    ["en", "30 % of Mazhilis deputies and 50 % of maslikhat deputies are elected in districts"],
    ["ru", "в округах избираются 30 процентов депутатов Мажилиса"],
  ],
  [
    ["kk", "Мәжіліс депутаттарының 30 пайызы сайланады"],
    ["en", "50 % of maslikhat deputies and fewer of the Mazhilis are elected"],
  ],
  [
    ["en", "The committee has 12 members"],
    ["ru", "в партии 40 членов"],
  ],
];

describe("the conflict finder", () => {
  it.each(DISAGREE)("finds that %j disagrees with %j", ([a, first], [b, second]) => {
    expect(written([says(first, { language: a }), says(second, { language: b })])).toHaveLength(1);
  });

  it.each(AGREE)("keeps silent about %j and %j", ([a, first], [b, second]) => {
    expect(written([says(first, { language: a }), says(second, { language: b })])).toEqual([]);
  });

  const day21 = "Заң 2007 жылғы 21 мамырда қабылданды";
  const day16 = "Заң 2007 жылғы 16 мамырда қабылданды";

  it("groups who says what by value, and says what the register has", () => {
    const [found] = findConflicts(
      [says(day21, { id: "a" }), says(day16, { id: "b" }), says(day21, { id: "c" })],
      REFORMS,
    );
    expect(
      found?.sides.map(({ written: value, assertions, isRegistered }) => [
        value,
        assertions.map(({ claim }) => claim.id),
        isRegistered,
      ]),
    ).toEqual([
      ["2007-05-16", ["b"], false],
      ["2007-05-21", ["a", "c"], true],
    ]);
    expect(found?.reasons).toContain("off_register");
  });

  it("compares nothing that a document only reports or disputes", () => {
    for (const stance of ["reports", "disputes"] as const) {
      expect(written([says(day21), says(day16, { stance })])).toEqual([]);
    }
  });

  it("compares only claims about one reform", () => {
    expect(written([says(day21), says(day16, { reforms: ["address"] })])).toEqual([]);
  });

  it("takes a date for that of the claim's reform to which the register gives it", () => {
    const both = says("Жолдау 2007 жылғы 28 ақпанда жарияланып, түзетулер енгізілді", {
      reforms: ["address", "amendments"],
    });
    expect(written([both, says(day21)])).toEqual([]);
  });

  it("finds two mentions of one claim that date it differently", () => {
    const one = says(day21, { id: "a" });
    const other = says(day16, { id: "a2" });
    const claim = {
      ...one,
      mentions: [...one.mentions, ...other.mentions],
      values: [...one.values, ...other.values],
    };
    expect(findConflicts([claim], REFORMS)[0]?.reasons).toContain("same_claim");
  });

  /** A passage that names several values, of which a person accepted the one at `at`. */
  const accepts = (text: string, at: number, id: string, language: Language = "kk"): ConflictClaim => {
    const claim = says(text, { id, language });
    return { ...claim, values: claim.values.slice(at, at + 1) };
  };
  const shares = "Мәжіліс депутаттарының 30 пайызы және сол Мәжіліс депутаттарының 50 пайызы сайланады";
  const sharesRu = "избираются 30 процентов депутатов Мажилиса и 50 процентов депутатов Мажилиса";

  it("takes two passages that both name both figures for one statement, whichever of them was accepted", () => {
    expect(written([accepts(shares, 0, "a"), accepts(sharesRu, 1, "b", "ru")])).toEqual([]);
    const [one, other] = [accepts(shares, 0, "a"), accepts(sharesRu, 1, "b", "ru")];
    const claim = {
      ...one,
      mentions: [...one.mentions, ...other.mentions],
      values: [...one.values, ...other.values],
    };
    expect(written([claim])).toEqual([]);
  });

  it("does the same with two days that both passages name", () => {
    const kk = "Заң 2007 жылғы 16 мамырда ұсынылып, 2007 жылғы 21 мамырда қабылданды";
    const ru = "закон внесён 16 мая 2007 года и принят 21 мая 2007 года";
    expect(written([accepts(kk, 0, "a"), accepts(ru, 1, "b", "ru")])).toEqual([]);
  });

  it("finds the disagreement where one passage names one figure alone", () => {
    const alone = says("Мәжіліс депутаттарының 50 пайызы сайланады", { id: "c" });
    const [found] = findConflicts([accepts(shares, 0, "a"), alone], REFORMS);
    expect(found?.sides.map(({ assertions }) => assertions.map(({ claim }) => claim.id))).toEqual([
      ["a"],
      ["c"],
    ]);
    // Who names both is no part of the disagreement with those who name both, and stays one with who names the other alone.
    const several = findConflicts([accepts(shares, 0, "a"), accepts(sharesRu, 1, "b", "ru"), alone], REFORMS);
    expect(several).toHaveLength(1);
  });

  it.each<[Line, Line]>([
    [
      ["ru", "избираются 30 процентов депутатов Мажилиса, а не 50 процентов"],
      ["kk", "30 пайыз емес, Мәжіліс депутаттарының 50 пайызы сайланады"],
    ],
    [
      ["en", "30 per cent of the Mazhilis deputies are elected, not 50 per cent"],
      ["en", "50 per cent of the Mazhilis deputies are elected rather than 30 per cent"],
    ],
  ])("still finds that %j and %j refuse each other's figure", ([a, first], [b, second]) => {
    const [one, other] = [says(first, { language: a }), says(second, { language: b })];
    const only = (claim: ConflictClaim, amount: number) => ({
      ...claim,
      values: claim.values.filter((value) => value.amount === amount),
    });
    expect(written([only(one, 30), only(other, 50)])).toHaveLength(1);
  });

  it("does not compare what is said of two bodies, however both are elected", () => {
    expect(
      written([
        says("бір мандатты округтерден Мәжіліс депутаттарының 30 пайызы сайланады"),
        says("в одномандатных округах избираются 50 процентов депутатов маслихатов", { language: "ru" }),
      ]),
    ).toEqual([]);
  });

  it("keeps key and fingerprint while claims join a side, and changes the fingerprint with the values", () => {
    const [before] = findConflicts([says(day21), says(day16)], REFORMS);
    const [joined] = findConflicts([says(day21), says(day16), says(day16, { id: "one more" })], REFORMS);
    const [changed] = findConflicts([says(day21), says("Заң 2007 жылғы 17 мамырда қабылданды")], REFORMS);
    expect([joined?.key, joined?.fingerprint]).toEqual([before?.key, before?.fingerprint]);
    expect(changed?.key).toBe(before?.key);
    expect(changed?.fingerprint).not.toBe(before?.fingerprint);
  });

  it("is surer of claims that people linked as saying the same", () => {
    const [linked] = findConflicts(
      [says(day21, { id: "a" }), says(day16, { id: "b", restates: ["a"] })],
      REFORMS,
    );
    const [plain] = findConflicts([says(day21), says(day16)], REFORMS);
    expect(linked?.score).toBeGreaterThan(plain?.score ?? 1);
  });

  it("answers the same cases in whatever order the claims come", () => {
    const claims = DISAGREE.flatMap(([[a, first], [b, second]]) => [
      says(first, { language: a }),
      says(second, { language: b }),
    ]);
    const cases = (list: readonly ConflictClaim[]) =>
      findConflicts(list, REFORMS).map(({ key, fingerprint }) => [key, fingerprint]);
    const expected = cases(claims);
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(cases(shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe("claims about a reform and claims about a part of it", () => {
  const part = { id: "reform", parentId: null, dates: ["2007"] };
  const REGISTER: ConflictReform[] = [
    part,
    { id: "law", parentId: "reform", dates: ["2007-05-21"] },
    { id: "referendum", parentId: "reform", dates: ["2007-06-15"] },
    { id: "article", parentId: "law", dates: [] },
  ];
  const found = (...claims: ConflictClaim[]) => findConflicts(claims, REGISTER);
  const law21 = says("Заң 2007 жылғы 21 мамырда қабылданды", { reforms: ["law"] });
  const whole16 = says("реформа была принята 16 мая 2007 года", { language: "ru", reforms: ["reform"] });

  it("are compared, and the case is the part's and names the whole", () => {
    const [one, ...rest] = found(law21, whole16);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ reformId: "law", kind: "dates", about: "adopted" });
    expect(one?.reasons).toContain("part_of_reform");
    expect([...(one?.ofWhole ?? [])].map(([{ claim }, id]) => [claim.id, id])).toEqual([
      [whole16.id, "reform"],
    ]);
    expect(one?.sides.map(({ written: value }) => value)).toEqual(["2007-05-16", "2007-05-21"]);
  });

  it("are compared over two levels", () => {
    const article = says("Бап 2007 жылғы 20 мамырда қабылданды", { reforms: ["article"] });
    expect(found(article, whole16).map(({ reformId }) => reformId)).toEqual(["article"]);
  });

  it.each<[string, ConflictClaim[]]>([
    [
      "parts of one reform",
      [law21, says("Референдум 2007 жылғы 15 маусымда қабылданды", { reforms: ["referendum"] })],
    ],
    [
      "the day of another part",
      [law21, says("Реформа 2007 жылғы 15 маусымда қабылданды", { reforms: ["reform"] })],
    ],
    [
      "a day that is asserted of another part",
      [
        law21,
        says("Реформа 2007 жылғы 11 маусымда қабылданды", { reforms: ["reform"] }),
        says("Бұл 2007 жылғы 11 маусымда қабылданды", { reforms: ["referendum"] }),
      ],
    ],
    ["another year", [law21, says("Реформа 2011 жылғы 16 мамырда қабылданды", { reforms: ["reform"] })]],
    [
      "days of which nobody says what happened",
      [law21, says("16 мая 2007 года", { language: "ru", reforms: ["reform"] })],
    ],
    [
      "counts of whatever was changed",
      [
        says("Заңға 12 өзгеріс енгізілді", { reforms: ["law"] }),
        says("Реформа 33 өзгеріс енгізді", { reforms: ["reform"] }),
      ],
    ],
  ])("are left alone: %s", (_, claims) => {
    expect(found(...claims).filter(({ ofWhole }) => ofWhole.size > 0)).toEqual([]);
  });

  it("makes one case of two claims about the whole, though one of them is about the part as well", () => {
    const both = says("Заң 2007 жылғы 21 мамырда қабылданды", { reforms: ["reform", "law"] });
    const cases = findConflicts(
      [both, whole16],
      [
        { ...part, dates: [] },
        { id: "law", parentId: "reform", dates: [] },
      ],
    );
    expect(cases.map(({ reformId }) => reformId)).toEqual(["reform"]);
  });

  it("comes to an end in a circle of parents", () => {
    const circle = [
      { id: "reform", parentId: "law", dates: [] },
      { id: "law", parentId: "reform", dates: [] },
    ];
    expect(findConflicts([law21, whole16], circle).length).toBeGreaterThan(0);
  });
});
