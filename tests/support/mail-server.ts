import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** A mail server of few words (RFC 5321): keeps the letters it takes; `refuse` makes it turn the next ones away. */
export async function startMailServer() {
  const letters: string[] = [];
  const state = { refuse: false };
  const server = createServer((socket) => {
    let waiting = "";
    let isData = false;
    socket.write("220 test\r\n");
    socket.on("data", (bytes) => {
      waiting += bytes.toString("utf8");
      for (;;) {
        const end = isData ? waiting.indexOf("\r\n.\r\n") : waiting.indexOf("\r\n");
        if (end < 0) return;
        const said = waiting.slice(0, end);
        waiting = waiting.slice(end + (isData ? 5 : 2));
        if (isData) {
          letters.push(said);
          isData = false;
          socket.write("250 taken\r\n");
        } else if (state.refuse && said.startsWith("MAIL")) socket.write("451 later\r\n");
        else if (said === "DATA") {
          isData = true;
          socket.write("354 go on\r\n");
        } else if (said === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
      }
    });
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A TCP server listens on an address with a port; only pipes have none.
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letters, state, stop: () => server.close() };
}
