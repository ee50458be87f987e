// Buttons and keys: what each of them does.

import { post } from "./asking.js";
import { make } from "./cards.js";
import { current, mark, star, tidy, undo, writeNote } from "./marking.js";
import { own } from "./marks.js";
import { ALONE, at, say, state, store } from "./state.js";
import { disconnected } from "./wire.js";
import { KEYS } from "./words.js";

let pressedAt = null;

export function buildKinds() {
  at("kinds").replaceChildren(...["m", ..."1234567890"].map((key) => kindButton(key, KEYS[key])));
}

function kindButton(key, kind) {
  const made = make("button", `kind-button kind-${kind}`);
  made.type = "button";
  made.dataset.kind = kind;
  made.append(make("kbd", "", key.toUpperCase()), make("span", "", state.words.kind(kind)));
  made.setAttribute("aria-keyshortcuts", key.toUpperCase());
  // The moment is the finger's touch, not its lifting; the press counts once it is complete.
  made.addEventListener("pointerdown", (event) => { pressedAt = event.timeStamp; });
  made.addEventListener("click", (event) => {
    const touched = event.detail > 0 && pressedAt !== null ? pressedAt : event.timeStamp;
    pressedAt = null;
    mark(kind, touched);
  });
  return made;
}

// The buttons of the cards, which are drawn anew with every change.
export function onCard(event) {
  const button = event.target.closest("[data-deed]");
  if (!button) return;
  const [deed, id] = button.dataset.deed.split(" ");
  ({ star, note: writeNote, undo })[deed](own().find((one) => one.id === id));
}

export function onKey(event) {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key === "Escape" && isTyping) event.target.blur();
  if (isTyping || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  if (at("room").hidden) return;
  const key = event.key.toLowerCase();
  const deeds = {
    n: () => writeNote(current()),
    f: () => star(current()),
    z: () => undo(current()),
    a: () => { if (!ALONE) at("ask").focus(); },
  };
  if (Object.hasOwn(KEYS, key)) mark(KEYS[key], event.timeStamp);
  else if (Object.hasOwn(deeds, key)) deeds[key]();
  else return;
  event.preventDefault();
}

export function promptTyped() {
  at("ask").placeholder = "";
  at("unasked").hidden = true;
  store.write("firsthand.ask", at("ask").value);
}

export async function sendPrompt(event) {
  event.preventDefault();
  const typed = at("ask").value;
  at("unasked").hidden = true;
  try {
    await post("/prompt", { text: tidy(typed) });
    if (at("ask").value === typed) {
      at("ask").value = "";
      at("ask").placeholder = state.words.say("asked");
      at("ask").blur();
    }
    store.write("firsthand.ask", at("ask").value);
    say(state.words.say("asked"));
  } catch {
    disconnected();
    at("unasked").hidden = false;
    say(state.words.say("unasked"));
  }
}
