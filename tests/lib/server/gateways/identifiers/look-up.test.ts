import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { LookupSettings } from "#lib/server/lookup-settings.ts";
import { lookUp } from "#lib/server/gateways/identifiers/look-up.ts";
import { playCatalogues, type CatalogueServer, type Played } from "#tests/support/catalogue-server.ts";

/** As doi.org answers after its redirect to Crossref: CSL-JSON with Crossref's own words in it. */
const FROM_DOI_ORG = {
  indexed: { "date-parts": [[2024, 5, 2]], "date-time": "2024-05-02T10:00:00Z" },
  publisher: "Steppe University Press",
  issue: "2",
  type: "journal-article",
  DOI: "10.5555/Assembly.2021.14",
  page: "33-58",
  source: "Crossref",
  title: "Lists, districts &amp;amp; turnout in <jats:italic>small</jats:italic> assemblies",
  volume: "14",
  author: [
    { given: "Dana", family: "Ermekova", sequence: "first", affiliation: [] },
    { name: "Working Group on Assemblies", sequence: "additional", affiliation: [] },
  ],
  "container-title": "Journal of Invented Assemblies",
  language: "en-US",
  issued: { "date-parts": [[2021, 6]] },
  ISSN: ["1234-5679", "2345-6786"],
  URL: "https://doi.org/10.5555/assembly.2021.14",
  abstract: "<jats:p>Four districts are compared.</jats:p>",
  license: [{ URL: "https://example.org/licence" }],
};

/** As api.crossref.org answers: an envelope, titles as lists, a date without a year. */
const FROM_CROSSREF = {
  status: "ok",
  "message-type": "work",
  message: {
    DOI: "10.5555/кодекс.7",
    type: "book-chapter",
    title: ["Өңірлік мәслихаттардың құрамы"],
    subtitle: ["салыстырмалы талдау"],
    "container-title": ["Өкілдік туралы жинақ"],
    author: [{ given: "Ғ. Қ.", family: "Нұрланова" }],
    issued: { "date-parts": [[null]] },
    published: { "date-parts": [[2019, 3, 1]] },
    ISBN: ["http://id.crossref.org/isbn/9786010000018"],
    page: "12-31",
  },
};

const FROM_DATACITE = {
  data: {
    id: "10.5555/data.77",
    type: "dois",
    attributes: {
      doi: "10.5555/data.77",
      titles: [{ title: "Мажилис: составы созывов и их комитеты, 1995–2021" }],
      creators: [
        { name: "Ким, Олег", nameType: "Personal", givenName: "Олег", familyName: "Ким" },
        { name: "Институт парламентских данных", nameType: "Organizational" },
      ],
      publisher: "Репозиторий примеров",
      publicationYear: 2022,
      types: { citeproc: "dataset", resourceTypeGeneral: "Dataset" },
      url: "https://data.example.org/77",
      container: {},
    },
  },
};

const FROM_OPEN_LIBRARY = {
  "ISBN:9786010000018": {
    url: "https://openlibrary.org/books/OL1M/x",
    title: "Сайлау құқығының негіздері",
    subtitle: "оқу құралы",
    authors: [{ url: "https://openlibrary.org/authors/OL1A/x", name: "Әсел Жұмабек" }],
    publishers: [{ name: "Ақ парақ" }],
    publish_places: [{ name: "Алматы" }],
    publish_date: "March 2015",
    number_of_pages: 220,
  },
};

const FROM_GOOGLE = {
  kind: "books#volumes",
  totalItems: 2,
  items: [
    {
      volumeInfo: {
        title: "Другая книга",
        industryIdentifiers: [{ type: "ISBN_13", identifier: "9780000000002" }],
      },
    },
    {
      volumeInfo: {
        title: "Право и представительство",
        authors: ["Олег Ким", "Сауле Ахметова"],
        publisher: "Пример",
        publishedDate: "2011-04",
        industryIdentifiers: [{ type: "ISBN_10", identifier: "6010000017" }],
        pageCount: 310,
        language: "ru",
      },
    },
  ],
};

