import { join } from "node:path";
import { runAsCommand } from "./ground/failure.mjs";
import { checkNode } from "./ground/install.mjs";
import { root } from "./ground/paths.mjs";
import { next, node, tsx } from "./ground/programs.mjs";
import { serve } from "./ground/serve.mjs";

await runAsCommand(async () => {
  checkNode();
  await serve({
    command: "npm run dev",
    args: process.argv.slice(2),
    web: (port, env) => ({
      command: node,
      args: [next, "dev", "-p", String(port)],
      env: { ...env, NODE_ENV: "development" },
    }),
    worker: (env) => ({
      command: node,
      args: [tsx, "watch", join(root, "lib", "jobs", "worker.ts")],
      env: { ...env, NODE_ENV: "development" },
    }),
  });
});
