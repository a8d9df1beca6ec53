/** Seconds for which a browser may show a picture again without asking: what it is made of never changes. */
const KEPT_SECONDS = 86_400;

/** A picture as an answer: shown inside the site, kept by the browser that asked for it and by nobody between. */
export class Picture {
  /** PNG; null when the browser has it already. */
  readonly png: Uint8Array | null;
  readonly tag: string;

  /** `tag`: ETag, quoted. */
  constructor(png: Uint8Array | null, tag: string) {
    this.png = png;
    this.tag = tag;
  }

  response(): Response {
    // Whoever signs in after somebody else asks anew, and is asked for their rights.
    const headers = {
      ETag: this.tag,
      "Cache-Control": `private, max-age=${KEPT_SECONDS}`,
      Vary: "Cookie, Authorization",
    };
    if (this.png === null) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(this.png), {
      headers: {
        ...headers,
        "Content-Type": "image/png",
        "Content-Length": String(this.png.byteLength),
        "Content-Security-Policy": "sandbox",
        "X-Content-Type-Options": "nosniff",
      },
    });
  }
}
