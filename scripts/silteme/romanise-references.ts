import { printList } from "#lib/citations/format/print-list.ts";
import type { ListedWork } from "#lib/citations/format/printed-list.ts";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { textFromEntries } from "#lib/citations/format/to-text.ts";
import {
  ROMANISATION_PROFILES,
  type RomanisationProfileId,
} from "#lib/citations/romanise/journal-profiles.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";
import { CallerError } from "./caller-error.ts";
import { worksOfFile } from "./references-file.ts";

/** Prints the works of a file as the romanised list of a journal, one a line; answers the exit code. */
export async function printRomanised(file: string, profileId: RomanisationProfileId): Promise<number> {
  try {
    const works = await worksOfFile(file);
    const { entries, complaints } = romanisedList(works, profileId);
    process.stdout.write(textFromEntries(entries));
    for (const complaint of complaints) console.error(complaint);
    return 0;
  } catch (error) {
    if (!(error instanceof CallerError)) throw error;
    console.error(`silteme romanise: ${error.message}`);
    return 1;
  }
}

function romanisedList(works: readonly ListedWork[], profileId: RomanisationProfileId) {
  const printed = printList(
    {
      works,
      style: OFFERED_STYLES[0].id,
      citationLocale: "item",
      order: "given",
      grouping: "none",
      script: "romanised",
      profile: ROMANISATION_PROFILES[profileId],
    },
    { findStyle, locales: localeSource },
  );
  if (!printed.ok) throw new CallerError(`there is no style "${String(printed.refusal.values["style"])}"`);
  const rows = printed.value.flatMap(({ id, romanised }) => (romanised === null ? [] : [{ id, romanised }]));
  return {
    entries: rows.map(({ romanised }) => romanised),
    complaints: rows.flatMap(({ id, romanised }, at) =>
      romanised.missing.map((field) => `note: entry ${at + 1} (${id}): no English translation of ${field}`),
    ),
  };
}
