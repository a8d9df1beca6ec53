import { findDoi, findIssn } from "#lib/citations/identifier.ts";

/** Addresses and numbers by which a work and its authors are found. */
export interface FrontIdentifiers {
  readonly doi?: string;
  readonly udc?: string;
  readonly mrnti?: string;
  readonly issn?: string;
}

const UDC = /(?:^|[\s;,])(?:УДК|ӘОЖ|UDC)\s?[:.]?\s*([0-9][0-9.:()/+="'\-–\s]{0,60}[0-9)]|[0-9]{1,3})/u;
const MRNTI =
  /(?:^|[\s;,])(?:МРНТИ|ҒТАМР|ХҒТАР|ҒТАХР|ГРНТИ|IRSTI|SRSTI)\s?[:.]?\s*((?:[0-9]{2}\.){1,3}[0-9]{2}(?:[;,]\s?(?:[0-9]{2}\.){1,3}[0-9]{2}){0,5})/u;

/** What one block of a title page or running head tells; the first of each kind counts. */
export function readIdentifiers(text: string): FrontIdentifiers {
  const head = text.slice(0, 1_000);
  const doi = /doi/iu.test(head) ? findDoi(head)?.value : undefined;
  const issn = findIssn(head)?.value;
  const udc = UDC.exec(head)?.[1]?.replace(/\s+/gu, " ").trim();
  const mrnti = MRNTI.exec(head)?.[1];
  return {
    ...(doi === undefined ? {} : { doi }),
    ...(udc === undefined ? {} : { udc }),
    ...(mrnti === undefined ? {} : { mrnti }),
    ...(issn === undefined || !isIssn(issn) ? {} : { issn }),
  };
}

/** ISO 3297: weights 8 to 2, modulo 11. */
export function isIssn(issn: string): boolean {
  const digits = issn.replace("-", "");
  if (!/^[0-9]{7}[0-9X]$/u.test(digits)) return false;
  const sum = [...digits.slice(0, 7)].reduce((total, digit, at) => total + Number(digit) * (8 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return digits.at(-1) === (check === 10 ? "X" : String(check));
}

const ORCID = /(?<![0-9])([0-9]{4})[-–‐ ]?([0-9]{4})[-–‐ ]?([0-9]{4})[-–‐ ]?([0-9]{3}[0-9XХ])(?![0-9])/gu;

/** ORCID iDs with a right check digit, with their UTF-16 places. */
export function findOrcids(text: string): { readonly orcid: string; readonly at: number }[] {
  return [...text.matchAll(ORCID)].flatMap((found) => {
    const orcid = found.slice(1).join("-").replace("Х", "X");
    return isOrcid(orcid) ? [{ orcid, at: found.index }] : [];
  });
}

/** ISO 7064, MOD 11-2. */
export function isOrcid(orcid: string): boolean {
  const digits = orcid.replaceAll("-", "");
  if (!/^[0-9]{15}[0-9X]$/u.test(digits)) return false;
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? "X" : String(check));
}

const ADDRESS = /[\p{L}0-9][\p{L}0-9._%+-]{0,63}@[\p{L}0-9-]{1,63}(?:\.[\p{L}0-9-]{1,63}){1,4}/gu;

export function findAddresses(text: string): string[] {
  return [...new Set([...text.slice(0, 3_000).matchAll(ADDRESS)].map(([address]) => address.toLowerCase()))];
}
