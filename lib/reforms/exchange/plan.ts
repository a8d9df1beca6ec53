import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { meaningsOfDates } from "../date-meaning.ts";
import { newSlug } from "../new-slug.ts";
import { findTreeFaults } from "../reform-tree.ts";
import { canonical, REFORM_FIELDS, type ReformField } from "../reform-state.ts";
import type { Reform } from "../reform.ts";
import { searchWords } from "../search-words.ts";
import type { ReadReform, RowFault } from "./read-register.ts";

/** What an import would do with one reform of a file. */
export interface PlannedReform {
  readonly read: ReadReform;
  readonly does: "add" | "change" | "same" | "refuse";
  readonly because: RowFault | null;
  /** What would change. */
  readonly fields: readonly ReformField[];
  /** The slug of the reform that it is, or that it gets. */
  readonly slug: string;
  /** What it says afterwards; null where it is refused. */
  readonly after: Reform | null;
}

type Row = PlannedReform & { readonly current: Reform | null };

/**
 * Compares a file with the register. A reform is the same by its slug, else by a label that one reform alone has in that language. What the
 * file does not carry stays; reforms that it does not have stay too. Nothing refers to what is refused: such a reform is refused as well.
 */
export function planImport(current: readonly Reform[], read: readonly ReadReform[]): PlannedReform[] {
  let rows = withKnownNames(matchAll(current, read));
  for (;;) {
    const faults = referenceFaults(current, rows);
    if (faults.size === 0) return rows.map(({ current: _, ...row }) => row);
    rows = rows.map((row) => {
      const because = faults.get(row);
      return because === undefined ? row : refused(row, because);
    });
  }
}

function refused(row: Row, because: RowFault): Row {
  return { ...row, does: "refuse", because, fields: [], after: null };
}

function matchAll(current: readonly Reform[], read: readonly ReadReform[]): Row[] {
  const bySlug = new Map(current.map((reform) => [reform.slug, reform]));
  const byLabel = reformsByLabel(current);
  const taken = new Set<string>();
  const slugs = new Set([
    ...bySlug.keys(),
    ...read.flatMap(({ fields, isSlugMade }) => (isSlugMade === true ? [] : (fields.slug ?? []))),
  ]);
  return read.map((one): Row => {
    const { because, isSlugMade = false } = one;
    const { slug: given, ...rest } = one.fields;
    const said: Partial<Reform> = isSlugMade || given === undefined ? rest : one.fields;
    const twins = new Set(labelKeys(said).flatMap((key) => byLabel.get(key) ?? []));
    const found = (said.slug === undefined ? undefined : bySlug.get(said.slug)) ?? only(twins);
    const slug = found?.slug ?? said.slug ?? freeSlug(said, slugs);
    const row: Row = {
      read: one,
      does: "add",
      because: null,
      fields: [],
      slug,
      after: null,
      current: found ?? null,
    };
    if (because !== null) return refused(row, because);
    if (taken.has(slug)) return refused(row, "named_twice");
    taken.add(slug);
    if (found === undefined && Object.keys(said.labels ?? {}).length === 0) return refused(row, "no_label");
    const own = new Set(found === undefined ? [] : labelKeys(found));
    const isTaken = labelKeys(said).some(
      (key) => !own.has(key) && (byLabel.get(key) ?? []).some((twin) => twin !== found),
    );
    if (isTaken) return refused(row, "label_taken");
    const after = afterImport(found ?? { ...BLANK, slug }, said);
    if (found === undefined) return { ...row, after };
    const fields = changed(found, after);
    return { ...row, after, fields, does: fields.length === 0 ? "same" : "change" };
  });
}

