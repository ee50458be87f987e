// What the page says, in every language it speaks.

const en = {
  own: "English",
  title: "Firsthand: notes on an interview",
  kindsOfMark: "Kinds of mark",
  back: "Connected again.",
  doorTitle: "Take notes in this interview",
  yourName: "Your name",
  pin: "The PIN on the interviewer’s screen",
  comeIn: "Come in",
  compare: "The interviewer’s screen now shows a sign. If it is this one, they let you in:",
  keep: "Keep",
  send: "Send",
  ask: "A silent word to the interviewer",
  asked: "Shown to the interviewer.",
  unasked: "Not sent yet: send it again when you are connected.",
  marks: "Marks",
  noMarks: "Nothing is marked yet. Press a button, or M, the moment you hear it.",
  marking: "Mark what is being said",
  captions: "The last words",
  save: "Save as a file",
  leave: "Disconnect this device",
  keyboard: "M marks, 1–9 and 0 choose a kind, N note, F star, Z undo, A ask",
  plain: "This connection is not encrypted. Others on this network could read along.",
  offline: "Not connected. Go on: marks wait here.",
  waits: "Not connected. 1 entry waits here.",
  wait: "Not connected. %n entries wait here.",
  longAway: "If the interview is over, save them as a file.",
  otherInterview: "Marks of an earlier interview are still on this device: %n. Save them as a file.",
  saveFirst: "Not everything has arrived. Save it as a file and send that to the interviewer.",
  over: "The interview has ended.",
  done: "The interview has ended and all marks have arrived. You can close this page.",
  refused: "A mark came too late for the recording; save it as a file.",
  noteFor: "Note for %k at %t",
  star: "Star",
  undo: "Undo",
  note: "Note",
  waiting: "waiting",
  you: "you",
  both: "also marked by %a",
  marked: "%k marked at %t.",
  markedPlain: "Marked at %t.",
  undone: "Mark taken back.",
  theWindow: "interviewer’s computer",
  about: "± %e s",
  quote: "quote",
  quoted: "“%w”",
  alone: "Marks stay in this page until you save them.",
  states: {
    recording: "Recording",
    starting: "Starting",
    "no input": "No sound",
    "in memory": "Kept in memory",
    paused: "Paused",
    ended: "Ended",
    lost: "Recorder lost",
    offline: "Not connected",
    outside: "",
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
  kindsOfMark: "Arten von Markierungen",
  back: "Wieder verbunden.",
  doorTitle: "In diesem Interview mitschreiben",
  yourName: "Ihr Name",
  pin: "Die PIN auf dem Bildschirm des Interviewers",
  comeIn: "Eintreten",
  compare: "Der Bildschirm des Interviewers zeigt jetzt ein Zeichen. Ist es dieses, werden Sie eingelassen:",
  keep: "Behalten",
  send: "Senden",
  ask: "Ein stilles Wort an den Interviewer",
  asked: "Der Interviewer sieht es.",
  unasked: "Noch nicht gesendet: Senden Sie es noch einmal, wenn Sie verbunden sind.",
  marks: "Markierungen",
  noMarks: "Noch ist nichts markiert. Drücken Sie eine Taste oder M, sobald Sie es hören.",
  marking: "Markieren, was gerade gesagt wird",
  captions: "Die letzten Worte",
  save: "Als Datei sichern",
  leave: "Dieses Gerät trennen",
  keyboard: "M markiert, 1–9 und 0 wählen die Art, N Notiz, F Stern, Z rückgängig, A fragen",
  plain: "Diese Verbindung ist nicht verschlüsselt. Andere in diesem Netz könnten mitlesen.",
  offline: "Nicht verbunden. Machen Sie weiter: Markierungen warten hier.",
  waits: "Nicht verbunden. 1 Eingabe wartet hier.",
  wait: "Nicht verbunden. %n Eingaben warten hier.",
  longAway: "Ist das Interview vorbei, sichern Sie sie als Datei.",
  otherInterview: "Auf diesem Gerät sind noch Markierungen eines früheren Interviews: %n. Sichern Sie sie als Datei.",
  saveFirst: "Nicht alles ist angekommen. Sichern Sie es als Datei und schicken Sie diese dem Interviewer.",
  over: "Das Interview ist beendet.",
  done: "Das Interview ist beendet, alle Markierungen sind angekommen. Sie können diese Seite schließen.",
  refused: "Eine Markierung kam zu spät für die Aufnahme; sichern Sie sie als Datei.",
  noteFor: "Notiz zu %k um %t",
  star: "Stern",
  undo: "Rückgängig",
  note: "Notiz",
  waiting: "wartet",
  you: "Sie",
  both: "auch markiert: %a",
  marked: "%k um %t.",
  markedPlain: "Markiert um %t.",
  undone: "Markierung zurückgenommen.",
  theWindow: "Computer des Interviewers",
  about: "± %e s",
  quote: "Zitat",
  quoted: "„%w“",
  alone: "Die Markierungen bleiben auf dieser Seite, bis Sie sie sichern.",
  states: {
    recording: "Aufnahme",
    starting: "Startet",
    "no input": "Kein Ton",
    "in memory": "Noch im Speicher",
    paused: "Pause",
    ended: "Beendet",
    lost: "Rekorder antwortet nicht",
    offline: "Nicht verbunden",
    outside: "",
    alone: "Eigene Uhr",
  },
  kinds: {
    quote: "Markierung",
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
// What is said at the door, with what to do about it.
en.told = {
  "Too many tries at once.": "Too many tries at once. Wait a moment.",
  "The interviewer’s computer cannot be reached.":
    "The interviewer’s computer cannot be reached. Check that both are in the same network.",
  "This code has been used or is too old.": "This code has been used or is too old. Ask for a new one.",
  "This PIN is no longer valid.": "This PIN is no longer valid. Ask for a new one.",
  "That is not the PIN.": "That is not the PIN. Look at the interviewer’s screen.",
  "Too many wait at the door.": "Too many wait at the door. Try again in a minute.",
  "Nobody waits here.": "Nobody waits here any more. Type the PIN again.",
  "The interviewer did not confirm.": "The interviewer did not confirm. Type the PIN again.",
  "Eight devices are connected already.": "Eight devices are connected already. One must be removed first.",
};
// What the host says in English, by the sentence.
de.told = {
  "Too many tries at once.": "Zu viele Versuche auf einmal. Warten Sie einen Augenblick.",
  "The interviewer’s computer cannot be reached.":
    "Der Computer des Interviewers ist nicht erreichbar. Sind beide im selben Netz?",
  "This code has been used or is too old.": "Dieser Code wurde schon benutzt oder ist zu alt. Bitten Sie um einen neuen.",
  "This PIN is no longer valid.": "Diese PIN gilt nicht mehr. Bitten Sie um eine neue.",
  "That is not the PIN.": "Das ist nicht die PIN. Sehen Sie auf den Bildschirm des Interviewers.",
  "Too many wait at the door.": "Es warten schon zu viele. Versuchen Sie es in einer Minute noch einmal.",
  "Nobody waits here.": "Hier wartet niemand mehr. Geben Sie die PIN noch einmal ein.",
  "The interviewer did not confirm.": "Der Interviewer hat nicht bestätigt. Geben Sie die PIN noch einmal ein.",
  "Eight devices are connected already.": "Es sind schon acht Geräte verbunden. Eines muss erst entfernt werden.",
  "The recorder does not answer. It is being started again.":
    "Der Rekorder antwortet nicht. Er wird neu gestartet.",
  "The disk is slow: what was said last is only in memory until it is written. Close programs that keep the disk busy.":
    "Die Platte ist langsam: Das zuletzt Gesagte ist nur im Speicher, bis es geschrieben ist.",
  "The disk is full. What is said is kept in memory: make room on the disk now.":
    "Die Platte ist voll. Gesagtes bleibt im Speicher: Es muss jetzt Platz auf der Platte geschaffen werden.",
  "No sound arrives from the microphone. Check its cable and its switch.":
    "Vom Mikrofon kommt kein Ton. Kabel und Schalter müssen geprüft werden.",
  "No sound arrives from your microphone; the other side is still recorded. Check its cable and its switch.":
    "Vom Mikrofon kommt kein Ton; die andere Seite wird weiter aufgenommen.",
  "The other side of the call cannot be heard; you are still recorded. Check where the call plays its sound.":
    "Die andere Seite des Anrufs ist nicht zu hören; diese Seite wird weiter aufgenommen.",
  "Nothing has come from the other side yet. Check that the call plays its sound where Firsthand listens.":
    "Von der anderen Seite des Anrufs kam noch nichts.",
  "Your microphone hears the other side too. A headset keeps the two voices apart; all is recorded either way.":
    "Das Mikrofon hört auch die andere Seite; aufgenommen wird alles.",
  "No microphone can be heard. Plug it in again, or plug in another one: it is taken by itself.":
    "Kein Mikrofon ist zu hören. Eines, das eingesteckt wird, nimmt von selbst auf.",
  "The microphone is silent. Check whether it is muted.":
    "Das Mikrofon ist still. Es könnte stumm geschaltet sein.",
  "The system switched to another microphone. Check that it hears both of you, or choose the right one in the sound settings.":
    "Das System hat das Mikrofon gewechselt. Es muss beide hören.",
  "The microphone you chose is back, and records again.":
    "Das gewählte Mikrofon ist zurück und nimmt wieder auf.",
  "Muted: nothing of what is said is kept until you unmute.":
    "Stumm: Nichts Gesagtes wird behalten, bis der Ton wieder an ist.",
  "Your side is muted: only the other side is kept until you unmute.":
    "Diese Seite ist stumm: Nur die andere Seite wird behalten.",
  "tablet": "Tablet",
  "Android device": "Android-Gerät",
  "Windows computer": "Windows-Computer",
  "Linux computer": "Linux-Computer",
  "device": "Gerät",
};
const languages = { en, de };

// The key of each kind on a laptop, in the order of the buttons.
export const KEYS = {
  m: "quote", 1: "problem", 2: "goal", 3: "trigger", 4: "barrier", 5: "criterion",
  6: "alternative", 7: "reason", 8: "channel", 9: "surprise", 0: "follow-up",
};

export class Words {
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
  // What the host says in English.
  told(text) {
    const { told } = languages[this.code];
    return Object.hasOwn(told, text) ? told[text] : text;
  }
  kind(kind) {
    return languages[this.code].kinds[kind] || kind;
  }
  // A press is a mark; what comes of it with its words is a quote.
  kindOf({ kind, words }) {
    return kind === "quote" && words ? this.say("quote") : this.kind(kind);
  }
  state(state) {
    const found = languages[this.code].states[state];
    return found === undefined ? state : found;
  }
}
