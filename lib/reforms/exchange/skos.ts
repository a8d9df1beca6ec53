import { iriOfName, type RdfResource } from "#lib/citations/exchange/rdf/rdf.ts";
import {
  firstIn,
  inEach,
  isA,
  languageOfTag,
  listsIn,
  merged,
  objectsOf,
  type Statement,
  textOf,
  textsOf,
} from "#lib/citations/exchange/rdf/statements.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { INSTITUTION_ROLES } from "../institution-role.ts";
import { newSlug } from "../new-slug.ts";
import { type LegalAct, type Reform, reform as reformShape } from "../reform.ts";
import { packedDates, unpackedDates } from "./packed.ts";
import {
  type FoundFault,
  judgeFields,
  nameOfFields,
  type ReadReform,
  type RegisterReading,
  upToOneTooMany,
} from "./read-register.ts";

const IS = {
  type: iriOfName("rdf:type"),
  scheme: iriOfName("skos:ConceptScheme"),
  concept: iriOfName("skos:Concept"),
  inScheme: iriOfName("skos:inScheme"),
  topConceptOf: iriOfName("skos:topConceptOf"),
  broader: iriOfName("skos:broader"),
  narrower: iriOfName("skos:narrower"),
  label: iriOfName("skos:prefLabel"),
  alias: iriOfName("skos:altLabel"),
  description: iriOfName("skos:definition"),
  notation: iriOfName("skos:notation"),
  kind: iriOfName("reform:kind"),
  date: iriOfName("reform:date"),
  act: iriOfName("reform:act"),
  title: iriOfName("reform:title"),
  authority: iriOfName("reform:authority"),
  number: iriOfName("reform:number"),
  url: iriOfName("reform:url"),
  founds: iriOfName("reform:founds"),
  changes: iriOfName("reform:changes"),
  ends: iriOfName("reform:ends"),
} as const;

const SCHEME = "urn:x-silteme:register";
const REFORM = "urn:x-silteme:reform:";

/** A register as SKOS: one scheme, each reform a concept. Kind, dates, acts and institutions are ours, since SKOS has none of them. */
export function registerToSkos(register: readonly Reform[]): RdfResource[] {
  const scheme = { iri: SCHEME, statements: [[IS.type, { iri: IS.scheme }]] as Statement[] };
  return [scheme, ...register.flatMap(resourcesOf)];
}

function resourcesOf(reform: Reform): RdfResource[] {
  const iri = REFORM + reform.slug;
  const acts = reform.acts.map((act, at) => actResource(`${iri}:act:${at + 1}`, act));
  const statements: Statement[] = [
    [IS.type, { iri: IS.concept }],
    [IS.inScheme, { iri: SCHEME }],
    reform.parent === null
      ? [IS.topConceptOf, { iri: SCHEME }]
      : [IS.broader, { iri: REFORM + reform.parent }],
    [IS.notation, { text: reform.slug }],
    ...inEach(IS.label, reform.labels),
    ...listsIn(IS.alias, reform.aliases),
    ...inEach(IS.description, reform.descriptions),
    [IS.kind, { text: reform.kind }],
    ...packedDates(reform).map((date): Statement => [IS.date, { text: date }]),
    ...reform.institutions.map(({ slug, role }): Statement => [IS[role], { iri: REFORM + slug }]),
    ...acts.map((act): Statement => [IS.act, { iri: act.iri }]),
  ];
  return [{ iri, statements }, ...acts];
}

function actResource(iri: string, { title = {}, authority = {}, number, date, url }: LegalAct): RdfResource {
  const said = (predicate: string, text: string | undefined): Statement[] =>
    text === undefined ? [] : [[predicate, { text }]];
  return {
    iri,
    statements: [
      ...inEach(IS.title, title),
      ...inEach(IS.authority, authority),
      ...said(IS.number, number),
      ...said(IS.date, date),
      ...said(IS.url, url),
    ],
  };
}

interface Reading {
  readonly byIri: ReadonlyMap<string, RdfResource>;
  readonly parents: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, number>;
  readonly otherLanguage: Language;
  /** Concept → its slug. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Concepts that bear none in the file. */
  readonly made: ReadonlySet<string>;
}

/**
 * Reads concepts as reforms, whoever wrote them. A file of another program says nothing of kinds, dates and acts: they stay as they are. A
 * text in no language is taken for `otherLanguage`.
 */
export function registerOfSkos(
  resources: readonly RdfResource[],
  { lines, otherLanguage }: Pick<Reading, "lines" | "otherLanguage">,
): RegisterReading {
  const all = merged(resources);
  const concepts = upToOneTooMany(all.filter((one) => isA(one, IS.concept)));
  if (concepts.length === 0) return { reforms: [], faults: [{ code: "no_register", line: 1, where: "" }] };
  const byIri = new Map(all.map((one) => [one.iri, one]));
  const reading = {
    byIri,
    parents: parentsOf(all),
    lines,
    otherLanguage,
    ...slugsOf(concepts, otherLanguage),
  };
  return {
    reforms: concepts.map((concept) => reformOf(concept, reading)),
    faults: concepts.flatMap((concept) => oddities(concept, reading)),
  };
}

