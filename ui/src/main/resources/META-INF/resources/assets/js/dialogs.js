// The sheet of keys and the palette; menus close when one looks elsewhere.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open]");
  if (opener) open(document.getElementById(opener.dataset.open));
  if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
  if (event.target.matches("dialog")) event.target.close();
  if (event.target.closest("[data-back]")) history.back();
  for (const menu of document.querySelectorAll(".switcher[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector(".switcher[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

function open(dialog) {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  document.dispatchEvent(new CustomEvent("errata:dialog"));
  if (dialog.id === "palette") {
    const input = dialog.querySelector("[data-palette-input]");
    input.value = "";
    list(dialog, "");
    input.focus();
  }
}

// Everything on the page that can be gone to offers itself with data-palette.
function list(dialog, query) {
  const seen = new Set();
  const wanted = query.trim().toLowerCase();
  const found = [...document.querySelectorAll("a[data-palette]")].filter((link) => {
    const fits = link.textContent.toLowerCase().includes(wanted) && !seen.has(link.href);
    seen.add(link.href);
    return fits;
  });
  dialog.querySelector("[data-palette-list]").replaceChildren(
    ...found.slice(0, 40).map((link, i) => {
      const item = document.createElement("li");
      const copy = document.createElement("a");
      copy.href = link.href;
      const name = document.createElement("span");
      name.textContent = link.textContent.trim();
      const kind = document.createElement("span");
      kind.className = "meta";
      kind.textContent = link.dataset.palette;
      copy.append(name, kind);
      if (i === 0) copy.setAttribute("aria-selected", "true");
      item.append(copy);
      return item;
    }),
  );
}

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-palette-input]")) list(event.target.closest("dialog"), event.target.value);
});

document.addEventListener("keydown", (event) => {
  if (!event.target.matches?.("[data-palette-input]")) return;
  const links = [...event.target.closest("dialog").querySelectorAll("[data-palette-list] a")];
  const at = links.findIndex((link) => link.getAttribute("aria-selected") === "true");
  if (event.key === "Escape") {
    // A search field keeps the first Escape for itself.
    event.preventDefault();
    event.target.closest("dialog").close();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const to = links[(at + (event.key === "ArrowDown" ? 1 : links.length - 1)) % links.length];
    links[at]?.removeAttribute("aria-selected");
    to?.setAttribute("aria-selected", "true");
    to?.scrollIntoView({ block: "nearest" });
  } else if (event.key === "Enter" && links[at]) {
    event.preventDefault();
    location.assign(links[at].href);
  }
});
