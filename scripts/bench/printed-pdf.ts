import { chromium } from "playwright-core";
import { findBrowser } from "#scripts/browser.ts";
import { asHtml } from "#tests/lib/import/quality/formats/as-html.ts";
import type { FormatWriting } from "#tests/lib/import/quality/formats/measure-formats.ts";

/** As browsers print articles: only the article, in a face with serifs, words broken by the browser's own hyphens where it has them. */
const PRINT = `header, nav, aside, footer, .cookie { display: none }
article { font: 11pt/1.3 serif; hyphens: auto } p { margin: 0; text-indent: 1.2em; text-align: justify }
h1 { font-size: 16pt; text-align: center } h2, h3 { font-size: 12pt }
table { border-collapse: collapse } td { border: 1px solid; padding: 2pt 4pt }`;

export interface Printing {
  readonly format: FormatWriting;
  readonly close: () => Promise<void>;
}

/** The gold texts as pages of HTML that Chromium prints to PDF; opens a browser until it is closed. */
export async function openPrinting(): Promise<Printing> {
  const { executable, args, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath: executable,
    args: [...args],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  const page = await browser.newPage();
  return {
    close: () => browser.close(),
    format: {
      name: "print from a browser",
      file: "a.pdf",
      write: async (marked) => {
        await page.setContent(new TextDecoder().decode(asHtml(marked)));
        await page.addStyleTag({ content: PRINT });
        return new Uint8Array(
          await page.pdf({ format: "A4", margin: { top: "60", bottom: "60", left: "60", right: "60" } }),
        );
      },
    },
  };
}
