import type { CslNode } from "#lib/citations/format/csl-tree.ts";
import { between, firstOf, ifLacks, joined, macro, use, variable } from "./csl-writing.ts";
import type { GostStandard } from "./gost-standards.ts";
import { ACTS, SERIALS, WEB } from "./gost-types.ts";

/** Three forms of an entry: part // host, document // archive, and the whole work. */
export function entryMacros({ areaSign }: GostStandard): readonly CslNode[] {
  const areas = (...nodes: readonly CslNode[]): CslNode => joined(areaSign, ...nodes);
  const [part, address, identifiers] = [use("part"), use("address"), use("identifiers")];
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
    areas(use("whole"), address, identifiers, use("content")),
  );
  return [
    macro("part", areas(use("title-area"), use("content"))),
    macro("host", host(areas)),
    macro("whole", whole(areas)),
    // Initials bring a point of their own, which is not doubled; a name without them needs this one ("Абай. Қара сөз").
    macro("entry", joined(". ", use("heading"), form)),
  ];
}

function host(areas: (...nodes: readonly CslNode[]) => CslNode): CslNode {
  const [year, day, numbering, pages] = [use("year"), use("day"), use("numbering"), use("pages")];
  const title = variable("container-title");
  const editors = between(" / ", "", joined(" ; ", use("editor"), use("compiler")));
  const book = areas(
    joined("", title, editors),
    use("edition"),
    use("imprint"),
    numbering,
    pages,
    use("series"),
  );
  return firstOf(
    [
      // The year of an act belongs to the act, not to the gazette.
      [{ type: ACTS }, areas(title, numbering, pages)],
      [{ type: SERIALS }, areas(title, year, day, numbering, pages)],
      [{ type: WEB }, areas(title, year, day)],
    ],
    book,
  );
}

function whole(areas: (...nodes: readonly CslNode[]) => CslNode): CslNode {
  const imprint = firstOf(
    [
      [{ type: ACTS }, joined(" : ", variable("publisher-place"), variable("publisher"))],
      [{ type: WEB }, areas(use("imprint"), use("day"))],
    ],
    use("imprint"),
  );
  const pages = ifLacks("number-of-pages", use("pages"));
  return areas(
    use("title-area"),
    use("edition"),
    imprint,
    use("numbering"),
    use("extent"),
    use("series"),
    pages,
  );
}
