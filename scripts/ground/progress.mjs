const STILL_MS = 15_000;

/** Lines with the seconds since the start: "[  12 s] starting PostgreSQL". */
export function startProgress(write = console.log) {
  const began = performance.now();
  const say = (text) => write(`[${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s] ${text}`);
  /** Says what begins, then every quarter of a minute that it still goes on. */
  const during = async (text, work) => {
    say(text);
    const timer = setInterval(() => say(`still at it: ${text}`), STILL_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  };
  return { say, during };
}
