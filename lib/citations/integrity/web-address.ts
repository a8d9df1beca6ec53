/** Why an address leads nowhere; the sentence in messages/ chooses by it. */
export const ADDRESS_PROBLEMS = [
  "scheme_misspelt",
  "scheme_missing",
  "blank_inside",
  "stop_at_end",
  "host",
  "characters",
] as const;
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];

export interface FaultyAddress {
  readonly problem: AddressProblem;
  readonly address: string;
}

/** "http//", "htpp://", "http:/x", "https:://", "http://http://": what typing and retyping make of a scheme. */
const MISSPELT =
  /(?<![\p{L}\d])(?:https?\s?\/\/|https?:\/(?!\/)|https?;\/\/|https?:{2,}\/\/|h?ttps?:\/\/(?=https?:)|(?:htp|htpp|hhtp|htttp|ttp|htts|httpss)s?:\/\/|https?:\\{1,2})[^\s«»"<>]{0,200}/iu;
/** "http:// adilet.kz", "www. adilet.kz", "https: //": a blank where none can be. */
const BLANK_INSIDE =
  /(?<![\p{L}\d])(?:https?\s?:\s\/\/|https?\s:\/\/|https?:\/\/\s|https?:\/\s\/|www\.\s)\s?[a-z0-9][^\s«»"<>]{0,200}/iu;

/** "https://adilet.kz/docs/ K2500_1": a line break that came into the address; what follows must look like the rest of one. */
const BROKEN =
  /https?:\/\/[^\s«»"<>]{3,200}[/=_?&]\s(?:[a-z\d.-]{0,40}[a-z_][a-z\d.-]{0,40}[\d_/][^\s«»"<>]{0,100}|\d[\d.-]{0,20}[a-z_][^\s«»"<>]{0,100})/iu;

/** What is wrong with the addresses of a printed entry as they stand there; null when nothing is. */
export function faultInText(text: string): FaultyAddress | null {
  const misspelt = MISSPELT.exec(text);
  if (misspelt !== null) return { problem: "scheme_misspelt", address: misspelt[0] };
  const blank = BLANK_INSIDE.exec(text) ?? BROKEN.exec(text);
  return blank === null ? null : { problem: "blank_inside", address: blank[0] };
}

const PARTS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^]*)$/iu;
/** RFC 3986, 3.2.2: letters of any script are allowed, since IRIs have them. */
const HOST =
  /^(?:[^@\s]*@)?(?:(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]{0,62})\.)+[\p{L}][\p{L}\p{M}\p{N}-]{1,62}|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])\.?(?::\d{1,5})?$/iu;
const MISSPELT_SCHEME = /^(?:htp|htpp|hhtp|htttp|ttp|htts|httpss|http|https|ftp)s?$/iu;
const KNOWN_SCHEME = /^(?:https?|ftp)$/iu;

/** What is wrong with the URL of a description; null when a browser could follow it. */
export function faultInUrl(url: string): FaultyAddress | null {
  const problem = problemOf(url.trim());
  return problem === null ? null : { problem, address: url.trim() };
}

function problemOf(url: string): AddressProblem | null {
  if (/\s/u.test(url)) return "blank_inside";
  const [, scheme, host = "", rest = ""] = PARTS.exec(url) ?? [];
  if (scheme === undefined) return MISSPELT.test(url) ? "scheme_misspelt" : "scheme_missing";
  if (!KNOWN_SCHEME.test(scheme)) return MISSPELT_SCHEME.test(scheme) ? "scheme_misspelt" : null;
  if (/^https?:?$/iu.test(host)) return "scheme_misspelt";
  if (/[.,;:!]$/u.test(url) || /[»”"')\]]$/u.test(unbalanced(url))) return "stop_at_end";
  if (!HOST.test(host)) return "host";
  return /[<>"{}|\\^`«»]|%(?![0-9a-f]{2})/iu.test(rest) ? "characters" : null;
}

/** A closing bracket that was opened in the address belongs to it. */
function unbalanced(url: string): string {
  const closes = url.endsWith(")") && url.includes("(");
  return closes || (url.endsWith("]") && url.includes("[")) ? "" : url;
}
