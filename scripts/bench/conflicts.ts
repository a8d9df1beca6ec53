import type { ConflictClaim, ConflictReform } from "#lib/claims/assertion.ts";
import { findConflicts } from "#lib/claims/conflict.ts";

/** npm run bench:conflicts: the finder over 10,000 claims of 200 reforms; seconds, the middle of five runs. */
const CLAIMS = 10_000;
const REFORMS = 200;
const RUNS = 5;

const reforms: ConflictReform[] = Array.from({ length: REFORMS }, (_, n) => ({
  id: `reform-${n}`,
  // Ten branches of twenty.
  parentId: n % 20 === 0 ? null : `reform-${n - (n % 20)}`,
  dates: [`${1990 + (n % 30)}-05-21`],
}));

/** Every third claim dates its reform, every third counts something; in one reform of ten some dates differ. */
const claims: ConflictClaim[] = Array.from({ length: CLAIMS }, (_, n) => {
  const reform = n % REFORMS;
  const year = 1990 + (reform % 30);
  const day = reform % 10 === 0 && n % 7 === 0 ? 16 : 21;
  const dated = `Түзету заңы ${year} жылғы ${day} мамырда қабылданды, оны Парламент мақұлдады`;
  const counted = `Партияны тіркеу үшін кемінде ${n % 11 === 0 ? 40 : 50} мың мүше қажет болды`;
  const isDated = n % 3 === 0;
  const exact = isDated ? `${year} жылғы ${day} мамырда` : `кемінде ${n % 11 === 0 ? 40 : 50} мың мүше`;
  const value = {
    id: `value-${n}`,
    exact,
    annotationId: `mention-${n}`,
    measure: "",
    isFormer: false,
    reformId: null,
    upper: null,
  };
  return {
    id: `claim-${n}`,
    reformIds: [`reform-${reform}`, ...(n % 5 === 0 ? [`reform-${(reform + 1) % REFORMS}`] : [])],
    wordings: { kk: isDated ? dated : counted },
    mentions: [
      {
        annotationId: `mention-${n}`,
        documentId: `document-${n % 300}`,
        stance: "asserts",
        exact: isDated ? dated : counted,
      },
    ],
    values: [
      isDated
        ? { ...value, kind: "date", date: `${year}-05-${day}`, relation: "exactly", amount: null, unit: null }
        : {
            ...value,
            kind: "figure",
            date: null,
            relation: "at_least",
            amount: n % 11 === 0 ? 40_000 : 50_000,
            unit: "member",
          },
    ],
    restates: [],
    contradicts: [],
  };
});

const seconds: number[] = [];
let cases = 0;
for (let run = 0; run < RUNS; run++) {
  const began = performance.now();
  cases = findConflicts(claims, reforms).length;
  seconds.push((performance.now() - began) / 1_000);
}
seconds.sort((a, b) => a - b);
console.log(
  `${CLAIMS} claims, ${REFORMS} reforms: ${cases} cases in ${(seconds[Math.floor(RUNS / 2)] ?? 0).toFixed(3)} s (middle of ${RUNS}; slowest ${(seconds.at(-1) ?? 0).toFixed(3)} s)`,
);
