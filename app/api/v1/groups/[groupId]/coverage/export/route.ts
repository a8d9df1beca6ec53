import { createTranslator } from "next-intl";
import { EVIDENCE_STATES, type ByEvidence } from "#lib/claims/coverage.ts";
import { toCsvText } from "#lib/languages/csv-text.ts";
import { BLOCK_LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { exportCoverage as operation } from "#lib/operations/coverage.ts";
import { accept } from "#lib/result.ts";
import { showCoverage, type NamedCoverage } from "#lib/server/queries/coverage.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";
import { loadMessages } from "#app/interface-locale/messages.ts";

export const GET = route(operation, async ({ inGroup, query: { locale } }) => {
  const found = await inGroup((group) => showCoverage(group, locale));
  if (!found.ok) return found;
  const words = createTranslator({ locale, messages: await loadMessages(locale) }) as unknown as Words;
  const bytes = new TextEncoder().encode(toCsvText(tableOf(found.value, words)));
  const name = `${words("coverage.title")}.csv`;
  return accept(new Download({ bytes, mediaType: "text/csv; charset=utf-8", name }));
});

// Typed by the keys of messages/; those that are made from codes here are the ones of the screen.
type Words = (key: string) => string;

function tableOf(found: NamedCoverage, words: Words): string[][] {
  const say = (key: string) => words(`coverage.${key}`);
  const language = (code: string) =>
    BLOCK_LANGUAGES.some((one) => one === code) ? words(`ui.language.${code as Language}`) : code;
  // As the pictures and their tables: the best evidence first.
  const states = [...EVIDENCE_STATES].reverse();
  const line = (picture: string, name: string, claims: ByEvidence) => [
    ...[picture, name, String(claims.reduce((all, count) => all + count, 0))],
    ...states.map((state) => String(claims[EVIDENCE_STATES.indexOf(state)] ?? 0)),
  ];
  return [
    [say("title"), "", say("claims"), ...states.map((state) => say(`evidence.${state}`))],
    line(say("evidenceTitle"), "", found.claims),
    ...found.reforms.map(({ id, name, claims }) =>
      line(say("reforms"), id === null ? say("noReform") : name, claims),
    ),
    ...found.years.map(({ of, claims }) =>
      line(say("years"), of === null ? say("noYear") : String(of), claims),
    ),
    ...found.languages.map(({ of, claims }) => line(say("languages"), language(of), claims)),
    ...found.kinds.map(({ of, claims }) => line(say("kinds"), words(`ui.meaning.name.${of}`), claims)),
    ...found.oneLanguage.map(({ of, claims }) => line(say("oneLanguage"), language(of), claims)),
    ...found.oneLanguageReforms.map((one) => [
      ...[say("oneLanguageReforms"), `${one.name} – ${language(one.language)}`, String(one.claims)],
      ...states.map(() => ""),
    ]),
  ];
}
