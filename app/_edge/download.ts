/** A file as an answer. Never shown inside the site: always saved, never sniffed, never run. */
export class Download {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;

  constructor(file: { bytes: Uint8Array; mediaType: string; name: string }) {
    this.bytes = file.bytes;
    this.mediaType = file.mediaType;
    this.name = file.name;
  }

  response(): Response {
    // RFC 6266, 4.3: the plain form for old clients in ASCII, the starred one with the real letters.
    const ascii = this.name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
    const full = encodeURIComponent(this.name.toWellFormed()).replace(
      /['()*]/g,
      (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return new Response(new Uint8Array(this.bytes), {
      headers: {
        "Content-Type": this.mediaType,
        "Content-Length": String(this.bytes.byteLength),
        "Content-Disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${full}`,
        "Content-Security-Policy": "sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  }
}
