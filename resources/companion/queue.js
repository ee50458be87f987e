// Marks that wait to be acknowledged: kept on this device, also through a reload, sent until they are.
"use strict";
window.Firsthand = window.Firsthand || {};

(() => {
  const PLACE = "firsthand.marks";
  const BATCH = 10;

  // crypto.randomUUID is only there in a secure context, which a local address is not.
  Firsthand.uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  Firsthand.Store = class {
    read(key, otherwise) {
      try {
        const found = JSON.parse(localStorage.getItem(key));
        return found === null ? otherwise : found;
      } catch {
        return otherwise;
      }
    }
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    }
  };

  Firsthand.Queue = class {
    // `post(path, letter)` resolves to the answer, or rejects with {status} or without when offline.
    constructor(store, clock, post) {
      this.store = store;
      this.clock = clock;
      this.post = post;
      this.page = Firsthand.uuid();
      this.session = "";
      this.busy = false;
      const kept = store.read(PLACE, {});
      this.marks = kept.marks || [];
      this.changes = kept.changes || [];
      this.changed = () => {};
    }

    get waiting() {
      return this.marks.filter((mark) => mark.session === this.session);
    }
    get ofOthers() {
      return this.marks.filter((mark) => mark.session !== this.session);
    }
    get length() {
      return this.waiting.length + this.changes.length;
    }

    add(kind, pressed) {
      const now = this.clock.now();
      const mark = {
        id: Firsthand.uuid(), session: this.session, page: this.page, era: this.clock.era,
        pressed, wall_ms: this.clock.wall() - (now - pressed), kind, note: "", starred: false,
        version: 0, tried: false, refused: false,
      };
      this._place(mark);
      this.marks.push(mark);
      this._keep();
      return mark;
    }

    // Another kind, note or star, whether the mark still waits here or has arrived.
    change(mark) {
      const waiting = this.marks.find((one) => one.id === mark.id);
      if (waiting) {
        Object.assign(waiting, { kind: mark.kind, note: mark.note, starred: mark.starred });
        waiting.version += 1;
      } else {
        this._later("/marks/change", mark);
      }
      this._keep();
    }

    undo(id) {
      const waiting = this.marks.find((one) => one.id === id);
      this.marks = this.marks.filter((one) => one.id !== id);
      this.changes = this.changes.filter((one) => one.letter.id !== id);
      if (!waiting || waiting.tried) this._later("/marks/undo", { id });
      this._keep();
    }

    // Send what waits; resolves to true when nothing is left that can be sent.
    async flush() {
      if (this.busy || !this.session) return false;
      this.busy = true;
      try {
        while (await this._sendMarks());
        while (await this._sendChange());
        return this.waiting.every((mark) => mark.refused) && this.changes.length === 0;
      } finally {
        this.busy = false;
        this._keep();
      }
    }

    drop(marks) {
      const ids = new Set(marks.map((mark) => mark.id));
      this.marks = this.marks.filter((mark) => !ids.has(mark.id));
      this._keep();
    }

    _place(mark) {
      if (mark.page !== this.page) return;
      const placed = this.clock.place(mark.pressed, mark.era);
      if (placed) Object.assign(mark, { host_ms: placed.host_ms, error_ms: placed.error_ms });
    }

    async _sendMarks() {
      const ready = [];
      for (const mark of this.waiting) {
        this._place(mark);
        if (mark.host_ms !== undefined && !mark.refused) ready.push(mark);
      }
      const batch = ready.slice(0, BATCH);
      if (!batch.length) return false;
      const sent = new Map(batch.map((mark) => [mark.id, mark.version]));
      for (const mark of batch) mark.tried = true;
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
        this.marks = this.marks.filter((one) => one !== mark);
        if (mark.version !== sent.get(id)) this._later("/marks/change", mark);
      }
      this._keep();
      return went > 0 && ready.length > went;
    }

    async _sendChange() {
      const change = this.changes[0];
      if (!change) return false;
      try {
        await this.post(change.path, change.letter);
      } catch (error) {
        // A change that is refused for good must not stand in the way of the next.
        if (![400, 403, 409].includes(error.status)) throw error;
      }
      this.changes = this.changes.filter((one) => one !== change);
      return true;
    }

    _later(path, { id, kind, note, starred }) {
      const letter = path === "/marks/undo" ? { id } : { id, kind, note, starred };
      this.changes = this.changes.filter((one) => one.path !== path || one.letter.id !== id);
      this.changes.push({ path, letter });
    }

    _keep() {
      this.store.write(PLACE, { marks: this.marks, changes: this.changes });
      this.changed();
    }
  };
})();
