// Draws the marks as cards. What their buttons do is for `hands.js`, which reads it off them.

import { shownMarks, timeOf, together } from "./marks.js";
import { ALONE, at, state } from "./state.js";
import { showLeft } from "./top.js";

export function showMarks() {
  const lines = together(shownMarks());
  at("empty").hidden = lines.length > 0;
  const focus = document.activeElement && document.activeElement.dataset.deed;
  at("marks").replaceChildren(...lines.map(line));
  if (focus) {
    const again = [...at("marks").querySelectorAll("button")].find((one) => one.dataset.deed === focus);
    if (again) again.focus();
  }
  showLeft();
}

// The quote of a moment is that of whoever marked it first: its words are everybody's who agrees.
function line([first, ...others]) {
  const { words } = state;
  const mark = { ...first, words: first.words || others.map((one) => one.words).find(Boolean) };
  const item = make("li", `mark kind-${mark.kind}`);
  const head = make("div", "line");
  head.append(make("time", "figures", timeOf(mark)), make("span", "kind", words.kindOf(mark)));
  const name = mark.isMine ? words.say("you") : authorOf(mark);
  if (!ALONE) head.append(make("span", `who who-${mark.colour}`, name));
  if (mark.isWaiting) head.append(make("span", "waiting", words.say("waiting")));
  if (mark.error_s > 1) head.append(make("span", "muted", words.say("about", { e: mark.error_s.toFixed(0) })));
  if (mark.isMine) {
    const box = make("span", "deeds");
    box.append(...deeds(mark));
    head.append(box);
  }
  item.append(head);
  if (others.length) {
    const names = others.map(authorOf).join(", ");
    item.append(make("p", `agreed who who-${others[0].colour}`, words.say("both", { a: names })));
  }
  if (mark.words) item.append(make("p", "words", words.say("quoted", { w: mark.words })));
  if (mark.note) item.append(make("p", "note", mark.note));
  for (const one of others) if (one.note) item.append(make("p", "note", `${authorOf(one)}: ${one.note}`));
  return item;
}

// Who gave no name goes by the device, which the host calls by an English word.
function authorOf(mark) {
  return mark.author ? state.words.told(mark.author) : state.words.say("theWindow");
}

function deeds(mark) {
  const { words } = state;
  const button = (deed, sign) => {
    const made = make("button", "quiet sign-button", sign);
    made.type = "button";
    made.dataset.deed = `${deed} ${mark.id}`;
    made.setAttribute("aria-label", `${words.say(deed)}: ${words.kindOf(mark)} ${timeOf(mark)}`);
    made.title = words.say(deed);
    return made;
  };
  const star = button("star", mark.starred ? "★" : "☆");
  star.setAttribute("aria-pressed", String(Boolean(mark.starred)));
  return [star, button("note", "✎"), button("undo", "↶")];
}

export function make(tag, look, text = "") {
  const made = document.createElement(tag);
  made.className = look;
  made.textContent = text;
  return made;
}
