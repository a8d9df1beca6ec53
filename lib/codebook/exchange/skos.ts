import type { Language } from "#lib/languages/language-tag.ts";
import { TAG_COLOURS } from "../colour.ts";
import { DEEPEST_TAG } from "../place-tag.ts";
import { inTreeOrder } from "../tag-tree.ts";
import { shortcut as shortcutShape, tagCode, type TagContent, type TagsetContent } from "../tagset.ts";
import {
  iriOf,
  type CodebookReading,
  type ReadFault,
  type ReadTag,
  type ReadTagset,
} from "./read-codebook.ts";
import { iriOfName, type RdfResource } from "#lib/citations/exchange/rdf/rdf.ts";
import {
  firstIn,
  inEach,
  isA,
  listsIn,
  merged,
  objectsOf,
  type Statement,
  textOf,
  textsOf,
} from "#lib/citations/exchange/rdf/statements.ts";

const IS = {
  type: iriOfName("rdf:type"),
  scheme: iriOfName("skos:ConceptScheme"),
  concept: iriOfName("skos:Concept"),
  inScheme: iriOfName("skos:inScheme"),
  topConceptOf: iriOfName("skos:topConceptOf"),
  hasTopConcept: iriOfName("skos:hasTopConcept"),
  broader: iriOfName("skos:broader"),
  narrower: iriOfName("skos:narrower"),
  label: iriOfName("skos:prefLabel"),
  alias: iriOfName("skos:altLabel"),
  definition: iriOfName("skos:definition"),
  example: iriOfName("skos:example"),
  notation: iriOfName("skos:notation"),
  deprecated: iriOfName("owl:deprecated"),
  exclusive: iriOfName("silteme:isExclusive"),
  colour: iriOfName("silteme:colour"),
  shortcut: iriOfName("silteme:shortcut"),
  position: iriOfName("silteme:position"),
} as const;

/** A codebook as SKOS: each tagset a concept scheme, each tag a concept. Colour, key and order are ours, since SKOS has none of them. */
export function skosOf(tagsets: readonly TagsetContent[]): RdfResource[] {
  return tagsets.flatMap((tagset) => {
    const scheme = { iri: iriOf(tagset.id) };
    const head: Statement[] = [
      [IS.type, { iri: IS.scheme }],
      ...inEach(IS.label, tagset.labels),
      ...inEach(IS.definition, tagset.definitions),
      [IS.exclusive, { text: String(tagset.isExclusive) }],
      ...tagset.tags
        .filter(({ parentId }) => parentId === null)
        .map(({ id }): Statement => [IS.hasTopConcept, { iri: iriOf(id) }]),
    ];
    return [{ ...scheme, statements: head }, ...tagset.tags.map((tag, at) => conceptOf(tag, scheme, at))];
  });
}

function conceptOf(tag: TagContent, scheme: { readonly iri: string }, at: number): RdfResource {
  const said = (predicate: string, text: string | null): Statement[] =>
    text === null ? [] : [[predicate, { text }]];
  return {
    iri: iriOf(tag.id),
    statements: [
      [IS.type, { iri: IS.concept }],
      [IS.inScheme, scheme],
      tag.parentId === null ? [IS.topConceptOf, scheme] : [IS.broader, { iri: iriOf(tag.parentId) }],
      ...said(IS.notation, tag.code),
      ...inEach(IS.label, tag.labels),
      ...listsIn(IS.alias, tag.aliases),
      ...inEach(IS.definition, tag.definitions),
      ...listsIn(IS.example, tag.examples),
      ...said(IS.colour, tag.colour),
      ...said(IS.shortcut, tag.shortcut),
      ...said(IS.position, String(at)),
      ...said(IS.deprecated, tag.isRetired ? "true" : null),
    ],
  };
}

/**
 * Reads concept schemes with their concepts. A concept of no scheme goes to the only one, or to one made for such; a text in a language that
 * is not ours, or in none, is taken for `otherLanguage` where that has none.
 */
