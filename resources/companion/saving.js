// What could not be brought to the host leaves as a file that Firsthand takes in later.

import { showMarks } from "./cards.js";
import { queue, state, store } from "./state.js";
import { showTrouble } from "./top.js";

const FREED_AFTER_MS = 10000;

export function save() {
  const { me } = state;
  const content = {
    format: "firsthand marks", version: 1,
    author: (me && me.name) || store.read("firsthand.name", ""),
    marks: queue.marks.map(asMark),
    changes: queue.changes.map(asChange),
  };
  const file = new Blob([JSON.stringify(content, null, 1)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "firsthand-marks.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FREED_AFTER_MS);
  queue.saved();
  showMarks();
  showTrouble();
}

function asMark({ id, kind, note, starred, wall_ms, changed_ms, pressed, page, sent }) {
  return {
    id, kind, note, starred, wall_ms: Math.round(wall_ms), clock_ms: pressed, page,
    changed_ms: Math.round(changed_ms || wall_ms), was: sent || [],
  };
}

// To marks that had arrived before the host went away, or are in an earlier file.
function asChange({ path, letter: { id, kind, note, starred }, wall_ms, was }) {
  const said = path === "/marks/undo" ? { is: "taken back" } : { is: "changed", kind, note, starred };
  return { id, ...said, changed_ms: Math.round(wall_ms || 0), was };
}
