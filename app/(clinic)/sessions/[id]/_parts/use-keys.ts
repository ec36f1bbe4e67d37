import { useEffect } from "react";

type Keys = ReadonlyMap<string, () => void>;

/** Single keys, only while no field or button has the focus, and never with a modifier. */
export function useKeys(keys: Keys, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      const deed = isTyped(event) ? undefined : keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [keys, enabled]);
}

/** Meant for the field or the button that has the focus, or for the browser. */
function isTyped(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return true;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const own = event.key === " " ? "input, textarea, select, button, a, summary" : "input, textarea, select";
  return target.closest(own) !== null;
}
