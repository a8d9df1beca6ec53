import { readIdentifier, type WorkIdentifier } from "#lib/citations/normalise-identifier.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { LookupSettings } from "../../lookup-settings.ts";
import { ask, type Answer } from "./ask.ts";
import { itemOfGoogleBooks, itemOfOpenLibrary } from "./book-answers.ts";
import { itemOfCsl } from "./csl-answer.ts";
import { itemOfDatacite } from "./datacite-answer.ts";

type LookUpRefusal = "identifier_unreadable" | "identifier_unknown" | "lookup_offline";

/** One place to ask, and how to read its answer. */
interface Catalogue {
  readonly url: string;
  readonly accept: string;
  readonly read: (body: unknown) => CslItem | null;
  /** Its "no" is the last word: doi.org knows every DOI that there is. */
  readonly isDecisive?: boolean;
}

const CSL = "application/vnd.citationstyles.csl+json";

/**
 * Asks the catalogues, one after the other, for the work with this DOI or ISBN. Offline means that not all of them could be asked and none
 * of the others knew it; unknown, that all were asked.
 */
export async function lookUp(
  typed: string,
  settings: LookupSettings,
): Promise<Result<CslItem, LookUpRefusal>> {
  const identifier = readIdentifier(typed);
  if (identifier === null) return refuse("identifier_unreadable");
  if (!settings.isOn) return refuse("lookup_offline");
  const signal = AbortSignal.timeout(settings.timeLimitMs);
  let hasFailed = false;
  for (const catalogue of cataloguesFor(identifier)) {
    const answer: Answer = await ask(
      { url: new URL(catalogue.url), accept: catalogue.accept },
      settings,
      signal,
    );
    if (answer.kind === "found") {
      const item = catalogue.read(answer.body);
      if (item !== null) return accept(withIdentifier(item, identifier));
    }
    if (answer.kind === "absent" && catalogue.isDecisive === true) return refuse("identifier_unknown");
    if (answer.kind === "failed") hasFailed = true;
  }
  return refuse(hasFailed ? "lookup_offline" : "identifier_unknown");
}

function cataloguesFor({ kind, value }: WorkIdentifier): readonly Catalogue[] {
  if (kind === "doi") {
    const doi = value.split("/").map(encodeURIComponent).join("/");
    return [
      { url: `https://doi.org/${doi}`, accept: CSL, read: itemOfCsl, isDecisive: true },
      {
        url: `https://api.crossref.org/works/${encodeURIComponent(value)}`,
        accept: "application/json",
        read: (body) => itemOfCsl((body as { message?: unknown } | null)?.message),
      },
      {
        url: `https://api.datacite.org/dois/${encodeURIComponent(value)}`,
        accept: "application/vnd.api+json",
        read: itemOfDatacite,
      },
    ];
  }
  return [
    {
      url: `https://openlibrary.org/api/books?bibkeys=ISBN:${value}&format=json&jscmd=data`,
      accept: "application/json",
      read: (body) => itemOfOpenLibrary(body, value),
    },
    {
      url: `https://www.googleapis.com/books/v1/volumes?q=isbn:${value}`,
      accept: "application/json",
      read: (body) => itemOfGoogleBooks(body, value),
    },
  ];
}

/** A description without the identifier by which it was found gets it: it says the same work. */
function withIdentifier(item: CslItem, { kind, value }: WorkIdentifier): CslItem {
  if (kind === "doi") return { ...item, DOI: item.DOI ?? value };
  return { ...item, ISBN: item.ISBN ?? value };
}
