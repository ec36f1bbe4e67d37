import { runQuietly } from "./quiet-start.mjs";

runQuietly(new URL("./volumes.ts", import.meta.url));
