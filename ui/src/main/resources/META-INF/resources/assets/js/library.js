// The library: conditions are written as the API reads them, views are kept in this browser.
const VIEWS = "errata.views.";
// What one presses on a keyboard: ≥ and ≤ are written by hand as >= and <=.
document.addEventListener(
  "change",
  (event) => {
    if (!event.target.matches?.("[data-comparison]")) return;
    event.target.value = event.target.value.replace("≥", ">=").replace("≤", "<=").replace(/\s+(?=[\d.])/, "");
  },
  true,
);

export function shown() {
  const box = document.querySelector("[data-views]");
  if (!box || box.dataset.ready) return;
  box.dataset.ready = "1";
  const name = box.querySelector("[data-views-name]");
  const keep = () => {
    if (!name.value.trim()) return;
    const views = stored(box).filter((view) => view.name !== name.value.trim());
    remember(box, [...views, { name: name.value.trim(), query: location.search }]);
    name.value = "";
    list(box);
  };
  box.querySelector("[data-views-keep]").addEventListener("click", keep);
  name.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    keep();
  });
  // Naming a view is not filtering.
  for (const kind of ["input", "change"]) box.addEventListener(kind, (event) => event.stopPropagation());
  list(box);
}

function list(box) {
  const views = stored(box);
  box.querySelector("[data-views-none]").hidden = views.length > 0;
  box.querySelector("[data-views-list]").replaceChildren(
    ...views.map((view) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = location.pathname + view.query;
      link.textContent = view.name;
      link.dataset.palette = "View";
      const drop = document.createElement("button");
      drop.type = "button";
      drop.className = "icon-button";
      drop.setAttribute("aria-label", `Forget the view ${view.name}`);
      drop.textContent = "×";
      drop.addEventListener("click", (event) => {
        event.stopPropagation();
        remember(box, stored(box).filter((other) => other.name !== view.name));
        list(box);
      });
      item.append(link, drop);
      return item;
    }),
  );
}

function stored(box) {
  try {
    return JSON.parse(localStorage.getItem(VIEWS + box.dataset.views)) ?? [];
  } catch {
    return [];
  }
}

function remember(box, views) {
  try {
    localStorage.setItem(VIEWS + box.dataset.views, JSON.stringify(views));
  } catch {
    // Full or forbidden: the view lives as long as the page.
  }
}
