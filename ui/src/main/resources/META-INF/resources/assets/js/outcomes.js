// What was decided since a page was fetched ahead: the ribbon and the count say so at once.
const decided = new Map();

export function decide(trace, outcome) {
  decided.set(trace, outcome);
  seen();
}

export function seen() {
  const cells = [...document.querySelectorAll("[data-cell]")];
  if (!cells.length) return;
  for (const cell of cells) {
    const outcome = decided.get(cell.dataset.cell);
    if (outcome === undefined) continue;
    cell.classList.remove("open", "pass", "fail", "defer");
    cell.classList.add(outcome || "open");
  }
  const read = cells.filter((cell) => !cell.classList.contains("open")).length;
  const count = document.getElementById("live-count");
  if (count) count.textContent = `${read} of ${cells.length} read`;
}
