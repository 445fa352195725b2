// The place a note is about: a step, or a passage of its text. The note keeps offsets, never the words.
export function steps() {
  return [...document.querySelectorAll('.sheet [data-step]:not([data-step=""])')];
}

export function here() {
  return document.querySelector(".sheet .here");
}

export function stand(step, { scroll = true } = {}) {
  here()?.classList.remove("here");
  if (!step) return;
  step.classList.add("here");
  if (scroll) step.scrollIntoView({ block: "nearest" });
  tie(step);
}

export function move(by) {
  const all = steps();
  if (!all.length) return;
  const at = all.indexOf(here());
  stand(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]);
}

export function tie(step, range) {
  const form = document.querySelector(".note-form");
  if (!form) return;
  form.span.value = step.dataset.step;
  form.field.value = range ? step.dataset.field : (step.dataset.field ?? "");
  form.start.value = range?.start ?? "";
  form.end.value = range?.end ?? "";
  form.querySelector("[data-anchor-chip]").hidden = false;
  form.querySelector("[data-anchor-name]").textContent = range ? `“${range.text}”` : step.dataset.title;
}

export function loosen() {
  const form = document.querySelector(".note-form");
  here()?.classList.remove("here");
  if (!form) return;
  for (const name of ["span", "field", "start", "end"]) form[name].value = "";
  form.querySelector("[data-anchor-chip]").hidden = true;
}

export function anchor(form) {
  if (!form.span.value) return undefined;
  const anchor = { span: form.span.value };
  if (form.field.value) anchor.field = form.field.value;
  if (form.end.value) {
    anchor.start = Number(form.start.value);
    anchor.end = Number(form.end.value);
  }
  return anchor;
}

document.addEventListener("mouseup", () => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount !== 1) return;
  const range = selection.getRangeAt(0);
  const text = range.startContainer.parentElement?.closest("[data-text]");
  const turn = text?.closest("[data-field]");
  if (!turn?.dataset.step || range.startContainer !== range.endContainer || text.closest(".toolbox")) return;
  const from = Number(text.dataset.from ?? 0);
  here()?.classList.remove("here");
  tie(turn, { start: from + range.startOffset, end: from + range.endOffset, text: selection.toString().slice(0, 60) });
});
