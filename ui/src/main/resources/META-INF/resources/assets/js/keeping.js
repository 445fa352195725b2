// What somebody has opened stays open when a part of the page is drawn anew.
let open = null;

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!event.detail.target?.id || event.detail.target.id === "main") return;
  open = {
    drawer: document.getElementById("facets")?.matches(":popover-open"),
    scrolled: document.getElementById("facets")?.scrollTop ?? 0,
    groups: new Map([...document.querySelectorAll("[data-keep-open]")].map((d) => [d.id, d.open])),
  };
});

document.addEventListener("htmx:afterSwap", () => {
  if (!open) return;
  for (const [id, is] of open.groups) {
    const group = document.getElementById(id);
    if (group) group.open = is;
  }
  const drawer = document.getElementById("facets");
  if (open.drawer) drawer?.showPopover();
  if (drawer) drawer.scrollTop = open.scrolled;
  open = null;
});
