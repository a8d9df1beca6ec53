import { Download } from "./download.ts";

/** A file that is sent while it is made: how long it gets is not known before, and where making it fails the download breaks off. */
export class StreamedDownload {
  readonly stream: ReadableStream<Uint8Array>;
  readonly mediaType: string;
  readonly name: string;

  constructor(file: { stream: ReadableStream<Uint8Array>; mediaType: string; name: string }) {
    this.stream = file.stream;
    this.mediaType = file.mediaType;
    this.name = file.name;
  }

  response(): Response {
    const { headers } = new Download({
      bytes: new Uint8Array(),
      mediaType: this.mediaType,
      name: this.name,
    }).response();
    headers.delete("Content-Length");
    // Proxies are not to gather it first.
    headers.set("X-Accel-Buffering", "no");
    return new Response(this.stream, { headers });
  }
}
