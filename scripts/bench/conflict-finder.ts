import {
  conflictClaims,
  corpusReforms,
  markClaims,
  measureFinding,
  measureReading,
} from "../../tests/conflicts/measure.ts";
import { corpusFolder, readLabelled } from "../../tests/conflicts/labelled.ts";

/**
 * npm run bench:conflict-finder [CORPUS]
 *
 * How well dates and figures are read, and disagreements found, in claims that a person marked in the five texts. CORPUS is
 * ../shared/corpus by default.
 */
const corpus = corpusFolder(process.argv[2]);
if (corpus === null) {
  console.log("bench:conflict-finder: the corpus (../shared/corpus) is not there; nothing was measured.");
} else {
  const labelled = readLabelled();
  const marked = markClaims(labelled, corpus);
  const reforms = corpusReforms(corpus);
  const reading = measureReading(marked);
  console.log(`${marked.length} claims in ${labelled.texts.length} texts`);
  console.log(
    `values: ${reading.expected} expected, ${reading.read} read, ${reading.right} right; recall ${share(reading.right, reading.expected)}, precision ${share(reading.right, reading.read)}`,
  );
  for (const line of reading.differences) console.log(`  ${line}`);
  for (const from of ["labels", "reading"] as const) {
    const figures = measureFinding(labelled, conflictClaims(marked, from), reforms);
    console.log(
      `${from === "labels" ? "values as a person accepts them" : "values as read, unlooked at"}: ${figures.found} of ${figures.disagreements} disagreements found, ` +
        `${figures.cases} cases shown, ${figures.falseAlarms} false alarms; pairs of claims ${figures.pairsFound} of ${figures.pairs} found, ${figures.pairsShown} shown`,
    );
    for (const line of figures.alarms) console.log(`  false alarm: ${line}`);
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}
