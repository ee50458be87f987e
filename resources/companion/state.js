// What this page knows: of itself, of the interview, of the way to the host.

import { post } from "./asking.js";
import { HostClock } from "./clock.js";
import { Queue } from "./queue.js";
import { Store } from "./store.js";
import { Words } from "./words.js";

// Whether this is the page in one file, which knows no host.
export const ALONE = document.documentElement.dataset.alone === "yes";

export const store = new Store();
export const clock = new HostClock();
export const queue = new Queue(store, clock, post);

export const state = {
  words: new Words(store.read("firsthand.language", navigator.language.slice(0, 2))),
  me: null,
  // How the interview stands, and when that was heard.
  glance: null,
  glanceAt: 0,
  // Marks that the host has, by id.
  kept: new Map(),
  isConnected: false,
  isCut: false,
  // Since when, on this page's clock.
  cutAt: 0,
  isAtDoor: true,
};

export const at = (id) => document.getElementById(id);

export function hasEnded() {
  return Boolean(state.glance) && state.glance.state === "ended";
}

// Where a screen reader listens.
export function say(text) {
  at("said").textContent = text;
}
