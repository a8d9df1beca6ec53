import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CELL, PIECE, readChoice, reformQuery } from "#components/matrix/address.ts";
import { MatrixScreen } from "#components/matrix/matrix-screen.tsx";
import { ReformStrip } from "#components/reforms/timeline/reform-strip.tsx";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { mayKeepViews, mayShareViews } from "#lib/permissions/saved-views.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { accept } from "#lib/result.ts";
import { chosenDocuments, listStrip, showMatrix } from "#lib/server/queries/matrix.ts";
import { listViews } from "#lib/server/queries/saved-views.ts";
import { readGroup } from "#app/_edge/page.ts";

interface Props {
  readonly params: Promise<{ groupId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("matrix"))("room") };
}

/** The first piece of the matrix comes with the page; the browser asks for the others while it is scrolled. */
export default async function MatrixPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const asked = await getLocale();
  const locale = isLanguage(asked) ? asked : "en";
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const query = new URLSearchParams(given).toString();
  const choice = readChoice(query);
  const find = new URLSearchParams(query).get(CELL)?.slice(0, 130);
  const { first, strip, documents, views, may } = await readGroup(groupId, async (group) => {
    const piece = { from: 0, count: PIECE.rows, columnFrom: 0, columnCount: PIECE.columns };
    const shown = await showMatrix(group, {
      ...choice,
      ...piece,
      locale,
      ...(find === undefined ? {} : { find }),
    });
    if (!shown.ok) return shown;
    const kept = await listViews(group, "matrix");
    return accept({
      first: shown.value,
      strip: await listStrip(group, choice),
      documents: await chosenDocuments(group, choice, locale),
      views: kept.ok ? kept.value.views : [],
      may: { keep: mayKeepViews(group.actor), share: mayShareViews(group.actor) },
    });
  });
  const [only, ...others] = choice.reforms;
  const chosenId = only !== undefined && others.length === 0 ? only : null;
  return (
    <MatrixScreen
      {...{ groupId, query, first, documents, views, may }}
      reforms={strip.map(({ id, claimCount: claims, ...reform }) => {
        const { text: name, language: lang } = displayLabel(reform, locale);
        return { id, name, lang, claims };
      })}
      strip={
        <ReformStrip
          reforms={strip.filter(({ claimCount }) => claimCount > 0)}
          hrefOf={(id) => `/groups/${groupId}/matrix?${reformQuery(query, choice, id)}`}
          chosenId={chosenId}
          interfaceLocale={locale}
        />
      }
    />
  );
}
