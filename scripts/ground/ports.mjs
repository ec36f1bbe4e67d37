import { createServer } from "node:net";

function tryPort(options) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen({ ...options, exclusive: true }, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Whether a server could listen there; without a host, on all addresses as the web process does. */
export const portIsFree = async (port, host) => (await tryPort({ port, host })) !== undefined;

/** Any free port on the machine itself. Another program may still be faster: be ready to try again. */
export const freePort = () => tryPort({ port: 0, host: "127.0.0.1" });
