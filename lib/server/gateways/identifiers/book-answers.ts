import { readDate } from "#lib/citations/exchange/read-date.ts";
import { foldIsbn } from "#lib/citations/normalise-identifier.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { asJson, asList, itemOf, personOf, textOf } from "./draft-item.ts";

/** A book as Open Library gives it (openlibrary.org/dev/docs/api/books, jscmd=data); null when it knows none. */
export function itemOfOpenLibrary(body: unknown, isbn: string): CslItem | null {
  const book = asJson(asJson(body)[`ISBN:${isbn}`]);
  const names = (list: unknown) => asList(list).map((one) => asJson(one)["name"]);
  return itemOf({
    type: "book",
    title: titleOf(book["title"], book["subtitle"]),
    author: names(book["authors"]).flatMap((name) => personOf(name) ?? []),
    publisher: textOf(names(book["publishers"])),
    "publisher-place": textOf(names(book["publish_places"])),
    issued: dated(book["publish_date"]),
    "number-of-pages": textOf(book["number_of_pages"]),
    ISBN: isbn,
  });
}

/** A book as Google Books gives it (developers.google.com/books/docs/v1/reference/volumes); null when none bears this ISBN. */
export function itemOfGoogleBooks(body: unknown, isbn: string): CslItem | null {
  const volumes = asList(asJson(body)["items"]).map((item) => asJson(asJson(item)["volumeInfo"]));
  const book = volumes.find(({ industryIdentifiers }) =>
    asList(industryIdentifiers).some((one) => foldIsbn(textOf(asJson(one)["identifier"])) === isbn),
  );
  if (book === undefined) return null;
  return itemOf({
    type: "book",
    language: book["language"],
    title: titleOf(book["title"], book["subtitle"]),
    author: asList(book["authors"]).flatMap((name) => personOf(name) ?? []),
    publisher: textOf(book["publisher"]),
    issued: dated(book["publishedDate"]),
    "number-of-pages": textOf(book["pageCount"]),
    ISBN: isbn,
  });
}

function titleOf(title: unknown, subtitle: unknown): string | undefined {
  const [main, more] = [textOf(title), textOf(subtitle)];
  return main === undefined || more === undefined ? main : `${main}: ${more}`;
}

function dated(value: unknown) {
  const text = textOf(value);
  return text === undefined ? undefined : (readDate(text) ?? undefined);
}
