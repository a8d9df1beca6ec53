import { attribute, type HtmlElement } from "./html-page.ts";

/** Never text for a reader: programs, looks, pictures' inner text, what stands for something that cannot be shown. */
const SILENT: ReadonlySet<string> = new Set([
  "head",
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "canvas",
  "iframe",
  "object",
  "embed",
  "video",
  "audio",
  "datalist",
  "textarea",
  "annotation",
  "annotation-xml",
  "noframes",
  "title",
]);

/** Not shown by any browser, with all that is inside. */
export function isHidden(element: HtmlElement): boolean {
  if (SILENT.has(element.tagName)) return true;
  if (attribute(element, "hidden") !== undefined || attribute(element, "aria-hidden") === "true") return true;
  const style = (attribute(element, "style") ?? "").slice(0, 2_000);
  return /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/iu.test(style);
}
