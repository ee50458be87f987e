// Marks that wait to be acknowledged: kept on this device, also through a reload, sent until they are.

import { uuid } from "./store.js";

const PLACE = "firsthand.marks";
const BATCH = 10;
const TIME_OF_DAY_MS = 1000; // a device may correct its time of day by so much unseen
const MOST_TRIED = 8;
const nameOf = (change) => `${change.path} ${change.letter.id}`;
const wording = ({ kind, note, starred }) => ({ kind, note, starred });
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
// All that the host may have from here: what came first, and the last of what was tried since.
const joined = (all) => {
  const each = all.filter((one, n) => n === 0 || !isSame(one, all[n - 1]));
  return each.length > MOST_TRIED ? [each[0], ...each.slice(1 - MOST_TRIED)] : each;
};

export class Queue {
  // `post(path, letter)` resolves to the answer, or rejects with {status} or without when offline.
  constructor(store, clock, post) {
    this.store = store;
    this.clock = clock;
    this.post = post;
    this.page = uuid();
    this.session = "";
    this.busy = false;
    const kept = store.read(PLACE, {});
    this.marks = kept.marks || [];
    // Each is of the interview in which it was made, as the marks are.
    const session = store.read("firsthand.session", "");
    this.changes = (kept.changes || []).map((change) => ({ session, was: [], ...change }));
    // Done with here: what another tab wrote beside it stays.
    this.done = new Set();
  }

  get waiting() {
    return this.marks.filter((mark) => mark.session === this.session);
  }
  get changesHere() {
    return this.changes.filter((change) => change.session === this.session);
  }
  // Marks and changes of another interview: no host will ask for them any more.
  get ofOthers() {
    return [...this.marks, ...this.changes].filter((one) => one.session !== this.session);
  }
  get length() {
    return this.waiting.length + this.changesHere.length;
  }
  get isEmpty() {
    return this.marks.length === 0 && this.changes.length === 0;
  }

  add(kind, pressed) {
    this.clock.watch(); // the device may have slept until this press
    const now = this.clock.now();
    const mark = {
      id: uuid(), session: this.session, page: this.page, era: this.clock.era,
      pressed, wall_ms: this.clock.wall() - (now - pressed), kind, note: "", starred: false,
      version: 0, tried: false, sent: [], refused: false,
    };
    this._place(mark);
    this.marks.push(mark);
    this._keep();
    return mark;
  }

  // Another kind, note or star, whether the mark still waits here or has arrived. `before` is
  // how the host is known to have it.
  change(mark, before) {
    const waiting = this.marks.find((one) => one.id === mark.id);
    if (waiting) {
      Object.assign(waiting, wording(mark), { changed_ms: this.clock.wall() });
      waiting.version += 1;
    } else {
      this._later("/marks/change", mark, before ? [wording(before)] : []);
    }
    this._keep();
  }

  undo(id, before) {
    const waiting = this.marks.find((one) => one.id === id);
    const was = waiting ? waiting.sent : before ? [wording(before)] : [];
    this._leave([id]);
    if (!waiting || waiting.tried) this._later("/marks/undo", { id }, was);
    for (const change of this.changes.filter((one) => one.letter.id === id)) {
      if (change.path !== "/marks/undo") this._settle(change);
    }
    this._keep();
  }

  // Send what waits; resolves to true when nothing is left that can be sent.
  async flush() {
    if (this.busy || !this.session) return false;
    this.busy = true;
    try {
      while (await this._sendMarks());
      while (await this._sendChange());
      return this.waiting.every((mark) => mark.refused) && this.changesHere.length === 0;
    } finally {
      this.busy = false;
      this._keep();
    }
  }

  drop(marks) {
    this._leave(marks.map((mark) => mark.id));
    this._keep();
  }

  // A file holds all of it now: what no host will ask for goes, and the rest may be known there.
  saved() {
    for (const change of this.changes) if (change.session !== this.session) this._settle(change);
    this._leave(this.marks.filter((mark) => mark.session !== this.session || mark.refused)
      .map((mark) => mark.id));
    this.marks.forEach((mark) => this._try(mark));
    this._keep();
  }

