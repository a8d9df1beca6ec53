const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";

/**
 * A term as it stands in the index: 48 bits of it in 8 letters, with the group stirred in. Rows stay narrow whatever the script, a word's list
 * holds one group's rows only, and nobody reads words in the index. Of a million words of a group two share a key with a
 * probability of 1 in 560; whoever asks for one of them is then shown a text without his word.
 */
export function searchKey(groupId: string, term: string): string {
  const salted = `${groupId}\n${term}`;
  const high = mixed(salted, 0x9e3779b1);
  const low = mixed(salted, 0x85ebca77);
  let key = "";
  for (let at = 0; at < 24; at += 6) key += letter(high >>> at) + letter(low >>> at);
  return key;
}

/** 32 bits of a text, signed. */
export function hash32(text: string): number {
  return mixed(text, 0x9e3779b1);
}

function letter(bits: number): string {
  return LETTERS.charAt(bits & 63);
}

/** 32 bits in which every letter counts: multiply, turn, and stir at the end (the scheme of MurmurHash3's 32-bit finaliser). */
function mixed(text: string, seed: number): number {
  let hash = seed ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0xcc9e2d51);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
