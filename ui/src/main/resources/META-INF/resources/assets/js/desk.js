// The desk: every form of the panel becomes a command that is saved at once, shown at once and can be undone.
import * as places from "./anchor.js";
import * as drafts from "./drafts.js";
import * as finding from "./finding.js";
import { go } from "./flow.js";
import * as judging from "./judging.js";
import * as notes from "./notes.js";
import * as outbox from "./outbox.js";
import { toast } from "./toast.js";
import { show, undo } from "./undo.js";

export function shown() {
  const stage = document.getElementById("stage");
  if (!stage || stage.dataset.ready) return;
  outbox.tell();
  stage.dataset.ready = "1";
  drafts.restore();
  finding.ready();
  show();
  const marked = location.hash && document.querySelector(`.sheet ${CSS.escape(location.hash)}`);
  if (marked) places.stand(marked);
}

const commands = {
  review: (form, value) => (value === "reopen" ? judging.reopen() : judging.decide(value)),
  label: (form, value) => judging.press(form.closest(".cat"), value),
  note: () => notes.take(),
  "withdraw-note": (form) => notes.withdraw(form.closest(".note")),
  relabel: (form) => judging.relabel(form),
};

document.addEventListener(
  "submit",
  (event) => {
    const command = commands[event.target.dataset?.command];
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command(event.target, event.submitter?.value);
  },
  true,
);

document.addEventListener("click", (event) => {
  const at = (selector) => event.target.closest(selector);
  if (at("[data-complete]")) complete();
  else if (at("[data-undo]")) back();
  else if (at("[data-anchor-clear]")) places.loosen();
  else if (at("[data-edit-note]")) notes.edit(at(".note"));
  else if (at("[data-first-failure]")) notes.firstFailure(at("[data-step]"));
  else if (at("[data-anchor-here]")) {
    places.stand(at("[data-step]"), { scroll: false });
    document.getElementById("note-text").focus();
  } else if (at("[data-show-step]")) showPlace(at("[data-show-step]").dataset);
});

// Keys without a visible button of their own.
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!document.getElementById("stage") || document.querySelector("dialog[open]")) return;
  if (localStorage.getItem("errata.keys.off") === "1" || event.target.closest?.("input:not([type=checkbox]), textarea, select")) return;
  if (event.key === "[") places.move(-1);
  else if (event.key === "]") places.move(1);
  else if (event.key === "x" || event.key === ".") notes.firstFailure(places.here());
  else return;
  event.preventDefault();
});

function showPlace({ showStep, showField }) {
  const step =
    document.querySelector(`.sheet [data-step="${CSS.escape(showStep)}"][data-field="${CSS.escape(showField)}"]`) ??
    document.querySelector(`.sheet [data-step="${CSS.escape(showStep)}"]`);
  if (step) places.stand(step);
  else toast("That place is on another tab");
}

function back() {
  const last = undo();
  if (!last) return;
  last.back();
  toast(`Undone: ${last.what}`);
}

/** Saves what is written and goes on. Never passes a trace silently: without a word of the reader it stays. */
function complete() {
  const stage = document.getElementById("stage");
  notes.flush();
  if (!judging.outcome()) {
    if (judging.present() > 0) {
      judging.decide("fail");
    } else {
      toast("Pass, fail or defer? Press p, f or d.");
      document.querySelector(".outcome-button").focus();
      return;
    }
  }
  if (stage.dataset.next) go(stage.dataset.next);
}
