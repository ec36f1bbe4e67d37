import { runAsCommand } from "./ground/failure.mjs";
import { checkNode } from "./ground/install.mjs";
import { ensureBuilt, next, node, worker } from "./ground/programs.mjs";
import { serve } from "./ground/serve.mjs";

await runAsCommand(async () => {
  checkNode();
  await serve({
    command: "npm run demo",
    args: process.argv.slice(2),
    before: ensureBuilt,
    web: (port, env) => ({
      command: node,
      args: [next, "start", "-p", String(port)],
      env: { ...env, NODE_ENV: "production" },
    }),
    worker: (env) => ({ ...worker, env: { ...env, NODE_ENV: "production" } }),
  });
});
