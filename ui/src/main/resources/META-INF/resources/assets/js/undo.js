// Undo is a command like any other: it says the opposite, and the history keeps both. One stack for each trace.
const stacks = new Map();

function stack() {
  const trace = document.getElementById("stage")?.dataset.trace;
  if (!stacks.has(trace)) stacks.set(trace, []);
  return stacks.get(trace);
}

export function undoable(what, back) {
  stack().push({ what, back });
  show();
}

export function undo() {
  const last = stack().pop();
  show();
  return last;
}

export function show() {
  const button = document.querySelector("[data-undo]");
  if (!button) return;
  const last = stack().at(-1);
  button.disabled = !last;
  button.title = last ? `Undo: ${last.what} (u)` : "Nothing to undo";
}
