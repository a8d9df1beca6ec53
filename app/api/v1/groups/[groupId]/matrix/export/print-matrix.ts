import { createTranslator } from "next-intl";
import { marksOfAxes } from "#lib/claims/matrix/mark.ts";
import type { PrintedLine, PrintedMatrix } from "#lib/claims/matrix/printed-matrix.ts";
import type { MatrixAxis } from "#lib/claims/matrix/axis.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { MatrixMember } from "#lib/operations/matrix.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import type { ExportedMatrix } from "#lib/server/queries/matrix-export.ts";
import { loadMessages } from "#app/interface-locale/messages.ts";

type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

interface PrintedFor {
  readonly locale: Language;
  readonly groupId: string;
  /** Where the pages are reached from outside; null where nobody has said it. */
  readonly home: URL | null;
}

/** The page of a member, below its group; a kind has none. */
const PAGES: Readonly<Record<MatrixAxis, string | null>> = {
  reform: "reforms",
  claim: "claims",
  document: "documents",
  source: "references",
  kind: null,
};
/** Each language names itself, as on the screen (components/ui/language-tag.tsx). */
const SHORT: Readonly<Record<string, string>> = { kk: "қаз", ru: "рус", en: "eng" };

/** A matrix in the words of a language: what messages/ says of it on the screen, files say as well. */
export async function printMatrix(
  exported: ExportedMatrix,
  { locale, groupId, home }: PrintedFor,
): Promise<PrintedMatrix> {
  // Typed by the keys of messages/; those that are made from codes here are checked by tests/app/api/print-matrix.test.ts.
  const words = createTranslator({ locale, messages: await loadMessages(locale) }) as unknown as Words;
  const { choice, columns, rows, totals } = exported;
  const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
    words(`matrix.${key}`, values);
  const line = (member: MatrixMember, axis: MatrixAxis): PrintedLine => ({
    id: member.id,
    name: axis === "kind" ? say(`kinds.${member.id}`) : member.name,
    lang: member.lang,
    detail: detailOf(member, { axis, locale, words }),
    href:
      PAGES[axis] === null || home === null
        ? null
        : new URL(`/groups/${groupId}/${PAGES[axis]}/${member.id}`, home).href,
    total: member.total,
  });
  return {
    title: `${say("room")}: ${say(`axis.${choice.rows}`)} × ${say(`axis.${choice.columns}`)}`,
    language: locale,
    chosen: chosenOf(exported, { words, locale }),
    totals: [
      say("documents", { count: totals.documents }),
      say("claims", { count: totals.claims }),
      say("conflicts", { count: totals.conflicts }),
    ].join(", "),
    rowsOf: say(`rowsOf.${choice.rows}`),
    words: { column: capital(say(`axis.${choice.columns}`), locale), claims: say("claim") },
    axes: { rows: choice.rows, columns: choice.columns },
    legend: marksOfAxes(choice).map((mark) => ({
      mark,
      letter: say(`mark.letter.${mark}`),
      name: say(`mark.name.${mark}`),
    })),
    columns: columns.map((column) => line(column, choice.columns)),
    rows: rows.map((row) => ({
      ...line(row, row.under === null ? choice.rows : "claim"),
      level: row.under === null ? 1 : 2,
      cells: new Map(row.cells.map(([place = 0, ...counts]) => [place, counts])),
    })),
  };
}

function detailOf(
  { detail, year, language, number }: MatrixMember,
  { axis, locale, words }: { readonly axis: MatrixAxis; readonly locale: Language; readonly words: Words },
): string {
  if (axis === "reform") return detail === null ? "" : printReformDate(detail, locale);
  if (axis === "claim") return number === null ? "" : words("reader.claimNumber", { number });
  const short =
    language === "mixed"
      ? words("ui.language.mixedShort")
      : language === null
        ? null
        : (SHORT[language] ?? language);
  return [year, short].filter((part) => part !== null).join(" · ");
}

function chosenOf(
  { choice, named }: ExportedMatrix,
  { words, locale }: { readonly words: Words; readonly locale: Language },
): string[] {
  const names = (ids: readonly string[]) => ids.flatMap((id) => named.get(id) ?? []).join("; ");
  const said: readonly (readonly [label: string, value: string])[] = [
    ["matrix.kind", choice.kinds.map((kind) => words(`ui.meaning.name.${kind}`)).join(", ")],
    ["matrix.state", choice.states.map((state) => words(`claims.state.${state}`)).join(", ")],
    ["matrix.language", choice.languages.map((language) => words(`ui.language.${language}`)).join(", ")],
    ["matrix.axis.reform", names(choice.reforms)],
    ["matrix.axis.document", names(choice.documents)],
    ["matrix.onlyRows", choice.only === "all" ? "" : words(`matrix.only.${choice.only}`)],
  ];
  return said.flatMap(([label, value]) =>
    value === "" ? [] : [`${capital(words(label), locale)}: ${value}`],
  );
}

function capital(text: string, locale: Language): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join("");
}
