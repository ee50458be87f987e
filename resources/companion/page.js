// The page itself: introduces its parts to each other and to the browser.

import { showMarks } from "./cards.js";
import { enter, gone, keepName, knock, leave, showRoom, tellAgain, tellAtTheDoor } from "./door.js";
import { buildKinds, onCard, onKey, promptTyped, sendPrompt } from "./hands.js";
import { keepDraft, keepNote, noteTyped, showNote } from "./marking.js";
import { save } from "./saving.js";
import { flush, whenRefused } from "./sending.js";
import { ALONE, at, clock, queue, state, store } from "./state.js";
import { showGlance, showTime, showTrouble } from "./top.js";
import { beat, measure } from "./wire.js";
import { Words } from "./words.js";

const TIME_EVERY_MS = 500;

function speak() {
  const { words } = state;
  document.documentElement.lang = words.code;
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = words.say(one.dataset.word);
  for (const one of document.querySelectorAll("[data-name]")) {
    one.setAttribute("aria-label", words.say(one.dataset.name));
  }
  at("language").textContent = words.otherName;
  at("language").lang = words.other;
  at("ask").placeholder = "";
  buildKinds();
  showMarks();
  showNote();
  showGlance();
  tellAtTheDoor();
}

function speakOther() {
  state.words = new Words(state.words.other);
  store.write("firsthand.language", state.words.code);
  speak();
}

at("door-form").addEventListener("submit", knock);
at("naming-form").addEventListener("submit", keepName);
at("note-form").addEventListener("submit", keepNote);
at("ask-form").addEventListener("submit", sendPrompt);
at("save").addEventListener("click", save);
at("marks").addEventListener("click", onCard);
at("note").addEventListener("input", noteTyped);
at("note").addEventListener("blur", keepDraft);
at("ask").addEventListener("input", promptTyped);
at("leave").addEventListener("click", leave);
at("language").addEventListener("click", speakOther);
document.addEventListener("keydown", onKey);
document.addEventListener("visibilitychange", keepDraft);
window.addEventListener("pagehide", keepDraft);
// While the host is away the page may not be had again: it is not left by mistake.
window.addEventListener("beforeunload", (event) => {
  if (!ALONE && queue.length) event.preventDefault();
});
// The link of the code may be opened in the tab that stands at the door already.
window.addEventListener("hashchange", () => {
  if (state.isAtDoor) enter();
  else if (location.hash) history.replaceState(null, "", "/");
});
window.addEventListener("online", () => { if (state.me) measure().then(flush, () => {}); });
setInterval(showTime, TIME_EVERY_MS);

whenRefused(gone);
speak();
if (ALONE) {
  queue.session = "alone";
  at("naming").hidden = false;
  at("my-name").value = store.read("firsthand.name", "");
  showRoom();
  showTrouble();
  setInterval(() => clock.watch(), 1000);
} else {
  enter();
  beat(tellAgain, gone);
}
