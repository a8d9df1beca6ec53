import { ReadingStopped } from "../reading-stopped.ts";

/** Attributes by their name, prefix included. Has no prototype, so that no name is there by inheritance. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Namespace address → the prefix by which a reader knows it, whatever prefix the file uses; "" for names without one. */
export type KnownNamespaces = ReadonlyMap<string, string>;

/** Namespaces that one element may see: far beyond any program's files (Word declares some 35). */
const MOST_NAMESPACES = 256;

interface Scope {
  /** Prefix in the file → prefix of the reader. Prefixes that are the same in both are left out. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly declared: number;
}

/**
 * Gives elements and attributes the prefixes of the reader (Namespaces in XML 1.0): one reader understands "w:p", "x:p" and, with
 * a default namespace, "p". A namespace it does not know keeps the file's prefix, or "?" before it where that one is taken.
 */
export class XmlNames {
  readonly #known: KnownNamespaces;
  readonly #taken: ReadonlySet<string>;
  readonly #scopes: Scope[] = [];
  readonly #depths: number[] = [];
  #scope: Scope = { renamed: new Map(), declared: 0 };
  #depth = 0;

  constructor(known: KnownNamespaces) {
    this.#known = known;
    this.#taken = new Set(known.values());
  }

  /** Enters an element; the result's names are the reader's. */
  open(
    name: string,
    attributes: XmlAttributes,
  ): { readonly name: string; readonly attributes: XmlAttributes } {
    this.#depth += 1;
    this.#declare(attributes);
    if (this.#scope.renamed.size === 0) return { name, attributes };
    return { name: this.element(name), attributes: this.#renameAll(attributes) };
  }

  /** The reader's name of an element in the current scope; to be asked before `leave`. */
  element(name: string): string {
    return this.#rename(name, true);
  }

  leave(): void {
    if (this.#depths.at(-1) === this.#depth) {
      this.#depths.pop();
      this.#scope = this.#scopes.pop() ?? this.#scope;
    }
    this.#depth -= 1;
  }

  #declare(attributes: XmlAttributes): void {
    let renamed: Map<string, string> | null = null;
    let declared = this.#scope.declared;
    for (const key in attributes) {
      if (!key.startsWith("xmlns")) continue;
      if (key.length > 5 && key[5] !== ":") continue;
      const prefix = key.slice(6);
      renamed ??= new Map(this.#scope.renamed);
      declared += 1;
      const reader = this.#prefixFor(attributes[key] ?? "", prefix);
      if (reader === prefix) renamed.delete(prefix);
      else renamed.set(prefix, reader);
    }
    if (renamed === null) return;
    if (declared > MOST_NAMESPACES) throw new ReadingStopped("file_damaged");
    this.#scopes.push(this.#scope);
    this.#depths.push(this.#depth);
    this.#scope = { renamed, declared };
  }

  #prefixFor(address: string, prefix: string): string {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    return prefix !== "" && this.#taken.has(prefix) ? `?${prefix}` : prefix;
  }

  #rename(name: string, isElement: boolean): string {
    const colon = name.indexOf(":");
    // The default namespace is for elements alone.
    if (colon < 0 && !isElement) return name;
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const reader = this.#scope.renamed.get(prefix);
    if (reader === undefined) return name;
    const local = name.slice(colon + 1);
    return reader === "" ? local : `${reader}:${local}`;
  }

  #renameAll(attributes: XmlAttributes): XmlAttributes {
    const renamed = Object.create(null) as Record<string, string | undefined>;
    for (const key in attributes) renamed[this.#rename(key, false)] = attributes[key];
    return renamed;
  }
}
