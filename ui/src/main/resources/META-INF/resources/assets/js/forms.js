// Small habits of forms: clean addresses, focus on what is wrong, unfolding definitions.
document.addEventListener("htmx:configRequest", (event) => {
  const source = event.detail.elt;
  if (!source.closest?.("[data-clean]")) return;
  const parameters = event.detail.parameters;
  for (const name of [...Object.keys(parameters)]) {
    const said = parameters[name];
    if (said === "") delete parameters[name];
    else if (Array.isArray(said) && said.includes("")) parameters[name] = said.filter((value) => value !== "");
  }
});

document.addEventListener("htmx:afterSettle", () => {
  const trouble = document.querySelector(".notice.trouble[role='alert']");
  if (trouble) {
    trouble.tabIndex = -1;
    trouble.focus({ preventScroll: false });
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-expand]");
  if (!button) return;
  const open = document.getElementById(button.dataset.expand).classList.toggle("open");
  button.setAttribute("aria-expanded", String(open));
});
