import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * Next's route handlers do not see the socket, and Next writes its address into X-Forwarded-For only where the visitor sent no
 * such header. So this process adds the address of whoever is connected to it to the end of the header, as any proxy on the way
 * has done before: the last entry is then never the visitor's own invention.
 */
export function noteVisitorAddresses(): void {
  // Published before the "request" event (https://nodejs.org/api/diagnostics_channel.html#http).
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    const peer = request.socket.remoteAddress;
    if (peer === undefined) return;
    const before = request.headers["x-forwarded-for"];
    request.headers["x-forwarded-for"] = before === undefined ? peer : `${String(before)}, ${peer}`;
  });
}
