// What stands around the marks: how the interview stands, its time, and what is wrong.

import { timecode, timeOfDay } from "./marks.js";
import { ALONE, at, clock, hasEnded, queue, say, state } from "./state.js";

const LONG_AWAY_MS = 60000; // until then it is a network that comes back
const TIME_RUNS = ["recording", "no input", "in memory"];

export function showGlance() {
  const { glance, words } = state;
  const now = ALONE ? "alone" : hasEnded() || (state.isConnected && glance) ? glance.state
    : state.isAtDoor ? "outside" : "offline";
  const before = document.body.dataset.state;
  if (before && before !== now && now !== "offline" && before !== "offline") say(words.state(now));
  document.body.dataset.state = now;
  at("state").textContent = words.state(now);
  at("phase").textContent = glance ? glance.phase : "";
  showKinds();
  showTime();
  showTrouble();
}

// After the end nothing can be marked any more; what is marked can still be changed, for a file.
function showKinds() {
  at("ask-form").hidden = ALONE || hasEnded();
  for (const one of at("kinds").children) {
    if (hasEnded()) one.setAttribute("aria-disabled", "true");
    else one.removeAttribute("aria-disabled");
  }
}

export function showTime() {
  const { glance } = state;
  if (ALONE) at("time").textContent = timeOfDay(new Date());
  else if (!glance) at("time").textContent = "";
  else {
    const since = TIME_RUNS.includes(glance.state) ? (clock.now() - state.glanceAt) / 1000 : 0;
    at("time").textContent = timecode(glance.seconds + since);
  }
}

export function showTrouble() {
  const text = (ALONE ? [state.words.say("alone")] : troubles()).join(" ");
  if (at("trouble").textContent !== text) {
    at("trouble").textContent = text;
    // Said where a screen reader listens; a banner that appears is heard by few.
    if (text) say(text);
  }
  at("trouble").hidden = !text;
  at("question").textContent = question();
  showLeft();
}

function question() {
  const { glance, words } = state;
  if (hasEnded()) return words.say(queue.length ? "over" : "done");
  return glance ? glance.question : "";
}

function troubles() {
  const { glance, words } = state;
  const said = [];
  const others = queue.ofOthers.length;
  const waiting = ["offline", "waits"][queue.length] || "wait";
  const isLost = state.isCut && !hasEnded() && (!state.isAtDoor || queue.length > 0);
  if (isLost) said.push(words.say(waiting, { n: queue.length }));
  if (isLost && queue.length && clock.now() - state.cutAt > LONG_AWAY_MS) said.push(words.say("longAway"));
  if (queue.waiting.some((mark) => mark.refused)) said.push(words.say("refused"));
  if (others && queue.session) said.push(words.say("otherInterview", { n: others }));
  if (hasEnded() && queue.length) said.push(words.say("saveFirst"));
  if (state.isConnected && glance && glance.detail) said.push(words.told(glance.detail));
  return said;
}

// Whether there is anything that only a file can bring to the host.
export function showLeft() {
  const isSafe = !ALONE && state.isConnected && queue.waiting.every((mark) => !mark.refused)
    && queue.ofOthers.length === 0 && !(hasEnded() && queue.length);
  at("save").hidden = queue.isEmpty || isSafe;
  at("bar").hidden = at("save").hidden && at("trouble").hidden;
}
