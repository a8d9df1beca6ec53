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

  interface Engine {
    setOutputFormat(format: "html" | "text" | "rtf"): void;
    updateItems(ids: readonly string[]): unknown;
    makeBibliography(): readonly [BibliographyParameters, readonly string[]] | false;
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
