// What the page says, in every language it speaks.
"use strict";
window.Firsthand = window.Firsthand || {};

(() => {
  const en = {
    own: "English",
    title: "Firsthand: notes on an interview",
    kindsOfMark: "Kinds of mark",
    back: "Connected again.",
    doorTitle: "Take notes in this interview",
    yourName: "Your name",
    pin: "The PIN on the interviewer’s screen",
    comeIn: "Come in",
    compare: "The interviewer’s screen now shows a sign. It must be this one:",
    keep: "Keep",
    send: "Send",
    ask: "A silent word to the interviewer",
    asked: "Shown to the interviewer.",
    marks: "Marks",
    noMarks: "Nothing is marked yet. Press a button, or M, the moment you hear it.",
    marking: "Mark what is being said",
    captions: "The last words",
    save: "Save the marks as a file",
    leave: "Disconnect this device",
    keyboard: "M marks, 1–9 and 0 choose a kind, N note, F star, Z undo, A ask",
    plain: "This connection is not encrypted. Others on this network could read along.",
    offline: "Not connected. %n waiting marks are kept on this device.",
    otherInterview: "%n marks of an earlier interview are still on this device. Save them as a file.",
    saveFirst: "Save them as a file; Firsthand can import it.",
    refused: "A mark came too late for the recording; save it as a file.",
    noteFor: "Note for %k at %t",
    star: "Star",
    undo: "Undo",
    note: "Note",
    waiting: "waiting",
    both: "also marked by %a",
    marked: "%k marked at %t.",
    undone: "Mark taken back.",
    theWindow: "interviewer’s computer",
    about: "± %e s",
    quoted: "“%w”",
    alone: "Marks stay in this page until you save them.",
    states: {
      recording: "Recording",
      starting: "Starting",
      "no input": "No sound",
      paused: "Paused",
      ended: "Ended",
      lost: "Recorder lost",
      offline: "Not connected",
      alone: "Own clock",
    },
    kinds: {
      quote: "mark",
      problem: "problem",
      goal: "goal",
      trigger: "trigger",
      barrier: "barrier",
      criterion: "criterion",
      alternative: "alternative",
      reason: "reason",
      channel: "channel",
      surprise: "surprise",
      "follow-up": "follow-up",
    },
  };
  const de = {
    own: "Deutsch",
    title: "Firsthand: Notizen zu einem Interview",
    kindsOfMark: "Arten von Marken",
    back: "Wieder verbunden.",
    doorTitle: "In diesem Interview mitschreiben",
    yourName: "Ihr Name",
    pin: "Die PIN auf dem Bildschirm der Interviewführung",
    comeIn: "Eintreten",
    compare: "Der Bildschirm der Interviewführung zeigt jetzt ein Zeichen. Es muss dieses sein:",
    keep: "Behalten",
    send: "Senden",
    ask: "Ein stilles Wort an die Interviewführung",
    asked: "Die Interviewführung sieht es.",
    marks: "Marken",
    noMarks: "Noch ist nichts markiert. Drücken Sie eine Taste oder M, sobald Sie es hören.",
    marking: "Markieren, was gerade gesagt wird",
    captions: "Die letzten Worte",
    save: "Die Marken als Datei sichern",
    leave: "Dieses Gerät trennen",
    keyboard: "M markiert, 1–9 und 0 wählen die Art, N Notiz, F Stern, Z zurück, A fragen",
    plain: "Diese Verbindung ist nicht verschlüsselt. Andere in diesem Netz könnten mitlesen.",
    offline: "Nicht verbunden. %n wartende Marken sind auf diesem Gerät gesichert.",
    otherInterview: "%n Marken eines früheren Interviews sind noch auf diesem Gerät. Sichern Sie sie als Datei.",
    saveFirst: "Sichern Sie sie als Datei; Firsthand kann sie einlesen.",
    refused: "Eine Marke kam zu spät für die Aufnahme; sichern Sie sie als Datei.",
    noteFor: "Notiz zu %k um %t",
    star: "Stern",
    undo: "Zurück",
    note: "Notiz",
    waiting: "wartet",
    both: "auch markiert von %a",
    marked: "%k markiert um %t.",
    undone: "Marke zurückgenommen.",
    theWindow: "Rechner der Interviewführung",
    about: "± %e s",
    quoted: "„%w“",
    alone: "Die Marken bleiben auf dieser Seite, bis Sie sie sichern.",
    states: {
      recording: "Aufnahme",
      starting: "Beginnt",
      "no input": "Kein Ton",
      paused: "Pause",
      ended: "Beendet",
      lost: "Aufnahme verloren",
      offline: "Nicht verbunden",
      alone: "Eigene Uhr",
    },
    kinds: {
      quote: "Marke",
      problem: "Problem",
      goal: "Ziel",
      trigger: "Auslöser",
      barrier: "Hürde",
      criterion: "Kriterium",
      alternative: "Alternative",
      reason: "Grund",
      channel: "Kanal",
      surprise: "Überraschung",
      "follow-up": "Nachfassen",
    },
  };
  const languages = { en, de };

  // The key of each kind on a laptop, in the order of the buttons.
  Firsthand.KEYS = {
    m: "quote", 1: "problem", 2: "goal", 3: "trigger", 4: "barrier", 5: "criterion",
    6: "alternative", 7: "reason", 8: "channel", 9: "surprise", 0: "follow-up",
  };

  Firsthand.Words = class {
    constructor(language) {
      this.code = language in languages ? language : "en";
    }
    get other() {
      return this.code === "en" ? "de" : "en";
    }
    get otherName() {
      return languages[this.other].own;
    }
    say(key, values = {}) {
      let text = languages[this.code][key];
      for (const [name, value] of Object.entries(values)) text = text.replace(`%${name}`, () => value);
      return text;
    }
    kind(kind) {
      return languages[this.code].kinds[kind] || kind;
    }
    state(state) {
      return languages[this.code].states[state] || state;
    }
  };
})();
