// Talking to the host: one question, one answer, within a few seconds.

const ANSWER_WITHIN_MS = 5000;

// Rejects with {status, why} where the host refuses, without a status where it cannot be reached.
export async function ask(path, options = {}) {
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

export function post(path, letter) {
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-firsthand": "1" },
    body: JSON.stringify(letter),
  });
}