  _try(mark) {
    mark.tried = true;
    mark.sent = joined([...(mark.sent || []), wording(mark)]);
  }

  _leave(ids) {
    for (const id of ids) this.done.add(id);
    this.marks = this.marks.filter((mark) => !this.done.has(mark.id));
  }

  _settle(change) {
    this.done.add(nameOf(change));
    this.changes = this.changes.filter((one) => one !== change);
  }

  // Whether the mark has its place. Right after a sleep it waits for the first measurement.
  _place(mark) {
    const isPlaced = mark.host_ms !== undefined && mark.error_ms <= TIME_OF_DAY_MS;
    if (mark.page !== this.page) return isPlaced || this._placeByTimeOfDay(mark);
    const placed = this.clock.place(mark.pressed, mark.era);
    if (placed) Object.assign(mark, { host_ms: placed.host_ms, error_ms: placed.error_ms });
    return Boolean(placed) && (placed.exact || mark.era !== this.clock.era);
  }

  // A page that is gone never reached the host; this device's time of day is what they share.
  _placeByTimeOfDay(mark) {
    const ago = this.clock.wall() - mark.wall_ms;
    const placed = this.clock.place(this.clock.now() - ago);
    if (!placed || !placed.exact) return false;
    Object.assign(mark, { host_ms: placed.host_ms, error_ms: placed.error_ms + TIME_OF_DAY_MS });
    return true;
  }

  async _sendMarks() {
    const ready = [];
    for (const mark of this.waiting) {
      if (this._place(mark) && !mark.refused) ready.push(mark);
    }
    const batch = ready.slice(0, BATCH);
    if (!batch.length) return false;
    batch.forEach((mark) => this._try(mark));
    this._keep();
    const answer = await this.post("/marks", {
      marks: batch.map(({ id, host_ms, error_ms, kind, note, starred }) =>
        ({ id, host_ms, error_ms, kind, note, starred })),
    });
    let went = 0;
    for (const { id, is } of answer.marks) {
      const mark = this.marks.find((one) => one.id === id);
      if (!mark) continue;
      if (is === "refused") mark.refused = true;
      if (is !== "kept") continue;
      went += 1;
      this._leave([id]);
      // It may have arrived before, as it then was: the host keeps what came first.
      if (mark.version > 0) this._later("/marks/change", mark, mark.sent);
    }
    this._keep();
    return went > 0 && ready.length > went;
  }

  async _sendChange() {
    const change = this.changesHere[0];
    if (!change) return false;
    change.tried = true;
    try {
      await this.post(change.path, change.letter);
    } catch (error) {
      // A change that is refused for good must not stand in the way of the next.
      if (![400, 403, 409].includes(error.status)) throw error;
    }
    this._settle(change);
    return true;
  }

  // What the host was told before and may not know stays with what it is told now.
  _later(path, { id, kind, note, starred }, was) {
    const before = this.changes.find((one) => one.letter.id === id);
    const tried = before && before.tried && before.letter.kind ? [wording(before.letter)] : [];
    const known = joined(before ? [...before.was, ...tried] : was);
    const letter = path === "/marks/undo" ? { id } : { id, kind, note, starred };
    if (known.length === 1 && letter.kind) letter.was = known[0];
    const change = { path, letter, session: this.session, was: known, wall_ms: this.clock.wall() };
    this.changes = this.changes.filter((one) => one.path !== path || one.letter.id !== id);
    this.changes.push(change);
    this.done.delete(nameOf(change));
  }

  // Another tab keeps its own marks in the same place.
  _keep() {
    const kept = this.store.read(PLACE, {});
    const beside = (found, own, name) => {
      const known = new Set([...own.map(name), ...this.done]);
      return [...own, ...(found || []).filter((one) => !known.has(name(one)))];
    };
    this.store.write(PLACE, {
      marks: beside(kept.marks, this.marks, (mark) => mark.id),
      changes: beside(kept.changes, this.changes, nameOf),
    });
  }
}
