import { describe, expect, it } from "vitest";
import { corpusFolder, readLabelled } from "./labelled.ts";
import { conflictClaims, corpusReforms, markClaims, measureFinding, measureReading } from "./measure.ts";

const corpus = corpusFolder();

/** What was reached; a change that reads or finds less must say why. */
describe.skipIf(corpus === null)(
  "claims marked by hand in the five texts (skipped where ../shared/corpus is missing)",
  () => {
    const folder = corpus ?? "";

    it("has at least nineteen of twenty of their dates and figures read rightly", () => {
      const { expected, read, right } = measureReading(markClaims(readLabelled(), folder));
      expect(right / expected).toBeGreaterThanOrEqual(0.95);
      expect(right / read).toBeGreaterThanOrEqual(0.95);
    });

    it.each(["labels", "reading"] as const)(
      "has all their disagreements found, with at most one false alarm for each (%s)",
      (from) => {
        const labelled = readLabelled();
        const claims = conflictClaims(markClaims(labelled, folder), from);
        const { disagreements, found, falseAlarms } = measureFinding(labelled, claims, corpusReforms(folder));
        expect(found).toBe(disagreements);
        expect(falseAlarms).toBeLessThanOrEqual(found);
      },
    );
  },
);
