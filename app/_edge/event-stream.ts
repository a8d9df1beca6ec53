/** Server-sent events as an answer (HTML Living Standard, 9.2): it lasts until either side ends it. */
export class EventStream {
  readonly bytes: ReadableStream<Uint8Array>;

  constructor(bytes: ReadableStream<Uint8Array>) {
    this.bytes = bytes;
  }

  response(): Response {
    return new Response(this.bytes, {
      headers: {
        "Content-Type": "text/event-stream; charset=utf-8",
        // no-transform: whoever compresses would wait for more before anything is passed on. The last one says the same to nginx.
        "Cache-Control": "no-cache, no-transform",
        "X-Accel-Buffering": "no",
        "X-Content-Type-Options": "nosniff",
      },
    });
  }
}
