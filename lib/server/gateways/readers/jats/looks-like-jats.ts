/** UTF-16 units of the beginning that are looked at. */
const HEAD = 8_192;

/**
 * Whether a text is an article in JATS or the NLM tag sets it grew out of: by its document type, by attributes of its root
 * that no web page has, or by the metadata that opens it. Several articles may stand in a container of any name.
 */
export function looksLikeJats(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (!/^[\ufeff\s]*</u.test(head)) return false;
  if (
    /<!DOCTYPE\s+[\w.:-]{1,60}\s+(?:PUBLIC|SYSTEM)\s+["'][^"'<>]{0,200}(?:JATS|NLM\/\/DTD|journalpublishing|archivearticle|articleauthoring)/u.test(
      head,
    )
  ) {
    return true;
  }
  const root = /<(?:article|sub-article)(?:\s[^<>]{0,2000})?>/u.exec(head)?.[0];
  if (root === undefined || /<html[\s>]/iu.test(head)) return false;
  if (/\s(?:article-type|dtd-version|xmlns:mml)\s{0,9}=/u.test(root)) return true;
  return /<(?:front|front-stub|article-meta|journal-meta)[\s>]/u.test(head);
}