export function codebookOfSkos(resources: readonly RdfResource[], otherLanguage: Language): CodebookReading {
  const faults: ReadFault[] = [];
  const all = merged(resources);
  const concepts = all.filter((one) => isA(one, IS.concept));
  const schemes = all.filter((one) => isA(one, IS.scheme));
  if (concepts.length === 0 && schemes.length === 0)
    return { tagsets: [], faults: [{ code: "no_codebook", where: "" }] };
  const parents = parentsOf(all);
  const tops = new Map(
    schemes.flatMap(({ iri, statements }) =>
      objectsOf(statements, IS.hasTopConcept).map((top) => [top, iri]),
    ),
  );
  const homeOf = ({ iri, statements }: RdfResource) =>
    objectsOf(statements, IS.inScheme)[0] ??
    objectsOf(statements, IS.topConceptOf)[0] ??
    tops.get(iri) ??
    schemes[0]?.iri ??
    "";
  const tagsets = [...new Set([...schemes.map(({ iri }) => iri), ...concepts.map(homeOf)])].map(
    (key): ReadTagset => {
      const head = all.find(({ iri }) => iri === key) ?? { iri: key, statements: [] };
      const own = concepts.filter((concept) => homeOf(concept) === key);
      const texts = textsOf(head.statements, otherLanguage);
      return {
        key,
        labels: firstIn(texts(IS.label)),
        definitions: firstIn(texts(IS.definition)),
        isExclusive: textOf(head.statements, IS.exclusive) === "true",
        tags: treeOf(own, parents, { faults, otherLanguage }),
      };
    },
  );
  return { tagsets, faults };
}

interface Reading {
  readonly faults: ReadFault[];
  readonly otherLanguage: Language;
}

function treeOf(
  own: readonly RdfResource[],
  parents: ReadonlyMap<string, string>,
  { faults, otherLanguage }: Reading,
): ReadTag[] {
  const keys = new Set(own.map(({ iri }) => iri));
  const sorted = own
    .map((concept, at) => ({ concept, at: Number(textOf(concept.statements, IS.position) ?? at) }))
    .sort((one, other) => one.at - other.at);
  const rows = sorted.map(({ concept }) => {
    const parent = parents.get(concept.iri) ?? null;
    if (parent !== null && !keys.has(parent)) faults.push({ code: "unknown_parent", where: concept.iri });
    return { id: concept.iri, parentId: parent !== null && keys.has(parent) ? parent : null, concept };
  });
  return inTreeOrder(rows).flatMap(({ concept, parentId, depth }) => {
    const tag = readConcept(concept, parentId, otherLanguage);
    if (depth >= DEEPEST_TAG) faults.push({ code: "too_deep", where: concept.iri });
    else if (Object.keys(tag.labels).length === 0) faults.push({ code: "no_label", where: concept.iri });
    else return [tag];
    return [];
  });
}

function readConcept(
  { iri, statements }: RdfResource,
  parentKey: string | null,
  otherLanguage: Language,
): ReadTag {
  const texts = textsOf(statements, otherLanguage);
  const notation = textOf(statements, IS.notation);
  const key = shortcutShape.safeParse(textOf(statements, IS.shortcut));
  const colour = TAG_COLOURS.find((one) => one === textOf(statements, IS.colour));
  const isOurs = textOf(statements, IS.position) !== undefined;
  return {
    ...{ key: iri, parentKey },
    code: tagCode.safeParse(notation).data,
    labels: firstIn(texts(IS.label)),
    aliases: texts(IS.alias),
    definitions: firstIn(texts(IS.definition)),
    examples: texts(IS.example),
    // Files of other programs say nothing of these; ours say it by silence.
    colour: colour ?? (isOurs ? null : undefined),
    shortcut: key.data ?? (isOurs ? null : undefined),
    isRetired: textOf(statements, IS.deprecated) === "true",
  };
}

/** Concept → the one above it, said from either end. Where several are named the first counts: a tag has one place. */
function parentsOf(all: readonly RdfResource[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const put = (child: string, parent: string) => {
    if (!parents.has(child) && child !== parent) parents.set(child, parent);
  };
  for (const { iri, statements } of all) {
    for (const parent of objectsOf(statements, IS.broader)) put(iri, parent);
    for (const child of objectsOf(statements, IS.narrower)) put(child, iri);
  }
  return parents;
}
