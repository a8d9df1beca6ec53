import { foldLookAlikes } from "./look-alikes.ts";
import { PAIRED_FIRST } from "./paired-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Whether a hyphen at the end of a line belongs to the word (кезең-кезеңімен, Қасым-Жомарт) or only to the
 * line. Evidence is added up for either side: the text's own spelling first, then the ways the three
 * languages build compounds. Without evidence the word is joined: in running text about 19 of 20 line-end
 * hyphens only break the line.
 */
export type HyphenDecision = "join" | "keep";

export function decideHyphen(left: string, right: string, vocabulary: Vocabulary): HyphenDecision {
  const sure = decideBySigns(left, right);
  if (sure !== null) return sure;
  const halves: Halves = { left: lastPart(left), right: firstPart(right) };
  return keepEvidence(halves, vocabulary) > joinEvidence(halves, vocabulary) ? "keep" : "join";
}

interface Halves {
  /** Lower case, in one script, without what stands before an earlier hyphen. */
  readonly left: string;
  readonly right: string;
}

/** Digits and capitals decide alone: "1995-1998", "2000-шы", "Қасым-Жомарт", but "КОНСТИТУ-ЦИЯ". */
function decideBySigns(left: string, right: string): HyphenDecision | null {
  if (/\p{N}$/u.test(left) || /^\p{N}/u.test(right)) return "keep";
  if (!/\p{L}$/u.test(left) || !/^\p{L}/u.test(right)) return "keep";
  const capitals = /\p{Lu}\p{Lu}$/u.test(left);
  if (/^\p{Lu}/u.test(right) && !capitals) return "keep";
  if (capitals && /^\p{Ll}/u.test(right)) return "keep";
  return null;
}

/** First parts that are written with a hyphen before any word. */
const LINKED_FIRST = /^(?:онлайн|контент|пресс|бизнес|веб|экс|вице|англо|социал|бірде|online|post|non)$/u;

function keepEvidence({ left, right }: Halves, vocabulary: Vocabulary): number {
  let evidence = 0;
  if (vocabulary.hasHyphenated(left, right.slice(0, Math.max(3, right.length - 4)))) evidence += 4;
  else if (right.length >= 4 && vocabulary.hasHyphenated(left, right.slice(0, 3))) evidence += 2;
  if (isDoubled(left, right)) evidence += 4;
  if (PAIRED_FIRST.get(left)?.some((second) => right.startsWith(second)) === true) evidence += 4;
  if (isParticle(left, right, vocabulary)) evidence += 4;
  if (LINKED_FIRST.test(left) && right.length >= 4 && !/^(?:пер[ит]|плу|пор|тра|пон|инар)/u.test(right))
    evidence += 1;
  if (left.length >= 4 && right.length >= 5 && vocabulary.has(left) && isWord(right, vocabulary))
    evidence += 1.5;
  if (isCompoundAdjective(left, right)) evidence += 1.5;
  return evidence;
}

function joinEvidence({ left, right }: Halves, vocabulary: Vocabulary): number {
  const whole = left + right;
  let evidence = 0.5;
  if (vocabulary.has(whole)) evidence += 4;
  else if (
    whole.length >= 7 &&
    vocabulary.hasPrefix(whole.slice(0, Math.max(left.length + 2, whole.length - 4)))
  )
    evidence += 2;
  else if (right.length >= 3 && left.length >= 3 && vocabulary.hasPrefix(left + right.slice(0, 2)))
    evidence += 1;
  if (ENDINGS.test(right)) evidence += 2;
  if (!/[аәеёиоөуұүыіэюяaeiouy]/u.test(left) || !/[аәеёиоөуұүыіэюяaeiouy]/u.test(right)) evidence += 2;
  return evidence;
}

/**
 * кезең-кезеңімен, бір-бір, жер-жерлерде, тұспа-тұс, егжей-тегжейлі: the second half repeats the first or
 * rhymes with it.
 */
