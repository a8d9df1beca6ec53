import type { Refusal } from "#lib/result.ts";

/** Where refusals of files have their sentences, in messages/<locale>/. */
const AREAS = ["notes", "refusals"] as const;

/** The sentence of a refusal in the language of the terminal; English where that is none of the three. */
export async function refusalSentence({ code, values }: Refusal): Promise<string> {
  const locale = terminalLocale();
  // Loaded only when something was refused: a run that goes well need not wait for them.
  const { createTranslator } = await import("next-intl");
  const areas = await Promise.all(
    AREAS.map((area) => import(`#messages/${locale}/${area}.json`, { with: { type: "json" } })),
  );
  const refusals: Record<string, string> = Object.assign(
    {},
    ...areas.map(({ default: area }: { default: { refusals: Record<string, string> } }) => area.refusals),
  );
  if (refusals[code] === undefined) return code;
  return createTranslator({ locale, messages: { refusals }, namespace: "refusals" })(code, values);
}

function terminalLocale(): "kk" | "ru" | "en" {
  const set = process.env["LC_ALL"] ?? process.env["LC_MESSAGES"] ?? process.env["LANG"] ?? "";
  if (set.startsWith("kk")) return "kk";
  return set.startsWith("ru") ? "ru" : "en";
}
