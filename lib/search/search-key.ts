const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
/** Two hashes of one text, of which each key has half of its letters. */
const HIGH = 0x9e3779b1;
const LOW = 0x85ebca77;

/**
 * Hashes of a group's terms, with the group stirred in: a word's list holds one group's rows only, and nobody reads words in the index. What the
 * group adds is mixed once for each length of a term and not for each term.
 */
export class GroupHashes {
  readonly #salt: string;
  /** By the length of the term: where its mixing begins. */
  readonly #high: number[] = [];
  readonly #low: number[] = [];

  constructor(groupId: string) {
    this.#salt = `${groupId}\n`;
  }

  /**
   * A term as it stands in the index: 48 bits of it in 8 letters. Rows stay narrow whatever the script. Of a million words of a group two share
   * a key with a probability of 1 in 560; whoever asks for one of them is then shown a text without his word.
   */
  key(term: string): string {
    const high = this.#mixed(HIGH, term);
    const low = this.#mixed(LOW, term);
    let key = "";
    for (let at = 0; at < 24; at += 6) key += letter(high >>> at) + letter(low >>> at);
    return key;
  }

  /** 32 bits of a text, signed; of what it is without the letter (UTF-16) at `without`, if that is one of it. */
  number(text: string, without = -1): number {
    return this.#mixed(HIGH, text, without);
  }

  #mixed(seed: typeof HIGH | typeof LOW, text: string, without = -1): number {
    const length = text.length - (without < 0 ? 0 : 1);
    const begun = seed === HIGH ? this.#high : this.#low;
    let hash = (begun[length] ??= this.#begin(seed, length));
    for (let at = 0; at < text.length; at += 1) if (at !== without) hash = stirred(hash, text.charCodeAt(at));
    return ended(hash);
  }

  #begin(seed: number, length: number): number {
    let hash = seed ^ (this.#salt.length + length);
    for (let at = 0; at < this.#salt.length; at += 1) hash = stirred(hash, this.#salt.charCodeAt(at));
    return hash;
  }
}

function letter(bits: number): string {
  return LETTERS.charAt(bits & 63);
}

/** 32 bits in which every letter counts: multiply, turn, and stir at the end (the scheme of MurmurHash3's 32-bit finaliser). */
function stirred(hash: number, code: number): number {
  const next = Math.imul(hash ^ code, 0xcc9e2d51);
  return (next << 13) | (next >>> 19);
}

function ended(hash: number): number {
  let end = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  end = Math.imul(end ^ (end >>> 13), 0xc2b2ae35);
  return end ^ (end >>> 16);
}
