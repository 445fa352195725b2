// Type-ahead over all categories; what is not there can be proposed without leaving the trace.
import { forget } from "./flow.js";
import { set } from "./judging.js";
import { key } from "./outbox.js";
import { refresh } from "./refresh.js";
import { toast } from "./toast.js";

export function ready() {
  const box = document.querySelector("[data-find]");
  if (!box) return;
  const input = box.querySelector("#find-category");
  const list = box.querySelector("#find-list");
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  input.addEventListener("input", () => fill(input, list));
  input.addEventListener("focus", () => fill(input, list));
  input.addEventListener("blur", () => setTimeout(close, 120));
  input.addEventListener("keydown", (event) => {
    const options = [...list.children];
    const at = options.findIndex((o) => o.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      select(input, options, (at + (event.key === "ArrowDown" ? 1 : options.length - 1)) % options.length);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      choose(box, options[at]);
    } else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    choose(box, event.target.closest("[role=option]"));
  });
  box.querySelector("[data-propose-cancel]").addEventListener("click", () => (box.querySelector("[data-propose-form]").hidden = true));
  box.querySelector("[data-propose-form]").addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    propose(box);
  });
}

function fill(input, list) {
  const wanted = input.value.trim().toLowerCase();
  const names = [...document.querySelectorAll(".cat")].filter((c) => c.dataset.name.toLowerCase().includes(wanted));
  const options = names.map((cat) => option(cat.dataset.name, cat.dataset.category, cat.dataset.verdict));
  const exact = names.some((c) => c.dataset.name.toLowerCase() === wanted);
  if (wanted && !exact) options.push(option(`Propose “${input.value.trim()}”`, "", ""));
  options.forEach((o, i) => (o.id = `find-${i}`));
  list.replaceChildren(...options);
  list.hidden = !options.length;
  input.setAttribute("aria-expanded", String(!list.hidden));
  select(input, options, 0);
}

function option(text, category, verdict) {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  item.dataset.category = category;
  item.textContent = verdict === "present" ? `${text}, present` : text;
  return item;
}

function select(input, options, at) {
  options.forEach((o, i) => o.setAttribute("aria-selected", String(i === at)));
  if (options[at]) input.setAttribute("aria-activedescendant", options[at].id);
}

function choose(box, chosen) {
  if (!chosen) return;
  const input = box.querySelector("#find-category");
  if (chosen.dataset.category) {
    const verdict = document.getElementById(`cat-${chosen.dataset.category}`).dataset.verdict;
    set(chosen.dataset.category, { verdict: verdict === "present" ? "absent" : "present", primary: false });
    input.value = "";
    input.blur();
    return;
  }
  const form = box.querySelector("[data-propose-form]");
  form.hidden = false;
  form.querySelector("[data-propose-name]").textContent = input.value.trim();
  form.querySelector("textarea").focus();
}

/** A proposal needs the codebook's position; if somebody was faster, it is simply made upon theirs. */
async function propose(box, position = document.getElementById("stage").dataset.codebook, tries = 2) {
  const stage = document.getElementById("stage");
  const form = box.querySelector("[data-propose-form]");
  const name = form.querySelector("[data-propose-name]").textContent;
  const text = form.querySelector("textarea").value.trim();
  const response = await fetch(box.dataset.propose, {
    method: "POST",
    headers: { "Content-Type": "application/json", "If-Match": `"${position}"`, "Idempotency-Key": key() },
    body: JSON.stringify({ name, definition: { text }, severity: "minor" }),
  }).catch(() => null);
  const answer = await response?.json().catch(() => ({}));
  if (response?.status === 412 && tries > 0) return propose(box, answer.actualPosition, tries - 1);
  if (!response?.ok) {
    toast(answer?.detail ?? answer?.title ?? "The taxonomy service does not answer; the proposal stays in the form", { bad: true });
    return undefined;
  }
  form.hidden = true;
  form.reset();
  box.querySelector("#find-category").value = "";
  stage.dataset.codebook = answer.position;
  forget();
  toast(`Proposed: ${name}`);
  set(answer.categoryId, { verdict: "present", primary: false });
  return refresh(stage.dataset.trace);
}
