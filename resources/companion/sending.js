// Sends what waits, one flush after the other.

import { ALONE, queue } from "./state.js";
import { showTrouble } from "./top.js";

let flushing = null;
let refused = () => {};

// Called when the host does not know this device any more.
export function whenRefused(act) {
  refused = act;
}

export function flush() {
  if (ALONE) return null;
  flushing = (flushing || Promise.resolve()).then(async () => {
    try {
      await queue.flush();
    } catch (error) {
      if (error.status === 401) refused();
    }
    showTrouble();
  });
  return flushing;
}
