import type { CslNode } from "#lib/citations/format/csl-tree.ts";
import { between, firstOf, ifHas, ifLacks, joined, macro, use, variable } from "./csl-writing.ts";
import type { GostStandard } from "./gost-standards.ts";
import { ACTS, HAPPENINGS, OF_A_DAY, SERIALS, WEB } from "./gost-types.ts";

type Areas = (...nodes: readonly (CslNode | false)[]) => CslNode;

/** Three forms of an entry: part // host, document // archive, and the whole work. */
export function entryMacros(standard: GostStandard): readonly CslNode[] {
  const areas: Areas = (...nodes) => joined(standard.areaSign, ...nodes);
  const [part, address, identifiers] = [use("part"), use("address"), use("identifiers")];
  const content = standard.contentArea && use("content");
  const archive = joined(
    ". ",
    joined(", ", variable("archive"), variable("archive-place")),
    variable("archive_location"),
  );
  const form = firstOf(
    [
      [{ variable: "container-title" }, areas(joined(" // ", part, use("host")), address, identifiers)],
      [
        { variable: "archive archive_location" },
        areas(joined(" // ", part, archive), use("extent"), address),
      ],
    ],
    areas(use("whole"), address, identifiers, content),
  );
  return [
    // A document of an archive may have no title, and then nothing to say what it is.
    macro("part", areas(use("title-area"), content && ifHas("title", content))),
    macro("host-title", hostTitle()),
    macro("host", host(areas)),
    macro("whole", whole(areas, standard)),
    // Initials bring a point of their own, which is not doubled; a name without them needs this one ("Абай. Қара сөз").
    macro("entry", joined(". ", use("heading"), form)),
  ];
}

/** Title of the host, number of its volumes, the conference it records; author and editors after the slash. */
function hostTitle(): CslNode {
  const people = between(" / ", "", joined(" ; ", use("host-author"), use("editor"), use("compiler")));
  return joined(
    "",
    joined(" : ", variable("container-title"), use("number-of-volumes"), use("event")),
    people,
  );
}

function host(areas: Areas): CslNode {
  const [year, day, numbering, pages] = [use("year"), use("day"), use("numbering"), use("pages")];
  const title = variable("container-title");
  const book = areas(use("host-title"), use("edition"), use("imprint"), numbering, pages, use("series"));
  return firstOf(
    [
      // The year of an act belongs to the act, not to the gazette.
      [{ type: ACTS }, areas(title, numbering, pages)],
      [
        { type: SERIALS },
        areas(joined(" : ", title, variable("host-kind")), year, day, numbering, pages, use("review")),
      ],
      [{ type: WEB }, areas(use("site"), year, day, pages)],
      [{ type: OF_A_DAY }, areas(use("host-title"), use("imprint"), day, numbering, pages)],
    ],
    book,
  );
}

function whole(areas: Areas, { patents }: GostStandard): CslNode {
  const imprint = firstOf(
    [
      [{ type: ACTS }, joined(" : ", variable("publisher-place"), variable("publisher"))],
      [{ type: OF_A_DAY }, areas(use("imprint"), use("day"))],
      [{ type: HAPPENINGS }, ifLacks("event-date", use("imprint"))],
      [{ type: "patent" }, patents !== "dates-in-title" && use("patent-dates")],
    ],
    use("imprint"),
  );
  // A locator has taken the place of the extent.
  const pages = ifLacks("number-of-pages locator", use("pages"));
  return areas(
    use("title-area"),
    use("edition"),
    // Mathematical data of maps are an area of their own (7.1-2003, 5.4).
    variable("scale"),
    imprint,
    use("numbering"),
    use("extent"),
    use("series"),
    pages,
  );
}
