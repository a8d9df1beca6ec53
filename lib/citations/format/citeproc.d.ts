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

  export interface Engine {
    setOutputFormat(format: "html" | "text" | "rtf"): void;
    /** Answers all ids in the order of the style. */
    updateItems(ids: readonly string[]): readonly string[];
    makeBibliography(
      section: BibliographySection,
    ): readonly [BibliographyParameters, readonly string[]] | false;
  }

  const CSL: {
    /** Decides which given names are cut to initials. Replaced at start-up, see kazakh-citeproc.ts. */
    NAME_INITIAL_REGEXP: RegExp;
    LANGS: Record<string, string>;
    LANG_BASES: Record<string, string>;
    Engine: new (system: CiteprocSystem, style: unknown, locale: string, forceLocale: boolean) => Engine;
  };
  export default CSL;
}
