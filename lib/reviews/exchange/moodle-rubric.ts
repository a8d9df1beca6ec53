import {
  elementsOf,
  elementsWithin,
  readXmlText,
  textAt,
  type XmlElement,
} from "#lib/citations/exchange/xml/xml-tree.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { compare, parseDecimal, ZERO } from "../fraction.ts";
import type { FoundFault, ReadCriterion, RubricReading } from "./rubric-reading.ts";

/**
 * The grading form of a Moodle activity out of `grading.xml` of a backup: a rubric or a marking guide. The format is public in Moodle's own
 * sources, grade/grading/form/{rubric,guide}/backup/moodle2/backup_gradingform_*_plugin.class.php (github.com/moodle/moodle, read
 * 2026-11-29). Moodle adds points up, so a criterion's weight is the most points that it can give. All texts are taken to be in `language`.
 */
export function moodleRubric(text: string, language: Language): RubricReading {
  const { root, problems } = readXmlText(text, {});
  const faults: FoundFault[] = problems.map(({ line }) => ({
    code: "not_well_formed",
    line: line ?? 1,
    where: "",
  }));
  const forms = root === null ? [] : [...elementsWithin(root)].filter(({ name }) => FORMS.includes(name));
  const [form] = forms;
  if (root === null || form === undefined)
    return { rubric: null, faults: [...faults, { code: "no_rubric", line: 1, where: "" }] };
  if (forms.length > 1) faults.push({ code: "several", line: forms[1]?.line ?? 1, where: "" });
  const definition = [...elementsWithin(root)].find(({ children }) => children.includes(form));
  const criteria = [...elementsWithin(form)]
    .filter(({ name }) => name === "criterion" || name === "guidecriterion")
    .sort((one, other) => Number(textAt(one, "sortorder")) - Number(textAt(other, "sortorder")))
    .map((one, at) => criterionOf(one, `c${at + 1}`, language));
  if (criteria.length === 0) faults.push({ code: "no_rubric", line: form.line ?? 1, where: "" });
  return {
    rubric:
      criteria.length === 0
        ? null
        : {
            names: inOne(language, textAt(definition, "name")),
            descriptions: inOne(language, textAt(definition, "description")),
            criteria,
          },
    faults,
  };
}

const FORMS = ["plugin_gradingform_rubric_definition", "plugin_gradingform_guide_definition"];

function criterionOf(node: XmlElement, key: string, language: Language): ReadCriterion {
  if (node.name === "guidecriterion") {
    const most = shortened(textAt(node, "maxscore"));
    const forMarkers = textAt(node, "descriptionmarkers");
    return {
      ...{ key, weight: most, most, levels: [] },
      names: inOne(language, textAt(node, "shortname"), 200),
      descriptions: inOne(language, forMarkers === "" ? textAt(node, "description") : forMarkers),
    };
  }
  const levels = elementsOf(node, "levels")
    .flatMap((list) => elementsOf(list, "level"))
    .map((level) => ({ points: shortened(textAt(level, "score")), text: textAt(level, "definition") }))
    .sort((one, other) => compare(parseDecimal(one.points) ?? ZERO, parseDecimal(other.points) ?? ZERO))
    .map(({ points, text }, at) => ({
      ...{ key: `l${at + 1}`, points, names: {} },
      descriptors: inOne(language, text),
    }));
  const most = levels.at(-1)?.points ?? "";
  return {
    ...{ key, weight: most, most, levels },
    names: inOne(language, textAt(node, "description"), 200),
    descriptions: {},
  };
}

/** Moodle writes "10.00000". */
function shortened(points: string): string {
  const [whole = "", decimals = ""] = points.trim().split(".");
  const kept = decimals.replace(/0{1,12}$/u, "");
  return kept === "" ? whole : `${whole}.${kept}`;
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ "&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" },
};

/** The words of a text that may be HTML, in one language; UTF-16 units at most. */
function inOne(language: Language, html: string, most = 2_000): Partial<Record<Language, string>> {
  const words = html
    .replace(/<(?:br|\/p|\/li|\/div)\b[^<>]{0,200}>/giu, "\n")
    .replace(/<[^<>]{1,2000}>/gu, "")
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/gu, (entity) => NAMED[entity] ?? entity)
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, most)
    .toWellFormed()
    .trim();
  return words === "" ? {} : { [language]: words };
}
