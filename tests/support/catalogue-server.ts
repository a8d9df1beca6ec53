import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How a played service answers one address: JSON, a redirect, nothing at all ("silence"), or text without end ("flood"). */
export type Played =
  | { readonly json: unknown; readonly status?: number }
  | { readonly text: string; readonly status?: number }
  | { readonly location: string }
  | "silence"
  | "flood";

export interface CatalogueServer {
  readonly url: URL;
  /** What was asked, "/api.crossref.org/works/10.…", with the headers that came along. */
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  readonly close: () => Promise<void>;
}

/** Plays doi.org, Crossref, DataCite, Open Library and Google Books as SILTEME_LOOKUP_MIRROR; an address that is not played is a 404. */
export async function playCatalogues(played: ReadonlyMap<string, Played>): Promise<CatalogueServer> {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    const answer = played.get(path) ?? { json: { status: "error" }, status: 404 };
    if (answer === "silence") return;
    if (answer === "flood") {
      response.writeHead(200, { "Content-Type": "application/json" });
      const pour = (): void => {
        while (!response.destroyed && response.write(" ".repeat(65_536)));
        if (!response.destroyed) response.once("drain", pour);
      };
      pour();
      return;
    }
    if ("location" in answer) {
      response.writeHead(302, { Location: answer.location }).end();
      return;
    }
    response.writeHead(answer.status ?? 200, { "Content-Type": "application/json" });
    response.end("json" in answer ? JSON.stringify(answer.json) : answer.text);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/`),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
