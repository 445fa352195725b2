// The decisions on the codebook are compared one by one; when all are, the one that changed most stands first.
document.addEventListener("htmx:afterSwap", tell);
document.addEventListener("htmx:responseError", tell);

export function shown() {
  tell();
}

function tell() {
  const rows = document.querySelector("[data-shifts]");
  if (!rows || rows.dataset.done) return;
  const all = [...rows.children];
  const done = all.filter((row) => row.dataset.weight !== undefined);
  const progress = document.querySelector("[data-shift-progress]");
  progress.hidden = false;
  progress.querySelector("progress").value = done.length;
  progress.querySelector("[role='status']").textContent = `${done.length} of ${all.length} compared`;
  if (done.length < all.length) return;
  rows.dataset.done = "1";
  progress.hidden = true;
  rows.append(...all.sort((a, b) => Number(b.dataset.weight) - Number(a.dataset.weight)));
}
