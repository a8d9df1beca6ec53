// npm run bench:agreement – how long the figures of agreement take: 2 to 6 coders, 100,000 letters, 2,000 passages each,
// a thousand draws for every interval; gamma with ten seconds. Prints one line for each coefficient, and each whole report as the page asks for it.
import { bootstrapIntervals } from "#lib/agreement/bootstrap.ts";
import type { CodedPassage } from "#lib/agreement/coded-passage.ts";
import { type CodedText, unitsOf } from "#lib/agreement/coded-text.ts";
import type { Continuum, Unit } from "#lib/agreement/continuum.ts";
import { joined } from "#lib/agreement/continuum.ts";
import { gammaOf } from "#lib/agreement/gamma.ts";
import { type ItemTable, itemTable, pairTable, weightsOf } from "#lib/agreement/item-table.ts";
import { judgementsOf } from "#lib/agreement/judgements.ts";
import { measure } from "#lib/agreement/measure.ts";
import {
  type Coefficient,
  alphaNominal,
  cohenKappa,
  fleissKappa,
  gwetAc1,
  percentAgreement,
} from "#lib/agreement/nominal.ts";
import { seededRandom } from "#lib/agreement/random.ts";
import { Unitizing } from "#lib/agreement/unitizing.ts";
import { Unitizing2004, alphaOf } from "#lib/agreement/unitizing-2004.ts";

const LETTERS = 100_000;
const PASSAGES = 2_000;
const DRAWS = 1_000;
const GAMMA_MS = 10_000;
const TAGS = ["fact", "norm", "evaluation", "forecast", "other"];
const WORDS = [
  "сот",
  "билік",
  "заңнама",
  "реформа",
  "құқық",
  "конституция",
  "және",
  "бойынша",
  "туралы",
  "мен",
];

/** Passages of one pattern, each coder's moved, left out or called otherwise now and then. */
function textOf(coders: number): CodedText {
  const random = seededRandom(coders);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const blocks: CodedText["blocks"][number][] = [];
  const lines: string[] = [];
  for (let start = 0; start < LETTERS;) {
    let line = "";
    while (line.length < 500) line += `${pick(WORDS)}${random() < 0.1 ? "." : ""} `;
    blocks.push({ span: [start, start + line.length], language: "kk" });
    lines.push(line);
    start += line.length + 1;
  }
  const text = lines.join("\n");
  const coderIds = Array.from({ length: coders }, (_one, at) => `coder ${at}`);
  const passages: CodedPassage[] = [];
  for (let at = 0; at < PASSAGES; at++) {
    const start = Math.floor((at * (text.length - 60)) / PASSAGES);
    const [length, tag] = [15 + Math.floor(random() * 25), pick(TAGS)];
    for (const coderId of coderIds) {
      const moved = start + (random() < 0.3 ? Math.floor(random() * 8) : 0);
      const tagIds = [random() < 0.15 ? pick(TAGS) : tag];
      if (random() > 0.1)
        passages.push({ annotationId: `${coderId} ${at}`, coderId, span: [moved, moved + length], tagIds });
    }
  }
  return { documentId: "document", text, blocks, coderIds, passages };
}

function time<Made>(work: () => Made): { made: Made; ms: number } {
  const began = performance.now();
  const made = work();
  return { made, ms: performance.now() - began };
}

function line(name: string, ms: number, value: number | null | undefined): void {
  const shown = value === null || value === undefined ? "–" : value.toFixed(3);
  console.log(`  ${name.padEnd(34)} ${`${ms.toFixed(0)} ms`.padStart(10)}   ${shown}`);
}

function benchCoding(text: CodedText): void {
  const { made: table, ms } = time(() => {
    const units = unitsOf(text, "word");
    const said = text.coderIds.map((coder) => judgementsOf(text, coder, units));
    return itemTable(
      units.map(({ block }, at) => ({
        cluster: String(block),
        values: said.map((given) => (given[at] ?? []).join(" ")),
      })),
      text.coderIds.length,
    );
  });
  line("words and what is said of them", ms, null);
  const pair = pairTable(table, 0, 1);
  const asked: [string, Coefficient, ItemTable][] = [
    ["percent agreement", percentAgreement, table],
    ["Cohen’s kappa (a pair)", cohenKappa, pair],
    ["Fleiss’ kappa", fleissKappa, table],
    ["Gwet’s AC1", gwetAc1, table],
    ["Krippendorff’s alpha", alphaNominal, table],
  ];
  for (const [name, coefficient, of] of asked) {
    const measured = time(() => {
      const statistic = (times: Float64Array) => [coefficient(of, weightsOf(of, times)).value];
      bootstrapIntervals(of.clusters.length, statistic, { random: seededRandom(1), draws: DRAWS });
      return coefficient(of, of.weights).value;
    });
    line(name, measured.ms, measured.made);
  }
}

function benchUnitizing(text: CodedText): void {
  const units = text.coderIds.map((coder) =>
    joined(
      text.passages
        .filter(({ coderId }) => coderId === coder)
        .map(({ span: [start, end], tagIds: [category = ""] }): Unit => ({ start, end, category })),
    ),
  );
  const apart = units.map((own) => own.filter(({ start }, at) => start >= (own[at - 1]?.end ?? 0)));
  const continuum: Continuum = {
    length: text.text.length,
    units: apart,
    pieces: text.blocks.map(({ span }) => span[0]),
  };
  const draws = { random: seededRandom(1), draws: DRAWS };
  const once = new Float64Array(continuum.pieces.length).fill(1);
  const later = time(() => {
    const study = new Unitizing(continuum);
    bootstrapIntervals(study.pieces, (times) => [study.alphas(times).nominal], draws);
    return study.alphas(once).nominal;
  });
  line("unitizing alpha (2016)", later.ms, later.made);
  const earlier = time(() => {
    const study = new Unitizing2004(continuum);
    bootstrapIntervals(study.pieces, (times) => [alphaOf(study.disagreements(times))], draws);
    return alphaOf(study.disagreements(once));
  });
  line("unitizing alpha (1995–2013)", earlier.ms, earlier.made);
  const gamma = time(() => {
    const end = performance.now() + GAMMA_MS;
    return gammaOf([{ length: text.text.length, units }], {
      random: seededRandom(1),
      precision: 0.02,
      hasTime: () => performance.now() < end,
    });
  });
  const said = gamma.made.value === null ? gamma.made.reason : `${gamma.made.samples} samples`;
  line(`gamma (${said})`, gamma.ms, gamma.made.value);
}

for (const coders of [2, 3, 4, 6]) {
  const text = textOf(coders);
  console.log(
    `${coders} coders, ${text.text.length} letters, ${text.passages.length} passages, ${DRAWS} draws`,
  );
  benchCoding(text);
  benchUnitizing(text);
  for (const unit of ["word", "span"] as const) {
    const end = performance.now() + GAMMA_MS;
    const { made, ms } = time(() =>
      measure(
        { unit, texts: [text], tagIds: TAGS, draws: DRAWS, precision: 0.02 },
        { random: () => seededRandom(1), hasTime: () => performance.now() < end },
      ),
    );
    line(`the whole report by ${unit}`, ms, made.overall.figures[made.headline]?.value);
  }
}