function isDoubled(left: string, right: string): boolean {
  if (left.length >= 3 && right.startsWith(left)) return true;
  if (
    left.length >= 4 &&
    right.startsWith(left.slice(0, -2)) &&
    left.length <= 6 &&
    /п[ае]$|б[ае]$|м[ае]$/u.test(left)
  )
    return true;
  if (left.length >= 4 && right.slice(1).startsWith(left)) return true;
  return left.length >= 5 && right.slice(1).startsWith(left.slice(1));
}

/** Kazakh -ақ, -ау, -мыс and Russian -то, -либо, кое-, по- … after and before the words that take them. */
function isParticle(left: string, right: string, vocabulary: Vocabulary): boolean {
  if (/^(?:ақ|ау|мыс)$/u.test(right))
    return (
      left.length >= 3 &&
      (vocabulary.has(left) ||
        /^(?:сол|осы|бүгін|кеше|енді|бұрын|былтыр|өте|тым|қазір|ғана)$|(?:дай|дей|тай|тей|нан|нен|дан|ден|тан|тен|ған|ген|қан|кен|іс|ыс)$/u.test(
          left,
        ))
    );
  if (/^(?:то|либо|нибудь)$/u.test(right))
    return /^(?:к(?:то|ак|акой|акая|акое|акие|ого|огда|уда|ем|ому)|ч(?:то|ем|его|ему|ей)|где|откуда|почему|зачем|сколько)/u.test(
      left,
    );
  if (left === "кое") return true;
  if (left === "по") return right !== "этому" && right !== "тому" && /(?:ому|ему|ски|цки)$/u.test(right);
  return (left === "во" || left === "в") && /^(?:перв|втор|трет)/u.test(right);
}

/**
 * социально-экономический, мажоритарлық-пропорционалды: two adjectives, the first in its linking or its full
 * form.
 */
function isCompoundAdjective(left: string, right: string): boolean {
  if (left === "юго" || left === "северо" || left === "западно" || left === "восточно")
    return /^(?:запад|восто|казах|европ|сибир|азиат|амери|корей|герма|украи)/u.test(right);
  if (left.length >= 6 && right.length >= 6 && /[нсктвлг]о$/u.test(left) && !CUT_SUFFIX.test(right))
    return /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ую|юю|ым|им|ых|их|ыми|ими)$/u.test(right);
  if (left.length < 6 || right.length < 6) return false;
  const kazakh = /(?:лық|лік|дық|дік|тық|тік|алды|арлы|ивті|логиялық)$/u;
  return (
    kazakh.test(left) &&
    /(?:лық|лік|дық|дік|тық|тік|ды|ді|лы|лі|ты|ті)(?:$|[а-яәіңғүұқөһ]{0,4}$)/u.test(right)
  );
}

/** Ends of adjectives that no adjective begins with: психоло|гический, рацио|нальный. */
const CUT_SUFFIX = /^(?:гич|чес|тич|стич|мич|нич|фич|рич|нальн|ральн|вател|тельн|ватн|лист)/u;

/** A right half that is only an ending was cut off from its word. */
const ENDINGS =
  /^(?:[дтнл][аеыіуү][а-яәіңғүұқөһ]{0,2}|[дтл][аеыі]р[а-яәіңғүұқөһ]{0,5}|[гғкқ][аеуү]?[а-яәіңғүұқөһ]{0,2}|с[ыі]н?|м[ае]?н|ние|ния|нию|ний|ция|ции|цию|ций|сти|сть|тельн\p{L}*|ность|ности|ment\w*|tion\w*|sion\w*|ing|ity|ness|able|ly)$/u;

function isWord(word: string, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.has(word) ||
    (word.length >= 7 && vocabulary.hasPrefix(word.slice(0, -2)) && !ENDINGS.test(word))
  );
}

function lastPart(left: string): string {
  return /[\p{L}\p{M}\p{N}]+$/u.exec(plain(left))?.[0] ?? "";
}

function firstPart(right: string): string {
  return /^[\p{L}\p{M}\p{N}]+/u.exec(plain(right))?.[0] ?? "";
}

function plain(word: string): string {
  return foldLookAlikes(word).toLowerCase();
}