const played = new Map<string, Played>();
let server: CatalogueServer;
const open = await playCatalogues(played);
const settings = (changed: Partial<LookupSettings> = {}): LookupSettings => ({
  isOn: true,
  contact: "library@example.org",
  mirror: server.url,
  timeLimitMs: 2_000,
  ...changed,
});
const valueOf = async (typed: string, changed: Partial<LookupSettings> = {}) => {
  const found = await lookUp(typed, settings(changed));
  return found.ok ? found.value : found.refusal.code;
};

beforeEach(() => {
  server = open;
  server.asked.length = 0;
  played.clear();
});
afterAll(() => open.close());

describe("a DOI", () => {
  const DOI_ORG = "/doi.org/10.5555/assembly.2021.14";

  test("is asked of doi.org, which sends to Crossref: tags, entities, lists and the resolver's address are cleaned away", async () => {
    played.set(DOI_ORG, { location: "https://api.crossref.org/v1/works/x/transform" });
    played.set("/api.crossref.org/v1/works/x/transform", { json: FROM_DOI_ORG });
    expect(await valueOf("https://doi.org/10.5555/Assembly.2021.14")).toEqual({
      type: "article-journal",
      language: "en",
      title: "Lists, districts & turnout in <i>small</i> assemblies",
      "container-title": "Journal of Invented Assemblies",
      author: [{ family: "Ermekova", given: "Dana" }, { literal: "Working Group on Assemblies" }],
      publisher: "Steppe University Press",
      volume: "14",
      issue: "2",
      page: "33-58",
      issued: { "date-parts": [[2021, 6]] },
      DOI: "10.5555/Assembly.2021.14",
      ISSN: "1234-5679",
      abstract: "Four districts are compared.",
    });
    expect(server.asked[0]?.headers).toMatchObject({
      accept: "application/vnd.citationstyles.csl+json",
      "user-agent": "Silteme/0.1 (bibliographic lookup; mailto:library@example.org)",
    });
  });

  test("is asked of Crossref when doi.org fails, and the language is told from the words when nobody says it", async () => {
    const encoded = encodeURIComponent("10.5555/кодекс.7");
    played.set(`/doi.org/10.5555/${encodeURIComponent("кодекс.7")}`, { json: {}, status: 503 });
    played.set(`/api.crossref.org/works/${encoded}`, { json: FROM_CROSSREF });
    expect(await valueOf("doi: 10.5555/Кодекс.7")).toEqual({
      type: "chapter",
      language: "kk",
      title: "Өңірлік мәслихаттардың құрамы: салыстырмалы талдау",
      "container-title": "Өкілдік туралы жинақ",
      author: [{ family: "Нұрланова", given: "Ғ. Қ." }],
      page: "12-31",
      issued: { "date-parts": [[2019, 3, 1]] },
      DOI: "10.5555/кодекс.7",
      ISBN: "9786010000018",
    });
  });

  test("is asked of DataCite last", async () => {
    played.set("/doi.org/10.5555/data.77", { json: {}, status: 500 });
    played.set("/api.datacite.org/dois/10.5555%2Fdata.77", { json: FROM_DATACITE });
    expect(await valueOf("10.5555/data.77")).toMatchObject({
      type: "dataset",
      language: "ru",
      title: "Мажилис: составы созывов и их комитеты, 1995–2021",
      author: [{ family: "Ким", given: "Олег" }, { literal: "Институт парламентских данных" }],
      issued: { "date-parts": [[2022]] },
      URL: "https://data.example.org/77",
    });
  });

  test("that doi.org does not know is unknown, and nobody else is asked", async () => {
    expect(await valueOf("10.5555/no.such")).toBe("identifier_unknown");
    expect(server.asked.map(({ path }) => path)).toEqual(["/doi.org/10.5555/no.such"]);
  });

  test.each<[string, Played]>([
    ["another host", { location: "https://evil.example.org/steal" }],
    ["this machine", { location: "http://127.0.0.1:5432/" }],
    ["the cloud's metadata", { location: "http://169.254.169.254/latest/meta-data" }],
    ["a file", { location: "file:///etc/passwd" }],
    ["itself without end", { location: "https://doi.org/10.5555/assembly.2021.14" }],
  ])("is not followed to %s", async (_, answer) => {
    played.set(DOI_ORG, answer);
    expect(await valueOf("10.5555/assembly.2021.14")).toBe("lookup_offline");
    const hosts = new Set(server.asked.map(({ path }) => path.split("/")[1]));
    expect([...hosts].sort()).toEqual(["api.crossref.org", "api.datacite.org", "doi.org"]);
  });

  test.each<[string, Played]>([
    ["words that are no JSON", { text: "<html>maintenance</html>" }],
    ["an empty description", { json: {} }],
    ["null", { json: null }],
    ["a list", { json: [1, 2] }],
    ["a description of the wrong shapes", { json: { title: { a: 1 }, author: "x", issued: [], type: 7 } }],
    ["more than anybody describes", "flood"],
  ])("answered with %s goes on to the next catalogue", async (_, answer) => {
    played.set(DOI_ORG, answer);
    played.set("/api.crossref.org/works/10.5555%2Fassembly.2021.14", { json: { message: FROM_DOI_ORG } });
    expect(await valueOf("10.5555/assembly.2021.14")).toMatchObject({ volume: "14" });
  });

  test("waits no longer than the limit, and says that the catalogues cannot be reached", async () => {
    played.set(DOI_ORG, "silence");
    expect(await valueOf("10.5555/assembly.2021.14", { timeLimitMs: 150 })).toBe("lookup_offline");
  });
});

