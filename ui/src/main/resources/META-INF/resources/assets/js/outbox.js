// Commands on their way. Each is written to this browser before it is sent and forgotten only when a service answered:
// a silent service costs patience, never words. The Idempotency-Key makes every retry the same command.
import { toast } from "./toast.js";

const STORE = "errata.outbox";
const ORPHAN_AFTER_MS = 10_000;
const LONGEST_WAIT_MS = 15_000;

const queue = [];
let busy = false;
let wait = 0;

export function key() {
  return crypto.randomUUID
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}

/** Sends a command, in order, until a service answers. Resolves with the answer, rejects with the problem. */
export function send(method, url, body, what) {
  const command = { key: key(), method, url, body, what, at: Date.now() };
  remember([...stored(), command]);
  return new Promise((resolve, reject) => {
    queue.push({ command, resolve, reject });
    pump();
  });
}

/** A page just shown was drawn before it knew what is still on its way. */
export function tell() {
  if (queue.length) mark(wait ? "waiting" : "saving");
}

async function pump() {
  if (busy) return;
  busy = true;
  while (queue.length) {
    mark(wait ? "waiting" : "saving");
    const { command, resolve, reject } = queue[0];
    const outcome = await attempt(command);
    if (outcome.retry) {
      wait = Math.min(LONGEST_WAIT_MS, wait ? wait * 2 : 1000);
      mark("waiting", outcome.owner);
      await new Promise((done) => setTimeout(done, wait));
      continue;
    }
    wait = 0;
    queue.shift();
    remember(stored().filter((c) => c.key !== command.key));
    if (outcome.problem) reject(outcome.problem);
    else resolve(outcome.answer);
  }
  busy = false;
  mark("saved");
}

async function attempt({ key, method, url, body }) {
  try {
    const response = await fetch(url, {
      method,
      headers: { "Idempotency-Key": key, ...(body ? { "Content-Type": "application/json" } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return { answer };
    if (response.status >= 500 || response.status === 429) return { retry: true, owner: answer.title };
    return { problem: { status: response.status, ...answer } };
  } catch {
    return { retry: true };
  }
}

function mark(state, owner) {
  const mark = document.querySelector("[data-save-mark]");
  if (!mark || (mark.dataset.state === state && state !== "waiting")) return;
  mark.dataset.state = state;
  mark.querySelector("[data-save-text]").textContent =
    state === "saved" ? "Saved" : state === "saving" ? "Saving…" : `${owner || "No connection"}; kept here, sent again`;
}

function stored() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? [];
  } catch {
    return [];
  }
}

function remember(commands) {
  try {
    localStorage.setItem(STORE, JSON.stringify(commands));
  } catch {
    // Full or forbidden: the command still goes out from memory.
  }
}

// What a closed or crashed page left behind is sent by the next one; if it had arrived, the key makes that harmless.
const orphans = stored().filter((c) => Date.now() - c.at > ORPHAN_AFTER_MS);
for (const command of orphans) {
  queue.push({
    command,
    resolve: () => toast(`Sent after all: ${command.what}`),
    reject: (problem) => toast(`Could not be saved: ${command.what}. ${problem.detail ?? problem.title ?? ""}`, { bad: true }),
  });
}
if (orphans.length) pump();

addEventListener("beforeunload", (event) => {
  if (queue.length && wait) event.preventDefault();
});