function reformOf(
  { iri, statements }: RdfResource,
  { byIri, parents, lines, otherLanguage, slugs, made }: Reading,
): ReadReform {
  const texts = textsOf(statements, otherLanguage);
  const slug = slugs.get(iri);
  const isOurs = textOf(statements, IS.kind) !== undefined;
  const slugIn = (of: string) => slugs.get(of) ?? writtenSlug(of, byIri.get(of)?.statements ?? []) ?? of;
  const parent = parents.get(iri);
  const labels = firstIn(texts(IS.label));
  const dates = statements.flatMap(([said, object]) =>
    said === IS.date && "text" in object ? [object.text] : [],
  );
  const judged = judgeFields({
    ...(slug === undefined ? {} : { slug }),
    labels,
    aliases: aliasesOf(texts),
    descriptions: firstIn(texts(IS.description)),
    parent: parent === undefined ? null : slugIn(parent),
    ...(isOurs
      ? {
          kind: textOf(statements, IS.kind),
          ...unpackedDates(dates),
          institutions: INSTITUTION_ROLES.flatMap((role) =>
            objectsOf(statements, IS[role]).map((institution) => ({ slug: slugIn(institution), role })),
          ),
          acts: objectsOf(statements, IS.act).map((act) =>
            actOf(byIri.get(act)?.statements ?? [], otherLanguage),
          ),
        }
      : {}),
  });
  const name = nameOfFields({ labels, slug: slug ?? iri });
  return { line: lines.get(iri) ?? 1, name, ...(made.has(iri) ? { isSlugMade: true } : {}), ...judged };
}

function writtenSlug(iri: string, statements: readonly Statement[]): string | undefined {
  return textOf(statements, IS.notation) ?? (iri.startsWith(REFORM) ? iri.slice(REFORM.length) : undefined);
}

/** The slug of each concept: as it is written, or, where another program wrote none or one that is no slug of ours, made of its name. */
function slugsOf(concepts: readonly RdfResource[], otherLanguage: Language): Pick<Reading, "slugs" | "made"> {
  const slugs = new Map<string, string>();
  for (const { iri, statements } of concepts) {
    const written = writtenSlug(iri, statements);
    const isOurs = textOf(statements, IS.kind) !== undefined;
    if (written !== undefined && (isOurs || reformShape.shape.slug.safeParse(written).success))
      slugs.set(iri, written);
  }
  const taken = new Set(slugs.values());
  const made = concepts.filter(({ iri }) => !slugs.has(iri));
  for (const { iri, statements } of made) {
    const { en, ru, kk } = firstIn(textsOf(statements, otherLanguage)(IS.label));
    const slug = newSlug(en ?? ru ?? kk ?? "", taken);
    taken.add(slug);
    slugs.set(iri, slug);
  }
  return { slugs, made: new Set(made.map(({ iri }) => iri)) };
}

type TextsIn = ReturnType<typeof textsOf>;

/** A reform has one name in a language (so does a concept: SKOS Reference, S14); further ones of the file become other names. */
function aliasesOf(texts: TextsIn): Partial<Record<Language, string[]>> {
  const [labels, aliases] = [texts(IS.label), texts(IS.alias)];
  const lists = LANGUAGES.map((language): [Language, string[]] => {
    const own = aliases[language] ?? [];
    const further = new Set((labels[language] ?? []).slice(1));
    return [language, [...[...further].filter((text) => !own.includes(text)), ...own]];
  });
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

/** What of a concept was not taken as it stands in the file. */
function oddities({ iri, statements }: RdfResource, { lines, otherLanguage }: Reading): FoundFault[] {
  const texts = textsOf(statements, otherLanguage);
  const line = lines.get(iri) ?? 1;
  const twice = LANGUAGES.flatMap((language) => (texts(IS.label)[language] ?? []).slice(1));
  const foreign = statements.flatMap(([, object]) => {
    const tag = "text" in object ? (object.language ?? "") : "";
    return tag === "" || languageOfTag(tag) !== null ? [] : [tag];
  });
  const further =
    new Set(objectsOf(statements, IS.broader)).size > 1 ? objectsOf(statements, IS.broader).slice(1) : [];
  return [
    ...twice.map((where) => ({ code: "label_twice" as const, line, where })),
    ...[...new Set(foreign)].map((where) => ({ code: "language_unknown" as const, line, where })),
    ...further.map((where) => ({ code: "parents_many" as const, line, where })),
  ];
}

function actOf(statements: readonly Statement[], otherLanguage: Language): LegalAct {
  const texts = textsOf(statements, otherLanguage);
  const [title, authority] = [firstIn(texts(IS.title)), firstIn(texts(IS.authority))];
  const [number, date, url] = [IS.number, IS.date, IS.url].map((predicate) => textOf(statements, predicate));
  return {
    ...(Object.keys(title).length === 0 ? {} : { title }),
    ...(Object.keys(authority).length === 0 ? {} : { authority }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  };
}

/** Concept → the one above it, said from either end. Where several are named the first counts: a reform has one place. */
function parentsOf(all: readonly RdfResource[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { iri, statements } of all) {
    for (const parent of objectsOf(statements, IS.broader)) if (!parents.has(iri)) parents.set(iri, parent);
    for (const child of objectsOf(statements, IS.narrower)) if (!parents.has(child)) parents.set(child, iri);
  }
  return parents;
}
