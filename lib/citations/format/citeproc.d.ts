/**
 * The part of citeproc (npm, citeproc-js by Frank Bennett, AGPL-3.0-or-later at our choice) that the one adapter
 * in processor.ts uses. The package ships no types.
 */
declare module "citeproc" {
  interface CiteprocSystem {
    retrieveLocale(tag: string): unknown;
    retrieveItem(id: string): unknown;
  }

  interface BibliographyParameters {
    readonly entry_ids: readonly (readonly string[])[];
    readonly "second-field-align": false | "flush" | "margin";
    readonly hangingindent: number | boolean;
  }

  /** Prints only the items that have one of these values. */
  interface BibliographySection {
    readonly include: readonly { readonly field: string; readonly value: string }[];
  }

  /** Comparable values of the style's sort keys, in their order. */
  type SortKeys = readonly unknown[];

  interface RegisteredItem {
    readonly id: string;
    readonly sortkeys: SortKeys;
    /** The number that is printed for it; may be set between registering and printing. */
    seq: number;
  }

  interface Registry {
    readonly registry: Readonly<Record<string, RegisteredItem>>;
    readonly sorter: { compareKeys(a: Sortable, b: Sortable): number };
  }
  interface Sortable {
    readonly sortkeys: SortKeys;
    readonly seq: number;
  }

  /** A citation of one work within a cluster (CSL-JSON citation items). What stands below is computed by citeproc. */
  export interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly "suppress-author"?: boolean;
    /** Its place in the cluster as given, from 0: ours, carried along. */
    readonly place: number;
    readonly position?: number;
    readonly "near-note"?: boolean;
    readonly "first-reference-note-number"?: number;
  }

  export interface Citation {
    readonly citationID: string;
    readonly citationItems: readonly CitationItem[];
    readonly properties: { readonly noteIndex: number };
    /** Set when it is processed: the items in the order of the style. */
    readonly sortedItems?: readonly (readonly [item: unknown, cited: CitationItem])[];
  }

  export interface Engine {
    registry: Registry;
    readonly tmp: object;
    disambiguate: object;
    readonly citation: {
      readonly opt: { layout_prefix: string; layout_suffix: string; layout_delimiter: string };
    };
    readonly bibliography: { readonly tokens: readonly unknown[] };
    readonly opt: { readonly xclass: "in-text" | "note" };
    setOutputFormat(format: "html" | "text" | "rtf"): void;
    /** Answers all ids in the order of the style. */
    updateItems(ids: readonly string[]): readonly string[];
    /** `false`: the style has no bibliography. */
    makeBibliography(
      section: BibliographySection,
    ): readonly [BibliographyParameters, readonly string[]] | false;
    makeCitationCluster(items: readonly CitationItem[]): string;
    /** Registers a citation after those named; answers what changed, by index: itself, and earlier ones. */
    processCitationCluster(
      citation: Citation,
      before: readonly (readonly [citationId: string, noteIndex: number])[],
      after: readonly never[],
      flag: number,
    ): readonly [unknown, readonly (readonly [index: number, html: string, citationId: string])[]];
  }

  const CSL: {
    /** Decides which given names are cut to initials. Replaced at start-up, see kazakh-citeproc.ts. */
    NAME_INITIAL_REGEXP: RegExp;
    LANGS: Record<string, string>;
    LANG_BASES: Record<string, string>;
    /** Flag of `processCitationCluster`: the caller has registered every item already. */
    readonly ASSUME_ALL_ITEMS_REGISTERED: number;
    Engine: new (system: CiteprocSystem, style: unknown, locale: string, forceLocale: boolean) => Engine;
    readonly Registry: new (engine: Engine) => Registry;
    readonly Disambiguation: new (engine: Engine) => object;
  };
  export default CSL;
}