/** A reform that the register knows by another slug than the file does is named by that one. */
function withKnownNames(rows: readonly Row[]): Row[] {
  const names = new Map(rows.map(({ read, slug }) => [read.fields.slug ?? slug, slug]));
  const known = (slug: string) => names.get(slug) ?? slug;
  return rows.map((row) => {
    const { parent, institutions } = row.read.fields;
    if (row.after === null) return row;
    const after = {
      ...row.after,
      ...(typeof parent === "string" ? { parent: known(parent) } : {}),
      ...(institutions === undefined
        ? {}
        : { institutions: institutions.map(({ slug, role }) => ({ slug: known(slug), role })) }),
    };
    if (row.current === null) return { ...row, after };
    const fields = changed(row.current, after);
    return { ...row, after, fields, does: fields.length === 0 ? "same" : "change" };
  });
}

const BLANK: Omit<Reform, "slug"> = {
  ...{ kind: "event", labels: {}, aliases: {}, descriptions: {}, dates: [], dateMeanings: {} },
  ...{ parent: null, acts: [], institutions: [] },
};

/** A reform with what the file says of it. Texts of languages that the file does not have stay. */
export function afterImport(current: Reform, said: Partial<Reform>): Reform {
  const dates = [...new Set(said.dates ?? current.dates)].sort();
  return {
    slug: current.slug,
    kind: said.kind ?? current.kind,
    labels: { ...current.labels, ...said.labels },
    aliases: said.aliases === undefined ? current.aliases : { ...said.aliases },
    descriptions: { ...current.descriptions, ...said.descriptions },
    dates,
    dateMeanings: meaningsOfDates(dates, said.dateMeanings ?? current.dateMeanings),
    parent: said.parent === undefined ? current.parent : said.parent,
    acts: said.acts ?? current.acts,
    institutions: said.institutions ?? current.institutions,
  };
}

/** The register's parent is named "parentId" among the fields that change. */
function changed(before: Reform, after: Reform): ReformField[] {
  const valueOf = (reform: Reform, field: ReformField) => {
    if (field === "parentId") return reform.parent;
    if (field !== "institutions") return reform[field];
    return [...reform.institutions].sort((one, other) => (one.slug < other.slug ? -1 : 1));
  };
  return REFORM_FIELDS.filter(
    (field) => canonical(valueOf(before, field)) !== canonical(valueOf(after, field)),
  );
}

/** Rows whose parent or institution will not be there, or whose parents make a circle. */
function referenceFaults(current: readonly Reform[], rows: readonly Row[]): ReadonlyMap<Row, RowFault> {
  const after = new Map(current.map((reform) => [reform.slug, reform]));
  for (const row of rows) if (row.after !== null) after.set(row.slug, row.after);
  const circles = new Set(
    findTreeFaults([...after.values()]).flatMap((fault) =>
      fault.code === "parent_cycle" ? [fault.slug] : [],
    ),
  );
  const faults = new Map<Row, RowFault>();
  for (const row of rows) {
    const reform = row.after;
    if (reform === null) continue;
    const isInstitution = (slug: string) => slug !== row.slug && after.get(slug)?.kind === "institution";
    if (reform.parent !== null && !after.has(reform.parent)) faults.set(row, "parent_unknown");
    else if (circles.has(row.slug)) faults.set(row, "parent_cycle");
    else if (row.does !== "same" && !reform.institutions.every(({ slug }) => isInstitution(slug)))
      faults.set(row, "institution_unknown");
  }
  return faults;
}

function reformsByLabel(reforms: readonly Reform[]): ReadonlyMap<string, Reform[]> {
  const found = new Map<string, Reform[]>();
  for (const reform of reforms)
    for (const key of labelKeys(reform)) found.set(key, [...(found.get(key) ?? []), reform]);
  return found;
}

function labelKeys({ labels = {} }: Partial<Pick<Reform, "labels">>): string[] {
  return LANGUAGES.flatMap((language) => {
    const label = labels[language];
    return label === undefined ? [] : [`${language} ${searchWords(label).join(" ") || label}`];
  });
}

function only<One>(some: ReadonlySet<One>): One | undefined {
  return some.size === 1 ? [...some][0] : undefined;
}

function freeSlug({ labels = {} }: Partial<Pick<Reform, "labels">>, slugs: Set<string>): string {
  const slug = newSlug(labels.en ?? labels.ru ?? labels.kk ?? "", slugs);
  slugs.add(slug);
  return slug;
}
