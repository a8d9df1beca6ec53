import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { toMarkdown } from "#lib/import/formats/to-markdown.ts";

function markdown(text: string): string {
  return toMarkdown(
    importText(rawText(text), { name: "a.txt", mediaType: "text/plain", sha256: "0".repeat(64) }),
  );
}

describe("an article as Markdown", () => {
  it("shows title, headings, lists, footnotes and entries, and no page numbers", () => {
    const text = [
      "АУЫЛ ӘКІМІН САЙЛАУ ТӘЖІРИБЕСІ",
      "",
      "Аңдатпа. Сайлаудың алғашқы жылы қарастырылады.",
      "",
      "Кіріспе",
      "Сайлау өтті¹, нәтижесі мынадай [1]:",
      "1) қатысу артты;",
      "2) сенім артты.",
      "",
      "¹ Есеп: https://example.org/esep",
      "",
      "",
      "14",
      "",
      "",
      "Әдебиеттер",
      "1. Сейітов А. Ауыл. – Алматы, 2010. – 5 б.",
    ].join("\n");
    expect(markdown(text)).toBe(
      [
        "# АУЫЛ ӘКІМІН САЙЛАУ ТӘЖІРИБЕСІ",
        "",
        "**Аңдатпа.** Сайлаудың алғашқы жылы қарастырылады.",
        "",
        "## Кіріспе",
        "",
        "Сайлау өтті[^1], нәтижесі мынадай [1]:",
        "",
        "1) қатысу артты;",
        "2) сенім артты.",
        "",
        "[^1]: Есеп: https://example.org/esep",
        "",
        "## Әдебиеттер",
        "",
        "1. Сейітов А. Ауыл. – Алматы, 2010. – 5 б.",
        "",
      ].join("\n"),
    );
  });

  it("does not let printed signs become markup", () => {
    expect(markdown("Мұнда *жұлдызша* мен _сызық_ және <b>тег</b> бар, бірақ олар мәтін.")).toBe(
      "Мұнда \\*жұлдызша\\* мен \\_сызық\\_ және \\<b\\>тег\\</b\\> бар, бірақ олар мәтін.\n",
    );
  });

  it("is empty for an empty text", () => {
    expect(markdown("")).toBe("");
  });
});
