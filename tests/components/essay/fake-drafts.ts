/** Saves as the server does: one key once, and nothing over a version that was not seen. */
export class FakeDrafts {
  version = 1;
  text = "";
  isAway = false;
  /** The answer of the next save is lost on its way back. */
  losesAnswer = false;
  /** The longest text that is taken. */
  longest = Infinity;
  /** What was sent and reached it, by key. */
  readonly sent: { readonly key: string; readonly words: string; readonly isKeptApart: boolean }[] = [];
  readonly history: string[] = [];
  readonly #answered = new Map<string, object>();

  readonly fetch = (_: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
    if (this.isAway) throw new TypeError("no network");
    const key = headers["Idempotency-Key"] ?? "";
    const { content, isKeptApart } = JSON.parse(body) as { content: { words: string }; isKeptApart: boolean };
    this.sent.push({ key, words: content.words, isKeptApart });
    if (content.words.length > this.longest) return Promise.resolve(refusal("too_large", 413));
    const seen = Number(/\d+/u.exec(headers["If-Match"] ?? "")?.[0]);
    const known = this.#answered.get(key);
    if (known === undefined && seen !== this.version)
      return Promise.resolve(refusal("version_conflict", 412));
    if (known === undefined) this.save(content.words, key);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new TypeError("lost");
    }
    return Promise.resolve(Response.json(this.#answered.get(key)));
  };

  save(words: string, key = words): void {
    this.version += 1;
    this.text = words;
    this.history.push(words);
    this.#answered.set(key, { version: this.version, savedAt: "2026-11-29T18:00:00.000Z", words: 1 });
  }
}

function refusal(code: string, status: number): Response {
  const headers = { "content-type": "application/problem+json" };
  return Response.json({ code, values: {}, detail: code }, { status, headers });
}
