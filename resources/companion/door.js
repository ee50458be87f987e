// Coming in by the code or the PIN, giving a name, and going out again.

import { ask, post } from "./asking.js";
import { showMarks } from "./cards.js";
import { keepDraft, showNote } from "./marking.js";
import { flush } from "./sending.js";
import { ALONE, at, queue, state, store } from "./state.js";
import { showGlance, showLeft } from "./top.js";
import { disconnected, hangUp, listen, measureWell } from "./wire.js";

const TOO_MANY = "Too many tries at once.";
const UNREACHED = "The interviewer’s computer cannot be reached.";

let refusal = "";

export async function enter() {
  const key = location.hash.slice(1);
  if (key) history.replaceState(null, "", "/");
  try {
    state.me = await ask("/hello");
  } catch (error) {
    if (error.status === undefined) return later(key);
    if (key) {
      try {
        await post("/door/key", { key, name: store.read("firsthand.name", "") });
        return enter();
      } catch (refusal) {
        return showDoor(refusal.why || "");
      }
    }
    return showDoor("");
  }
  return beInside();
}

// The host cannot be reached: what is marked now waits for it, if this device was inside before.
function later(key) {
  if (key) history.replaceState(null, "", `/#${key}`);
  setTimeout(enter, 2000);
  state.isAtDoor = false;
  queue.session = store.read("firsthand.session", "");
  if (queue.session) showRoom();
  disconnected();
}

function showDoor(why) {
  state.isAtDoor = true;
  at("room").hidden = true;
  at("door").hidden = false;
  showGlance();
  tellAtTheDoor(why);
  at("door-name").value = store.read("firsthand.name", "");
  showLeft();
}

export function tellAtTheDoor(why = refusal) {
  refusal = why;
  at("door-trouble").textContent = state.words.told(why);
}

export async function knock(event) {
  event.preventDefault();
  const name = at("door-name").value.trim();
  store.write("firsthand.name", name);
  tellAtTheDoor("");
  try {
    const { sign } = await post("/door/pin", { pin: at("pin").value.trim(), name });
    at("sign").textContent = sign;
    at("sign-box").hidden = false;
    at("door-form").hidden = true;
    await waitAtTheDoor();
  } catch (error) {
    tellAtTheDoor(error.why || (error.status === 429 ? TOO_MANY : UNREACHED));
    at("sign-box").hidden = true;
    at("door-form").hidden = false;
  }
}

async function waitAtTheDoor() {
  for (;;) {
    // A network that is away for a moment sends nobody back to the PIN.
    const answer = await post("/door/wait", {}).catch((error) => {
      if (error.status !== undefined) throw error;
      return {};
    });
    if (answer.welcome) return enter();
    await new Promise((done) => setTimeout(done, 1000));
  }
}

async function beInside() {
  const { me } = state;
  store.write("firsthand.session", me.session);
  queue.session = me.session;
  state.isAtDoor = false;
  at("door").hidden = true;
  at("plain").hidden = me.is_secure;
  at("leave").hidden = false;
  at("naming").hidden = Boolean(me.name || store.read("firsthand.name", ""));
  at("ask").value = store.read("firsthand.ask", "");
  showRoom();
  listen();
  if (!me.name) tellName(store.read("firsthand.name", ""));
  await measureWell();
  await flush();
}

export function showRoom() {
  at("room").hidden = false;
  showGlance();
  showMarks();
  showNote();
}

export function gone() {
  keepDraft();
  hangUp();
  state.me = null;
  state.isConnected = false;
  state.isCut = true;
  showDoor("");
}

export async function leave() {
  keepDraft();
  await flush();
  await post("/leave", {}).catch(() => {});
  gone();
}

export async function keepName(event) {
  event.preventDefault();
  const name = at("my-name").value.trim();
  store.write("firsthand.name", name);
  at("my-name").blur();
  if (!ALONE) {
    at("naming").hidden = true;
    await tellName(name);
  }
  showMarks();
}

async function tellName(name) {
  const { me } = state;
  if (!name || !me) return;
  Object.assign(me, { name, untold: true });
  await post("/name", { name }).then(() => { me.untold = false; }, () => {});
}

// A name that was given while the host was away.
export async function tellAgain() {
  if (state.me && state.me.untold) await tellName(state.me.name);
}
