// Keeps the wire to the host open: what the interview tells, the host's clock, the way back.

import { ask } from "./asking.js";
import { make, showMarks } from "./cards.js";
import { keepDraft, showNote } from "./marking.js";
import { flush } from "./sending.js";
import { at, clock, hasEnded, queue, say, state } from "./state.js";
import { showGlance, showTrouble } from "./top.js";

const MEASURE_EVERY_MS = 2000;
const FIRST_MEASURES = 8;
const SILENT_MS = 6000;

let events = null;
let streamAt = 0;
let measured = 0;
let wasConnected = false;

export async function measure() {
  clock.watch();
  const sent = clock.now();
  const { host_ms } = await ask("/time");
  clock.add(sent, clock.now(), host_ms);
  measured += 1;
}

export async function measureWell() {
  for (let n = 0; n < FIRST_MEASURES; n += 1) await measure().catch(() => {});
}

export function listen() {
  if (events) events.close();
  streamAt = clock.now();
  events = new EventSource("/events");
  events.addEventListener("glance", (event) => {
    state.glance = JSON.parse(event.data);
    state.glanceAt = clock.now();
    streamAt = state.glanceAt;
    connected();
    showGlance();
    if (hasEnded()) sayLastWords();
  });
  events.addEventListener("marks", (event) => {
    state.kept = new Map(JSON.parse(event.data).map((mark) => [mark.id, mark]));
    showMarks();
  });
  events.addEventListener("mark", (event) => {
    const mark = JSON.parse(event.data);
    state.kept.set(mark.id, mark);
    showMarks();
    showNote();
  });
  events.addEventListener("undone", (event) => {
    const gone = JSON.parse(event.data);
    state.kept.delete(gone);
    queue.drop([{ id: gone }]); // The answer to its press may still be on the way.
    showMarks();
  });
  events.addEventListener("captions", (event) => showCaptions(JSON.parse(event.data)));
  events.onerror = () => {
    disconnected();
    if (events.readyState === EventSource.CLOSED) events = null;
  };
}

export function hangUp() {
  if (events) events.close();
  events = null;
}

function showCaptions(lines) {
  at("captions").hidden = lines.length === 0;
  at("captions").replaceChildren(...lines.map((text) => make("p", "", text)));
}

// The host waits for this, if not for long: what is half typed goes while it still can.
async function sayLastWords() {
  const last = events;
  keepDraft();
  await flush();
  last.close();
}

function connected() {
  if (state.isConnected) return;
  state.isConnected = true;
  state.isCut = false;
  measured = 0;
  showTrouble();
  if (wasConnected) say(state.words.say("back"));
  wasConnected = true;
  flush();
}

export function disconnected() {
  if (!state.isCut) state.cutAt = clock.now();
  state.isConnected = false;
  state.isCut = true;
  showGlance();
}

// What the host sends may still trickle in where nothing reaches it any more: begin anew.
function lost() {
  if (!hasEnded()) hangUp();
  disconnected();
}

// Once in a while: measure, send what waits, notice a lost connection and come back. `inside` is
// asked once the host has answered, `out` called when it does not know this device any more.
export async function beat(inside, out) {
  clock.watch();
  if (state.me) {
    try {
      await measure();
      await inside();
      // A device that slept may be left with a stream through which nothing comes any more.
      if (events && !hasEnded() && clock.now() - streamAt > SILENT_MS) lost();
      if (!events && !hasEnded()) listen();
      if (queue.length) await flush();
    } catch (error) {
      if (error.status === 401) out();
      else lost();
    }
  }
  const soon = measured < FIRST_MEASURES && state.isConnected;
  setTimeout(() => beat(inside, out), soon ? 250 : MEASURE_EVERY_MS);
}
