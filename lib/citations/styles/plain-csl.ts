import { childNodes, type CslNode, mapNodes } from "#lib/citations/format/csl-tree.ts";

/**
 * What our styles ask of a work and plain CSL cannot answer (gost-fields.ts), as another program should take it. Many
 * authors are never known to be many: a heading then stands always, cut to its first name. A date is always whole, since
 * a missing day prints nothing.
 */
const FACTS: Readonly<Record<string, boolean>> = {
  "many-authors": false,
  "cut-title": false,
  "full-date": true,
  "serial-issue": false,
  "dated-kind": false,
  "language-note": false,
};

/** Tests that plain CSL has in another form. */
const TESTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "numbered-pages": { "is-numeric": "page" },
  "counted-pages": { "is-numeric": "number-of-pages" },
  "numbered-edition": { "is-numeric": "edition" },
};

/** Texts of ours in the variables of CSL; those that have none are left out. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, string>> | null>> = {
  "title-cue": { variable: "title", form: "short" },
  "title-proper": { variable: "title" },
  "act-kind": { variable: "genre" },
  kind: { variable: "genre" },
  "edition-words": { variable: "edition" },
  places: { variable: "publisher-place" },
  "title-rest": null,
  "act-owner": null,
  "host-kind": null,
  "issue-month": null,
  "language-note": null,
  "translated-title": null,
  "translated-container-title": null,
};

/** The same style with nothing that CSL 1.0.2 does not know. */
export function plainStyle(style: CslNode): CslNode {
  const kept = plainCsl(style) ?? style;
  const macros = new Set(macroNames(kept));
  const emptied = macroNames(style).filter((name) => !macros.has(name));
  return emptied.length === 0 ? kept : plainStyle(withoutUse(kept, new Set(emptied)));
}

function macroNames(style: CslNode): readonly string[] {
  return childNodes(style).flatMap(({ name, attrs }) => (name === "macro" ? [attrs["name"] ?? ""] : []));
}

/** Asking for a macro of which nothing is left fails in other programs; an empty group goes in the next pass. */
function withoutUse(node: CslNode, emptied: ReadonlySet<string>): CslNode {
  return mapNodes(node, (inner) =>
    inner.name === "text" && emptied.has(inner.attrs["macro"] ?? "")
      ? { name: "group", attrs: {}, children: [] }
      : inner,
  );
}

/** Null when nothing of the node is left. */
function plainCsl(node: CslNode): CslNode | null {
  if (node.name === "choose") return plainChoice(node);
  const variable = node.attrs["variable"] ?? "";
  if (node.name === "text" && variable in TEXTS) {
    const text = TEXTS[variable] ?? null;
    return text && { ...node, attrs: { ...node.attrs, ...text } };
  }
  const children = node.children.flatMap((child): readonly (CslNode | string)[] =>
    typeof child === "string" ? [child] : plain(child),
  );
  const isEmptied = children.length === 0 && (node.children.length > 0 || node.name === "group");
  return isEmptied ? null : { ...node, attrs: plainAttributes(node), children };
}

function plain(node: CslNode): readonly CslNode[] {
  const kept = plainCsl(node);
  return kept === null ? [] : [kept];
}

/** An empty delimiter says nothing; a heading that cannot be tested for its length is cut to the first of four. */
function plainAttributes({ name, attrs }: CslNode): CslNode["attrs"] {
  const { delimiter, ...rest } = attrs;
  if (delimiter === "" && name === "group") return rest;
  const isHeading =
    name === "name" && attrs["name-as-sort-order"] === "all" && attrs["initialize"] !== "false";
  return isHeading && attrs["et-al-min"] === undefined
    ? { ...attrs, "et-al-min": "4", "et-al-use-first": "1" }
    : attrs;
}

/** Branches whose test is decided fall out, or end the choice. */
function plainChoice(node: CslNode): CslNode | null {
  const branches: CslNode[] = [];
  for (const branch of childNodes(node)) {
    const holds = branch.name === "else" ? true : decided(branch);
    if (holds === false) continue;
    const children = childNodes(branch).flatMap(plain);
    branches.push(
      holds === true
        ? { name: "else", attrs: {}, children }
        : { ...branch, attrs: knownTest(branch.attrs), children },
    );
    if (holds === true) break;
  }
  return choiceOf(
    branches.filter((branch, index) => branch.name !== "else" || index > 0 || branch.children.length > 0),
  );
}

function choiceOf(branches: readonly CslNode[]): CslNode | null {
  if (branches.every(({ children }) => children.length === 0)) return null;
  const [first] = branches;
  if (first?.name === "else") return { name: "group", attrs: {}, children: first.children };
  const named = branches.map((branch, index) =>
    branch.name === "else" ? branch : { ...branch, name: index === 0 ? "if" : "else-if" },
  );
  return {
    name: "choose",
    attrs: {},
    children: named.filter(({ name, children }) => name !== "else" || children.length > 0),
  };
}

/** Whether the test of a branch holds for every work, or for none; null when it depends on the work. */
function decided({ attrs }: CslNode): boolean | null {
  const fact = FACTS[attrs["variable"] ?? ""];
  if (fact === undefined) return null;
  return attrs["match"] === "none" ? !fact : fact;
}

function knownTest(attrs: CslNode["attrs"]): CslNode["attrs"] {
  const { variable = "", ...rest } = attrs;
  const test = TESTS[variable];
  return test === undefined ? attrs : { ...rest, ...test };
}
