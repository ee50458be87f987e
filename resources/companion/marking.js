// From a press to a mark, and what is said of it: its note, its star, that it was a mistake.

import { showMarks } from "./cards.js";
import { own, timeOf } from "./marks.js";
import { flush } from "./sending.js";
import { at, hasEnded, queue, say, state } from "./state.js";

const NOTE_KEPT_AFTER_MS = 700;

let chosen = null;
// The mark whose note is in the field, and whether the field says more than is kept.
let notedMark = null;
let isWriting = false;
let keepsSoon = 0;

export function mark(kind, pressed) {
  if (hasEnded()) return say(state.words.say("over"));
  keepDraft();
  const made = queue.add(kind, pressed);
  chosen = made.id;
  showMarks();
  showNote();
  const said = kind === "quote" ? "markedPlain" : "marked";
  say(state.words.say(said, { k: state.words.kind(kind), t: timeOf(made) }));
  flush();
}

// The mark that a key means: the one being written on, else the chosen, else the last.
export function current() {
  const mine = own();
  const written = isWriting && mine.find((one) => one.id === notedMark);
  return written || mine.find((one) => one.id === chosen) || mine[0];
}

function change(mark, fields) {
  const changed = { id: mark.id, kind: mark.kind, note: mark.note, starred: mark.starred, ...fields };
  const before = state.kept.get(mark.id);
  if (before) state.kept.set(mark.id, { ...before, ...fields });
  queue.change(changed, before);
  showMarks();
  flush();
}

export function star(mark) {
  if (mark) change(mark, { starred: !mark.starred });
}

export function undo(mark) {
  if (!mark) return;
  if (mark.id === notedMark) isWriting = false;
  queue.undo(mark.id, state.kept.get(mark.id));
  state.kept.delete(mark.id);
  chosen = null;
  showMarks();
  showNote();
  say(state.words.say("undone"));
  flush();
}

// -- the note ----------------------------------------------------------------------------------

export function showNote() {
  const mark = current();
  at("note-form").hidden = !mark;
  if (!mark) return;
  const { words } = state;
  at("note-label").textContent = words.say("noteFor", { k: words.kindOf(mark), t: timeOf(mark) });
  if (mark.id === notedMark && document.activeElement === at("note")) return;
  // What somebody wrote on a mark that is gone waits for them to say where it belongs.
  if (isWriting) return;
  notedMark = mark.id;
  at("note").value = mark.note || "";
}

export function writeNote(mark) {
  if (!mark) return;
  if (mark.id !== notedMark) keepDraft();
  chosen = mark.id;
  showNote();
  at("note").focus();
}

export function keepNote(event) {
  event.preventDefault();
  const mark = current();
  if (!mark) return;
  isWriting = false;
  notedMark = mark.id;
  change(mark, { note: tidy(at("note").value) });
  at("note").blur();
}

export function noteTyped() {
  isWriting = true;
  clearTimeout(keepsSoon);
  keepsSoon = setTimeout(keepDraft, NOTE_KEPT_AFTER_MS);
}

// A device may be put away in the middle of a word: what is typed is kept without a press.
export function keepDraft() {
  clearTimeout(keepsSoon);
  const mark = isWriting && own().find((one) => one.id === notedMark);
  if (!mark) return;
  isWriting = false;
  change(mark, { note: tidy(at("note").value) });
}

export function tidy(text) {
  return text.replace(/\s+/g, " ").trim();
}
