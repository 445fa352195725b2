// A note that is not saved yet survives a reload, a crash and a wrong key.
const slot = () => `errata.draft.${document.getElementById("stage")?.dataset.trace}`;

export function restore() {
  const field = document.querySelector("[data-draft]");
  const draft = localStorage.getItem(slot());
  if (field && draft && !field.value) field.value = draft;
}

export function clear() {
  localStorage.removeItem(slot());
}

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-draft]")) return;
  if (event.target.value.trim()) localStorage.setItem(slot(), event.target.value);
  else clear();
});