describe("an ISBN", () => {
  const OPEN_LIBRARY = "/openlibrary.org/api/books?bibkeys=ISBN:9786010000018&format=json&jscmd=data";

  test.each(["978-601-00-0001-8", "ISBN 601-00-0001-7", "9786010000018"])(
    "%s is asked of Open Library",
    async (typed) => {
      played.set(OPEN_LIBRARY, { json: FROM_OPEN_LIBRARY });
      expect(await valueOf(typed)).toEqual({
        type: "book",
        language: "kk",
        title: "Сайлау құқығының негіздері: оқу құралы",
        author: [{ family: "Жұмабек", given: "Әсел" }],
        publisher: "Ақ парақ",
        "publisher-place": "Алматы",
        issued: { "date-parts": [[2015, 3]] },
        "number-of-pages": "220",
        ISBN: "9786010000018",
      });
    },
  );

  test("that Open Library does not have is asked of Google Books, which answers with others too", async () => {
    played.set(OPEN_LIBRARY, { json: {} });
    played.set("/www.googleapis.com/books/v1/volumes?q=isbn:9786010000018", { json: FROM_GOOGLE });
    expect(await valueOf("9786010000018")).toMatchObject({
      title: "Право и представительство",
      language: "ru",
      author: [
        { family: "Ким", given: "Олег" },
        { family: "Ахметова", given: "Сауле" },
      ],
      issued: { "date-parts": [[2011, 4]] },
    });
  });

  test("that nobody has is unknown; when one could not be asked, nothing is said of it", async () => {
    played.set(OPEN_LIBRARY, { json: {} });
    played.set("/www.googleapis.com/books/v1/volumes?q=isbn:9786010000018", { json: { totalItems: 0 } });
    expect(await valueOf("9786010000018")).toBe("identifier_unknown");
    played.set(OPEN_LIBRARY, { json: {}, status: 502 });
    expect(await valueOf("9786010000018")).toBe("lookup_offline");
  });
});

test.each(["", "сайлау", "978-601-00-0001-9", "10.55/x", "http://example.org/10.5555"])(
  "“%s” is no identifier",
  async (typed) => {
    expect(await valueOf(typed)).toBe("identifier_unreadable");
    expect(server.asked).toEqual([]);
  },
);

test("a server that is told to ask nobody asks nobody", async () => {
  expect(await valueOf("10.5555/assembly.2021.14", { isOn: false })).toBe("lookup_offline");
  expect(server.asked).toEqual([]);
});
