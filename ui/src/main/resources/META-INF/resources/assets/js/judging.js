// Outcome and categories of the trace on the desk.
import { forget } from "./flow.js";
import { decide as tell } from "./outcomes.js";
import { send } from "./outbox.js";
import { refresh } from "./refresh.js";
import { toast } from "./toast.js";
import { undoable } from "./undo.js";

const stage = () => document.getElementById("stage");
const form = () => document.querySelector('[data-command="review"]');

/** The codebook this reader saw; 0 means it could not be read, then the service stamps its own. */
function stamped(body) {
  const codebook = Number(stage().dataset.codebook);
  return codebook ? { ...body, codebook } : body;
}

export function outcome() {
  return form()?.dataset.outcome ?? "";
}

export function present() {
  return document.querySelectorAll('.cat[data-verdict="present"]').length;
}

export function decide(wanted, { again = false } = {}) {
  const before = outcome();
  if (wanted === before && !again) return;
  if (wanted === "pass" && present() > 0) {
    toast(`You marked ${present() === 1 ? "a category" : `${present()} categories`} present. Clear that first, or fail the trace.`, { bad: true });
    return;
  }
  const { trace, api } = stage().dataset;
  paint(wanted, trace);
  undoable(`${wanted}`, () => (before ? decide(before, { again: true }) : reopen({ silent: true })));
  send("PUT", `${api}/review`, stamped({ outcome: wanted }), `${wanted} of a trace`).then(
    () => refresh(trace),
    (problem) => refused(problem, () => paint(before, trace)),
  );
}

export function reopen({ silent = false } = {}) {
  const before = outcome();
  if (!before) return;
  const { trace, api } = stage().dataset;
  paint("", trace);
  if (!silent) undoable("reopening", () => decide(before));
  send("DELETE", `${api}/review`, undefined, "reopening a trace").then(
    () => refresh(trace),
    (problem) => refused(problem, () => paint(before, trace)),
  );
}

function paint(wanted, trace) {
  tell(trace, wanted);
  forget(trace);
  if (stage()?.dataset.trace !== trace) return;
  form().dataset.outcome = wanted;
  for (const button of form().querySelectorAll(".outcome-button")) {
    button.setAttribute("aria-pressed", String(button.value === wanted));
  }
}

/** A press on a category: the number key goes present, absent, present; the small buttons say exactly what. */
export function press(cat, value) {
  const { verdict, primary } = cat.dataset;
  if (value === "primary") set(cat.dataset.category, { verdict: "present", primary: primary !== "true" });
  else if (value === "withdraw") set(cat.dataset.category, { verdict: "", primary: false });
  else if (["unsure", "absent", "present"].includes(value)) {
    const wanted = document.activeElement?.closest?.(".def-more") ? value : verdict === "present" ? "absent" : value === "absent" ? "present" : value;
    set(cat.dataset.category, { verdict: wanted, primary: false });
  }
}

export function set(category, wanted, { undoing = false } = {}) {
  const cat = row(category);
  const { trace, api } = stage().dataset;
  const before = { verdict: cat?.dataset.verdict ?? "", primary: cat?.dataset.primary === "true" };
  if (before.verdict === wanted.verdict && before.primary === wanted.primary) return;
  if (wanted.verdict === "present" && outcome() === "pass") {
    toast("You passed this trace. A failure in it means it fails: press f first, or reopen it.", { bad: true });
    return;
  }
  const others = wanted.primary ? primaries(category) : [];
  others.forEach((other) => (other.dataset.primary = "false"));
  show(category, wanted);
  const name = cat?.dataset.name ?? "category";
  if (!undoing) undoable(`${name} ${wanted.verdict || "without verdict"}`, () => set(category, before, { undoing: true }));
  const path = `${api}/labels/${encodeURIComponent(category)}`;
  const sent = wanted.verdict
    ? send("PUT", path, stamped({ verdict: wanted.verdict, primary: wanted.primary, via: "app" }), `${name} ${wanted.verdict}`)
    : send("DELETE", path, undefined, `${name} withdrawn`);
  forget(trace);
  sent.catch((problem) => refused(problem, () => stage()?.dataset.trace === trace && show(category, before)));
}

export function relabel(form) {
  const to = [...form.querySelectorAll("input:checked")].map((box) => box.value);
  const { trace, api } = stage().dataset;
  if (!to.length) {
    toast("Choose at least one part");
    return;
  }
  send("POST", `${api}/relabel`, stamped({ from: form.dataset.from, to, cause: "split" }), "moving a label").then(
    () => refresh(trace),
    (problem) => refused(problem),
  );
}

function row(category) {
  return document.getElementById(`cat-${category}`);
}

function primaries(besides) {
  return [...document.querySelectorAll('.cat[data-primary="true"]')].filter((c) => c.dataset.category !== besides);
}

function show(category, { verdict, primary }) {
  const cat = row(category);
  if (!cat) return;
  cat.dataset.verdict = verdict;
  cat.dataset.primary = String(primary);
  const main = cat.querySelector(".cat-main");
  main.setAttribute("aria-pressed", verdict === "unsure" ? "mixed" : String(verdict === "present"));
  main.value = verdict === "present" ? "absent" : "present";
  for (const star of document.querySelectorAll(".cat .star")) {
    star.setAttribute("aria-pressed", String(star.closest(".cat").dataset.primary === "true"));
  }
  const count = document.getElementById("live-present");
  if (count) count.textContent = present() ? `${present()} present` : "";
}

function refused(problem, restore) {
  restore?.();
  toast(problem.detail ?? problem.title ?? "That could not be saved", { bad: true });
}
