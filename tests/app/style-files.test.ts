import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { STYLE_FILE_NAMES, styleFileNamed } from "#lib/citations/styles/own-style-file.ts";

describe("a style file", () => {
  test.each(STYLE_FILE_NAMES)("%s is there, and is XML of CSL", (name) => {
    const text = styleFileNamed(name) ?? "";
    const elements: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", (tag) => elements.push(`${tag.uri} ${tag.local}`));
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(text).close();
    const root = name.endsWith(".csl") ? "style" : "locale";
    expect(elements[0]).toBe(`http://purl.org/net/xbiblio/csl ${root}`);
    expect(elements.length).toBeGreaterThan(50);
  });

  test.each(["apa-en.csl", "gost-7-1-2003.csl", "gost-7-1-2003-de.csl", "../package.json", ""])(
    "%s is none of ours",
    (name) => expect(styleFileNamed(name)).toBeNull(),
  );
});
