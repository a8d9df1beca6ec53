/** UTF-16 units of the beginning that are looked at. */
const HEAD = 4_096;

/**
 * Whether a text is a web page, whatever it is called: it opens with the document type or one of the elements that open pages.
 * A text that only speaks of tags, or Markdown with some in it, is none.
 */
export function looksLikeHtml(text: string): boolean {
  let head = text.slice(0, HEAD).replace(/^[\ufeff\s]+/u, "");
  for (let skipped = 0; skipped < 20; skipped++) {
    const aside = /^(?:<\?xml[^>]{0,300}>|<!--[\s\S]{0,2000}?-->)\s*/u.exec(head)?.[0];
    if (aside === undefined) break;
    head = head.slice(aside.length);
  }
  return (
    /^<!doctype\s+html\b|^<(?:html|head|body)(?:\s[^<>]{0,500})?>/iu.test(head) ||
    /^<(?:title|meta|article|main)\b[^<>]{0,300}>/iu.test(head)
  );
}
