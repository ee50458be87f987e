// Which marks there are, kept or waiting, when they were pressed, and who agrees with whom.

import { ALONE, queue, state } from "./state.js";

const SAME_MOMENT_S = 3;

export function timecode(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${hours ? `${hours}:` : ""}${two(minutes)}:${two(whole % 60)}`;
}

// As Firsthand shows it where the file is brought in.
export function timeOfDay(date) {
  return date.toLocaleTimeString(state.words.code, { hourCycle: "h23" });
}

export function timeOf(mark) {
  const seconds = ALONE ? undefined : secondsOf(mark);
  if (seconds !== undefined) return timecode(seconds);
  return timeOfDay(new Date(mark.wall_ms));
}

// A mark that waits has no place yet; while this page runs it is known well enough to show.
function secondsOf(mark) {
  if (mark.seconds !== undefined) return mark.seconds;
  if (mark.page !== queue.page || !state.glance) return undefined;
  return state.glance.seconds - (state.glanceAt - mark.pressed) / 1000;
}

// The newest first.
export function shownMarks() {
  const { me, kept } = state;
  const all = [...kept.values()].map((mark) => ({ ...mark, isMine: Boolean(me) && mark.owner === me.id }));
  for (const mark of ALONE ? queue.marks : queue.waiting) {
    if (kept.has(mark.id)) continue;
    const own = { isMine: true, isWaiting: !ALONE, colour: me ? me.colour : 0, author: "" };
    all.push({ ...mark, ...own, seconds: secondsOf(mark) });
  }
  const when = (mark) => (mark.seconds === undefined ? Infinity : mark.seconds);
  return ALONE
    ? all.sort((one, other) => other.wall_ms - one.wall_ms)
    : all.sort((one, other) => (when(other) === when(one) ? 0 : when(other) - when(one)));
}

export function own() {
  return shownMarks().filter((mark) => mark.isMine);
}

// The same moment marked by two people is one line that both stand on.
export function together(marks) {
  const lines = [];
  for (const mark of marks) {
    const line = lines.find((one) => !one.some((its) => its.colour === mark.colour)
      && Math.abs(one[0].seconds - mark.seconds) <= SAME_MOMENT_S);
    if (line && !ALONE) line.push(mark);
    else lines.push([mark]);
  }
  return lines.map((line) => {
    const mine = line.find((mark) => mark.isMine);
    return mine ? [mine, ...line.filter((mark) => mark !== mine)] : line;
  });
}
