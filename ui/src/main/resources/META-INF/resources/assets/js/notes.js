// Notes: taken, revised, withdrawn; tied to a place when there is one.
import * as places from "./anchor.js";
import * as drafts from "./drafts.js";
import { forget } from "./flow.js";
import { send } from "./outbox.js";
import { refresh } from "./refresh.js";
import { toast } from "./toast.js";
import { undoable } from "./undo.js";

const stage = () => document.getElementById("stage");
const field = () => document.getElementById("note-text");

export function flush() {
  if (field()?.value.trim()) take();
}

export function take() {
  const form = document.querySelector(".note-form");
  const text = form.text.value.trim();
  if (!text) {
    field().focus();
    return;
  }
  const note = { text, anchor: places.anchor(form), firstFailure: form.firstFailure.checked };
  form.reset();
  places.loosen();
  drafts.clear();
  create(note);
}

function create(note, { undoing = false } = {}) {
  const { trace, api } = stage().dataset;
  const row = pending(note);
  document.getElementById("live-notes").append(row);
  const saved = send("POST", `${api}/notes`, note, `note “${note.text.slice(0, 40)}”`);
  forget(trace);
  if (!undoing) undoable("note", () => saved.then(({ noteId }) => remove(api, trace, noteId)));
  saved.then(
    () => refresh(trace),
    (problem) => {
      row.remove();
      localStorage.setItem(`errata.draft.${trace}`, note.text);
      drafts.restore();
      toast(`The note was not saved: ${problem.detail ?? problem.title}`, { bad: true });
    },
  );
}

function pending(note) {
  const row = document.createElement("li");
  row.className = "note pending";
  const text = document.createElement("p");
  text.className = "note-text";
  text.textContent = note.text;
  const meta = document.createElement("p");
  meta.className = "meta";
  meta.textContent = note.firstFailure ? "first failure, saving…" : "saving…";
  row.append(text, meta);
  return row;
}

function remove(api, trace, id) {
  return send("DELETE", `${api}/notes/${id}`, undefined, "withdrawing a note").then(
    () => refresh(trace),
    (problem) => toast(problem.detail ?? problem.title ?? "Not withdrawn", { bad: true }),
  );
}

/** What a note in the list says, with its place. */
function said(row) {
  const { note, anchorSpan, anchorField, anchorStart, anchorEnd, first } = row.dataset;
  const anchor = anchorSpan ? { span: anchorSpan } : undefined;
  if (anchor && anchorField) anchor.field = anchorField;
  if (anchor && anchorEnd) Object.assign(anchor, { start: Number(anchorStart), end: Number(anchorEnd) });
  const text = row.querySelector("[data-note-text]").textContent;
  return { id: note, body: { text, anchor, firstFailure: first === "true" } };
}

export function withdraw(row) {
  const { id, body } = said(row);
  const { trace, api } = stage().dataset;
  row.remove();
  undoable("withdrawing a note", () => create(body, { undoing: true }));
  forget(trace);
  remove(api, trace, id);
}

export function edit(row) {
  const { id, body } = said(row);
  const text = row.querySelector("[data-note-text]");
  const area = document.createElement("textarea");
  area.value = body.text;
  area.rows = 3;
  area.setAttribute("aria-label", "Note");
  text.replaceWith(area);
  area.focus();
  let done = false;
  const finish = (keep) => {
    if (done) return;
    done = true;
    const words = area.value.trim();
    area.replaceWith(text);
    if (keep && words && words !== body.text) {
      text.textContent = words;
      revise(id, { ...body, text: words }, body);
    }
  };
  area.addEventListener("blur", () => finish(true));
  area.addEventListener("keydown", (event) => {
    if (event.key === "Escape") finish(false);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) finish(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function revise(id, body, before) {
  const { trace, api } = stage().dataset;
  undoable("editing a note", () => revise(id, before, body));
  forget(trace);
  send("PUT", `${api}/notes/${id}`, body, "editing a note").then(
    () => refresh(trace),
    (problem) => toast(problem.detail ?? problem.title ?? "Not saved", { bad: true }),
  );
}

/** Marks where it first went wrong: a note there is marked, otherwise the next note will say it. */
export function firstFailure(step) {
  const form = document.querySelector(".note-form");
  if (step) {
    places.stand(step, { scroll: false });
    const there = [...document.querySelectorAll(".note[data-note]")].find((n) => n.dataset.anchorSpan === step.dataset.step);
    if (there && !field().value.trim()) {
      const { id, body } = said(there);
      revise(id, { ...body, firstFailure: !body.firstFailure }, body);
      places.loosen();
      return;
    }
  }
  form.firstFailure.checked = true;
  field().focus();
}
