import { MadeTexts } from "./scripts/bench/search/made-texts.ts";
import { termsOf, lexemesOf } from "#lib/search/lexemes.ts";
import { entryWords, SearchKeys } from "#lib/search/entry-words.ts";
import { wordTokens } from "#lib/languages/word-tokens.ts";
import { stemsOf } from "#lib/languages/stems.ts";
import { soundKey } from "#lib/languages/sound-key.ts";
import { foldWord } from "#lib/languages/fold-word.ts";
const texts = new MadeTexts(1);
for (const l of ["kk", "ru", "en"] as const) {
  const words = Array.from({ length: 20000 }, () => texts.word(l));
  const distinct = [...new Set(words)];
  let t = performance.now(); for (const w of distinct) foldWord(w); console.log(l, distinct.length, "fold us", ((performance.now() - t) * 1000 / distinct.length).toFixed(1));
  t = performance.now(); for (const w of distinct) stemsOf({ word: w, language: l, isCapital: false }); console.log(l, "stem us", ((performance.now() - t) * 1000 / distinct.length).toFixed(1));
  t = performance.now(); for (const w of distinct) soundKey(w); console.log(l, "sound us", ((performance.now() - t) * 1000 / distinct.length).toFixed(1));
  t = performance.now(); for (const w of distinct) termsOf(w, l); console.log(l, "terms us", ((performance.now() - t) * 1000 / distinct.length).toFixed(1));
  const paras = Array.from({ length: 300 }, () => texts.paragraph(l, 60));
  t = performance.now(); for (const p of paras) wordTokens(p); console.log(l, "tokens us/para", ((performance.now() - t) * 1000 / 300).toFixed(0));
  for (const p of paras) lexemesOf(p, l);
  t = performance.now(); for (const p of paras) lexemesOf(p, l); console.log(l, "lexemes warm us/para", ((performance.now() - t) * 1000 / 300).toFixed(0));
  const keys = new SearchKeys("01a225f3-cb63-7629-bed3-2b54f8bc0d27");
  const e = (text: string) => ({ noun: "block", nounId: "x", documentId: "x", annotationId: null, claimId: null, referenceId: null, language: l, year: 1, kind: "paragraph", state: null, authors: [], reformIds: [], index: 0, blockKey: null, isOpen: true, texts: [{ weight: "D", text, language: l }] }) as const;
  for (const p of paras) entryWords(e(p), keys);
  t = performance.now(); for (const p of paras) entryWords(e(p), keys); console.log(l, "entryWords warm us/para", ((performance.now() - t) * 1000 / 300).toFixed(0));
}
