import { foldText } from "#lib/languages/normalise.ts";
import { placesIn, type CheckedEssay } from "./checked-essay.ts";
import { comparableText } from "./compared-essay.ts";
import { essayFinding, type EssayFinding } from "./essay-finding.ts";
import { findOverlaps, type SharedPassage } from "./overlap.ts";

/** What writers are given to read with the assignment: a document, or a work of the library with the texts that are attached to it. */
export interface CheckedMaterial {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly string[];
}

export interface MaterialPassages {
  /** `material_passage` { words, title }: what is neither quoted nor cited. */
  readonly findings: readonly EssayFinding[];
  /** Passages that stand in a material too. */
  readonly looked: number;
  /** Those that say where they are from. */
  readonly apart: number;
}

/** Longer ones are not compared word by word where they are shown; UTF-16. */
const LONGEST_COMPARED = 2_000;

/**
 * Passages of an essay that stand in the materials of its assignment. They are no secret of anybody: its writer has read them. What two
 * materials say alike is told of the one that shares most. Linear in the texts.
 */
export function passagesOfMaterials(
  essay: CheckedEssay,
  materials: readonly CheckedMaterial[],
  task: readonly string[],
): MaterialPassages {
  const { compared, place } = comparableText({ id: "", ...essay });
  const texts = materials.flatMap((material) =>
    material.texts.map((text, at) => ({ id: `${material.id} ${at}`, text, at, material })),
  );
  const byId = new Map(texts.map((text) => [text.id, text]));
  const others = texts.map(({ id, text }) => ({ id, text, quoted: [], cited: [] }));
  const shared = apartFromEachOther(findOverlaps([compared], others, { known: task }));
  const findings = shared
    .filter(({ apart }) => apart === null)
    .flatMap(({ one, other, words }) => {
      const there = byId.get(other.id);
      if (there === undefined) return [];
      const { material, at: text } = there;
      const here = compared.text.slice(...one.span);
      return essayFinding("materials", "material_passage", {
        values: { words, title: material.title },
        places: placesIn(essay.blocks, { start: place(one.span[0]), end: place(one.span[1]) }),
        altered: alteredIn(here, there.text.slice(...other.span)),
        source: { kind: "material", id: material.id, text, start: other.span[0] },
      });
    });
  return { findings, looked: shared.length, apart: shared.length - findings.length };
}

/** In the order of the essay; of passages that lie in each other the longest, which come first. */
function apartFromEachOther(shared: readonly SharedPassage[]): SharedPassage[] {
  const kept: SharedPassage[] = [];
  for (const passage of shared) {
    const [start, end] = passage.one.span;
    if (!kept.some(({ one: { span } }) => start < span[1] && end > span[0])) kept.push(passage);
  }
  return kept.sort((one, other) => one.one.span[0] - other.one.span[0]);
}

function alteredIn(here: string, there: string): EssayFinding["altered"] {
  const isLong = Math.max(here.length, there.length) > LONGEST_COMPARED;
  const [essay, material] = [here, there].map((text) => text.replace(/\s+/gu, " "));
  if (isLong || essay === undefined || material === undefined) return null;
  return foldText(essay) === foldText(material) ? null : { here: essay, there: material };
}
