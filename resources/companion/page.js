// The page itself: what is pressed becomes a mark, what the interview tells is shown.
"use strict";

(() => {
  const { HostClock, KEYS, Queue, Store, Words } = window.Firsthand;
  const ALONE = document.documentElement.dataset.alone === "yes";
  const MEASURE_EVERY_MS = 2000;
  const FIRST_MEASURES = 8;
  const ANSWER_WITHIN_MS = 5000;
  const SAME_MOMENT_S = 3;
  const SILENT_MS = 6000;
  const NOTE_KEPT_AFTER_MS = 700;

  const at = (id) => document.getElementById(id);
  const store = new Store();
  const clock = new HostClock();
  const queue = new Queue(store, clock, post);
  let words = new Words(store.read("firsthand.language", navigator.language.slice(0, 2)));
  let me = null;
  let glance = null;
  let glanceAt = 0;
  let streamAt = 0;
  let isConnected = false;
  let isCut = false;
  let wasConnected = false;
  let kept = new Map();
  let chosen = null;
  let events = null;
  let measured = 0;
  let pressedAt = null;
  let isAtDoor = true;
  // The mark whose note is in the field, and whether the field says more than is kept.
  let notedMark = null;
  let isWriting = false;
  let keepsSoon = 0;

  // -- talking to the host -------------------------------------------------------------------

  async function ask(path, options = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), ANSWER_WITHIN_MS);
    try {
      const answer = await fetch(path, {
        credentials: "same-origin", cache: "no-store", redirect: "error", signal: stop.signal, ...options,
      });
      if (answer.ok) return await answer.json();
      const told = await answer.json().catch(() => ({}));
      throw Object.assign(new Error("refused"), { status: answer.status, why: told.why || "" });
    } finally {
      clearTimeout(timer);
    }
  }

  function post(path, letter) {
    return ask(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-firsthand": "1" },
      body: JSON.stringify(letter),
    });
  }

  async function measure() {
    clock.watch();
    const sent = clock.now();
    const { host_ms } = await ask("/time");
    clock.add(sent, clock.now(), host_ms);
    measured += 1;
  }

  // -- coming in -----------------------------------------------------------------------------

  async function enter() {
    const key = location.hash.slice(1);
    if (key) history.replaceState(null, "", "/");
    try {
      me = await ask("/hello");
    } catch (error) {
      if (error.status === undefined) return later(enter, key);
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
  function later(again, key) {
    if (key) history.replaceState(null, "", `/#${key}`);
    setTimeout(again, 2000);
    isAtDoor = false;
    queue.session = store.read("firsthand.session", "");
    if (queue.session) showRoom();
    disconnected();
  }

  function showDoor(why) {
    isAtDoor = true;
    at("room").hidden = true;
    at("door").hidden = false;
    showGlance();
    tellAtTheDoor(why);
    at("door-name").value = store.read("firsthand.name", "");
    showLeft();
  }

  async function knock(event) {
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
      tellAtTheDoor(error.why || words.say(error.status === 429 ? "slowly" : "offline"));
      at("sign-box").hidden = true;
      at("door-form").hidden = false;
    }
  }

  let refusal = "";
  function tellAtTheDoor(why) {
    refusal = why;
    at("door-trouble").textContent = words.told(why);
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
    store.write("firsthand.session", me.session);
    queue.session = me.session;
    isAtDoor = false;
    at("door").hidden = true;
    at("plain").hidden = me.is_secure;
    at("leave").hidden = false;
    at("naming").hidden = Boolean(me.name || store.read("firsthand.name", ""));
    at("ask").value = store.read("firsthand.ask", "");
    showRoom();
    listen();
    if (!me.name) tellName(store.read("firsthand.name", ""));
    for (let n = 0; n < FIRST_MEASURES; n += 1) await measure().catch(() => {});
    await flush();
  }

  function listen() {
    if (events) events.close();
    streamAt = clock.now();
    events = new EventSource("/events");
    events.addEventListener("glance", (event) => {
      glance = JSON.parse(event.data);
      glanceAt = clock.now();
      streamAt = glanceAt;
      connected();
      showGlance();
      if (glance.state === "ended") sayLastWords();
    });
    events.addEventListener("marks", (event) => {
      kept = new Map(JSON.parse(event.data).map((mark) => [mark.id, mark]));
      showMarks();
    });
    events.addEventListener("mark", (event) => {
      const mark = JSON.parse(event.data);
      kept.set(mark.id, mark);
      showMarks();
    });
    events.addEventListener("undone", (event) => {
      const gone = JSON.parse(event.data);
      kept.delete(gone);
      queue.drop([{ id: gone }]); // The answer to its press may still be on the way.
      showMarks();
    });
    events.addEventListener("captions", (event) => showCaptions(JSON.parse(event.data)));
    events.onerror = () => {
      disconnected();
      if (events.readyState === EventSource.CLOSED) events = null;
    };
  }

  // The host waits for this, if not for long: what is half typed goes while it still can.
  async function sayLastWords() {
    const last = events;
    keepDraft();
    await flush();
    last.close();
  }

  function connected() {
    if (isConnected) return;
    isConnected = true;
    isCut = false;
    measured = 0;
    showTrouble();
    if (wasConnected) say(words.say("back"));
    wasConnected = true;
    flush();
  }

  function disconnected() {
    isConnected = false;
    isCut = true;
    showGlance();
  }

  // What the host sends may still trickle in where nothing reaches it any more: begin anew.
  function lost() {
    if (events && !hasEnded()) {
      events.close();
      events = null;
    }
    disconnected();
  }

  let flushing = null;
  function flush() {
    flushing = (flushing || Promise.resolve()).then(async () => {
      try {
        await queue.flush();
      } catch (error) {
        if (error.status === 401) gone();
      }
      showTrouble();
    });
    return flushing;
  }

  function gone() {
    keepDraft();
    if (events) events.close();
    events = null;
    me = null;
    isConnected = false;
    isCut = true;
    showDoor("");
  }

  // Once in a while: measure, send what waits, notice a lost connection and come back.
  async function beat() {
    clock.watch();
    if (me) {
      try {
        await measure();
        if (me.untold) await tellName(me.name);
        // A device that slept may be left with a stream through which nothing comes any more.
        if (events && !hasEnded() && clock.now() - streamAt > SILENT_MS) lost();
        if (!events && !hasEnded()) listen();
        if (queue.length) await flush();
      } catch (error) {
        if (error.status === 401) gone();
        else lost();
      }
    }
    const soon = measured < FIRST_MEASURES && isConnected;
    setTimeout(beat, soon ? 250 : MEASURE_EVERY_MS);
  }

  // -- marking -------------------------------------------------------------------------------

  function mark(kind, pressed) {
    if (hasEnded()) return;
    keepDraft();
    const made = queue.add(kind, pressed);
    chosen = made.id;
    showMarks();
    showNote();
    say(words.say("marked", { k: words.kind(kind), t: timeOf(made) }));
    if (!ALONE) flush();
  }

  function hasEnded() {
    return Boolean(glance) && glance.state === "ended";
  }

  function own() {
    return shownMarks().filter((mark) => mark.isMine);
  }
  function current() {
    const mine = own();
    const written = isWriting && mine.find((mark) => mark.id === notedMark);
    return written || mine.find((mark) => mark.id === chosen) || mine[0];
  }

  function change(mark, fields) {
    if (!mark) return;
    const changed = { id: mark.id, kind: mark.kind, note: mark.note, starred: mark.starred, ...fields };
    const before = kept.get(mark.id);
    if (before) kept.set(mark.id, { ...before, ...fields });
    queue.change(changed, before);
    showMarks();
    if (!ALONE) flush();
  }

  function undo(mark) {
    if (!mark) return;
    if (mark.id === notedMark) isWriting = false;
    queue.undo(mark.id, kept.get(mark.id));
    kept.delete(mark.id);
    chosen = null;
    showMarks();
    showNote();
    say(words.say("undone"));
    if (!ALONE) flush();
  }

  function writeNote(mark) {
    if (!mark) return;
    if (mark.id !== notedMark) keepDraft();
    chosen = mark.id;
    showNote();
    at("note").focus();
  }

  function keepNote(event) {
    event.preventDefault();
    const mark = current();
    if (!mark) return;
    isWriting = false;
    notedMark = mark.id;
    change(mark, { note: tidy(at("note").value) });
    at("note").blur();
  }

  // A device may be put away in the middle of a word: what is typed is kept without a press.
  function keepDraft() {
    clearTimeout(keepsSoon);
    const mark = isWriting && own().find((one) => one.id === notedMark);
    if (!mark) return;
    isWriting = false;
    change(mark, { note: tidy(at("note").value) });
  }

  function tidy(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  async function sendPrompt(event) {
    event.preventDefault();
    const typed = at("ask").value;
    try {
      await post("/prompt", { text: tidy(typed) });
      if (at("ask").value === typed) {
        at("ask").value = "";
        at("ask").blur();
      }
      store.write("firsthand.ask", at("ask").value);
      say(words.say("asked"));
    } catch {
      disconnected();
    }
  }

  // -- what it shows -------------------------------------------------------------------------

  function timeOf(mark) {
    if (ALONE) return new Date(mark.wall_ms).toLocaleTimeString(words.code);
    const seconds = secondsOf(mark);
    if (seconds !== undefined) return timecode(seconds);
    return new Date(mark.wall_ms).toLocaleTimeString(words.code);
  }

  // A mark that waits has no place yet; while this page runs it is known well enough to show.
  function secondsOf(mark) {
    if (mark.seconds !== undefined) return mark.seconds;
    if (mark.page !== queue.page || !glance) return undefined;
    return glance.seconds - (glanceAt - mark.pressed) / 1000;
  }

  function timecode(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    const two = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
    return `${hours ? `${hours}:` : ""}${two(minutes)}:${two(whole % 60)}`;
  }

  function shownMarks() {
    const all = [...kept.values()].map((mark) => ({ ...mark, isMine: Boolean(me) && mark.owner === me.id }));
    for (const mark of ALONE ? queue.marks : queue.waiting) {
      if (kept.has(mark.id)) continue;
      all.push({ ...mark, seconds: secondsOf(mark), isMine: true, isWaiting: !ALONE, colour: me ? me.colour : 0, author: "" });
    }
    const when = (mark) => (mark.seconds === undefined ? Infinity : mark.seconds);
    return ALONE
      ? all.sort((one, other) => other.wall_ms - one.wall_ms)
      : all.sort((one, other) => (when(other) === when(one) ? 0 : when(other) - when(one)));
  }

  // The same moment marked by two people is one line that both stand on.
  function together(marks) {
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

  function showMarks() {
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

  function line([mark, ...others]) {
    const item = make("li", `mark kind-${mark.kind}`);
    const head = make("div", "line");
    head.append(make("time", "figures", timeOf(mark)), make("span", "kind", words.kind(mark.kind)));
    const name = mark.isMine ? (me && me.name) || "" : mark.author || words.say("theWindow");
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
      const names = others.map((one) => one.author || words.say("theWindow")).join(", ");
      item.append(make("p", `agreed who who-${others[0].colour}`, words.say("both", { a: names })));
    }
    if (mark.words) item.append(make("p", "words", words.say("quoted", { w: mark.words })));
    if (mark.note) item.append(make("p", "note", mark.note));
    return item;
  }

  function deeds(mark) {
    const button = (deed, sign, name, act) => {
      const made = make("button", "quiet sign-button", sign);
      made.type = "button";
      made.dataset.deed = `${deed} ${mark.id}`;
      made.setAttribute("aria-label", `${name}: ${words.kind(mark.kind)} ${timeOf(mark)}`);
      made.title = name;
      made.addEventListener("click", act);
      return made;
    };
    const star = button("star", mark.starred ? "★" : "☆", words.say("star"),
      () => change(mark, { starred: !mark.starred }));
    star.setAttribute("aria-pressed", String(Boolean(mark.starred)));
    return [
      star,
      button("note", "✎", words.say("note"), () => writeNote(mark)),
      button("undo", "↶", words.say("undo"), () => undo(mark)),
    ];
  }

  function make(tag, look, text = "") {
    const made = document.createElement(tag);
    made.className = look;
    made.textContent = text;
    return made;
  }

  function showNote() {
    const mark = current();
    at("note-form").hidden = !mark;
    if (!mark) return;
    at("note-label").textContent = words.say("noteFor", { k: words.kind(mark.kind), t: timeOf(mark) });
    if (mark.id === notedMark && document.activeElement === at("note")) return;
    // What somebody wrote on a mark that is gone waits for them to say where it belongs.
    if (isWriting) return;
    notedMark = mark.id;
    at("note").value = mark.note || "";
  }

  function showGlance() {
    const state = ALONE ? "alone" : hasEnded() || (isConnected && glance) ? glance.state
      : isAtDoor ? "outside" : "offline";
    const before = document.body.dataset.state;
    if (before && before !== state && state !== "offline" && before !== "offline") {
      say(words.state(state));
    }
    document.body.dataset.state = state;
    at("state").textContent = words.state(state);
    at("phase").textContent = glance ? glance.phase : "";
    at("question").textContent = glance ? glance.question : "";
    showTime();
    showTrouble();
  }

  function showTime() {
    if (ALONE) at("time").textContent = new Date().toLocaleTimeString(words.code);
    else if (!glance) at("time").textContent = "";
    else {
      const runs = ["recording", "no input", "in memory"].includes(glance.state);
      const since = runs ? (clock.now() - glanceAt) / 1000 : 0;
      at("time").textContent = timecode(glance.seconds + since);
    }
  }

  function showCaptions(lines) {
    at("captions").hidden = lines.length === 0;
    at("captions").replaceChildren(...lines.map((text) => make("p", "", text)));
  }

  function showTrouble() {
    const said = [];
    const others = queue.ofOthers.length;
    if (ALONE) said.push(words.say("alone"));
    else {
      const waiting = ["offline", "waits"][queue.length] || "wait";
      const isLost = isCut && !hasEnded() && (!isAtDoor || queue.length > 0);
      if (isLost) said.push(words.say(waiting, { n: queue.length }));
      if (queue.waiting.some((mark) => mark.refused)) said.push(words.say("refused"));
      if (others && queue.session) said.push(words.say("otherInterview", { n: others }));
      if (hasEnded() && queue.length) said.push(words.say("saveFirst"));
      if (isConnected && glance && glance.detail) said.push(words.told(glance.detail));
    }
    const text = said.join(" ");
    if (at("trouble").textContent !== text) {
      at("trouble").textContent = text;
      // Said where a screen reader listens; a banner that appears is heard by few.
      if (text) say(text);
    }
    at("trouble").hidden = !text;
    showLeft();
  }

  function showLeft() {
    const isSafe = !ALONE && isConnected && queue.waiting.every((mark) => !mark.refused)
      && queue.ofOthers.length === 0;
    at("save").hidden = queue.isEmpty || isSafe;
  }

  function showRoom() {
    at("room").hidden = false;
    showGlance();
    showMarks();
    showNote();
  }

  function say(text) {
    at("said").textContent = text;
  }

  // What could not be brought to the host leaves as a file that `firsthand import-marks` reads.
  function save() {
    const marks = queue.marks.map(({ id, kind, note, starred, wall_ms, changed_ms, pressed, page, sent }) =>
      ({ id, kind, note, starred, wall_ms: Math.round(wall_ms), clock_ms: pressed, page,
        changed_ms: Math.round(changed_ms || wall_ms), was: sent || [] }));
    // To marks that had arrived before the host went away, or are in an earlier file.
    const changes = queue.changes.map(({ path, letter, wall_ms, was }) => ({
      id: letter.id, ...(path === "/marks/undo" ? { is: "taken back" }
        : { is: "changed", kind: letter.kind, note: letter.note, starred: letter.starred }),
      changed_ms: Math.round(wall_ms || 0), was,
    }));
    const content = {
      format: "firsthand marks", version: 1,
      author: (me && me.name) || store.read("firsthand.name", ""), marks, changes,
    };
    const file = new Blob([JSON.stringify(content, null, 1)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "firsthand-marks.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    queue.saved();
    showMarks();
    showTrouble();
  }

  // -- words, buttons, keys ------------------------------------------------------------------

  function speak() {
    document.documentElement.lang = words.code;
    for (const one of document.querySelectorAll("[data-word]")) one.textContent = words.say(one.dataset.word);
    for (const one of document.querySelectorAll("[data-name]")) {
      one.setAttribute("aria-label", words.say(one.dataset.name));
    }
    at("language").textContent = words.otherName;
    at("language").lang = words.other;
    buildKinds();
    showMarks();
    showNote();
    showGlance();
    tellAtTheDoor(refusal);
  }

  function buildKinds() {
    const buttons = ["m", ..."1234567890"].map((key) => {
      const kind = KEYS[key];
      const made = make("button", `kind-button kind-${kind}`);
      made.type = "button";
      made.dataset.kind = kind;
      made.append(make("kbd", "", key.toUpperCase()), make("span", "", words.kind(kind)));
      made.setAttribute("aria-keyshortcuts", key.toUpperCase());
      // The moment is the finger's touch, not its lifting; the press counts once it is complete.
      made.addEventListener("pointerdown", (event) => { pressedAt = event.timeStamp; });
      made.addEventListener("click", (event) => {
        const touched = event.detail > 0 && pressedAt !== null ? pressedAt : event.timeStamp;
        pressedAt = null;
        mark(kind, touched);
      });
      return made;
    });
    at("kinds").replaceChildren(...buttons);
  }

  function onKey(event) {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === "Escape" && isTyping) event.target.blur();
    if (isTyping || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (at("room").hidden) return;
    const key = event.key.toLowerCase();
    const deeds = {
      n: () => writeNote(current()),
      f: () => { const one = current(); if (one) change(one, { starred: !one.starred }); },
      z: () => undo(current()),
      a: () => { if (!ALONE) at("ask").focus(); },
    };
    if (Object.hasOwn(KEYS, key)) mark(KEYS[key], event.timeStamp);
    else if (Object.hasOwn(deeds, key)) deeds[key]();
    else return;
    event.preventDefault();
  }

  async function keepName(event) {
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
    if (!name || !me) return;
    Object.assign(me, { name, untold: true });
    await post("/name", { name }).then(() => { me.untold = false; }, () => {});
  }

  at("door-form").addEventListener("submit", knock);
  at("naming-form").addEventListener("submit", keepName);
  at("note-form").addEventListener("submit", keepNote);
  at("ask-form").addEventListener("submit", sendPrompt);
  at("save").addEventListener("click", save);
  at("note").addEventListener("input", () => {
    isWriting = true;
    clearTimeout(keepsSoon);
    keepsSoon = setTimeout(keepDraft, NOTE_KEPT_AFTER_MS);
  });
  at("note").addEventListener("blur", keepDraft);
  at("ask").addEventListener("input", () => store.write("firsthand.ask", at("ask").value));
  document.addEventListener("visibilitychange", keepDraft);
  window.addEventListener("pagehide", keepDraft);
  at("leave").addEventListener("click", async () => {
    keepDraft();
    await flush();
    await post("/leave", {}).catch(() => {});
    gone();
  });
  at("language").addEventListener("click", () => {
    words = new Words(words.other);
    store.write("firsthand.language", words.code);
    speak();
  });
  document.addEventListener("keydown", onKey);
  // While the host is away the page may not be had again: it is not left by mistake.
  window.addEventListener("beforeunload", (event) => {
    if (!ALONE && queue.length) event.preventDefault();
  });
  // The link of the code may be opened in the tab that stands at the door already.
  window.addEventListener("hashchange", () => {
    if (isAtDoor) enter();
    else if (location.hash) history.replaceState(null, "", "/");
  });
  window.addEventListener("online", () => { if (me) measure().then(flush, () => {}); });
  setInterval(showTime, 500);

  speak();
  if (ALONE) {
    queue.session = "alone";
    at("naming").hidden = false;
    at("my-name").value = store.read("firsthand.name", "");
    at("ask-form").hidden = true;
    showRoom();
    showTrouble();
    setInterval(() => clock.watch(), 1000);
  } else {
    enter();
    beat();
  }
})();
