import { runQuietly } from "./quiet-start.mjs";

runQuietly(new URL("./screen.ts", import.meta.url));
