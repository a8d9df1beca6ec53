import { wordsFile } from "#app/interface-locale/words-file.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";

interface Context {
  readonly params: Promise<{ file: string }>;
}

const A_YEAR = "public, max-age=31536000, immutable";

/** The words of the screens (words-file.ts). Who still has a page of another version open gets those of today, not to be kept. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = (await params).file;
  const [locale = ""] = name.split(".", 1);
  if (!isLanguage(locale)) return new Response(null, { status: 404 });
  const { address, json } = await wordsFile(locale);
  const isOfToday = address === `/words/${name}`;
  return new Response(json, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": isOfToday ? A_YEAR : "no-store",
    },
  });
}
