import { blankToNull, type SourceCheck, type SourceEdit } from "#lib/claims/source.ts";
import type { SourceView } from "#lib/operations/view.ts";

/** What a form holds of a source; an empty field means "nothing". */
export interface Particulars {
  readonly locator: string;
  readonly quote: string;
  readonly note: string;
  readonly check: SourceCheck;
}

export const NO_PARTICULARS: Particulars = { locator: "", quote: "", note: "", check: "unchecked" };

type Stored = Pick<SourceView, "locator" | "quote" | "note" | "check">;

export function particularsOf({ locator, quote, note, check }: Stored): Particulars {
  return { locator: locator ?? "", quote: quote ?? "", note: note ?? "", check };
}

/** As the server keeps them. */
export function keptParticulars({ locator, quote, note, check }: Particulars): Stored {
  return {
    locator: blankToNull(locator.trim()),
    quote: blankToNull(quote.trim()),
    note: blankToNull(note.trim()),
    check,
  };
}

/** Only what was changed: a check is signed anew only when it was set anew. */
export function editOf(typed: Particulars, seen: Stored): SourceEdit {
  const { locator, quote, note, check } = keptParticulars(typed);
  return {
    ...(locator === seen.locator ? {} : { locator }),
    ...(quote === seen.quote ? {} : { quote }),
    ...(note === seen.note ? {} : { note }),
    ...(check === seen.check ? {} : { check }),
  };
}
