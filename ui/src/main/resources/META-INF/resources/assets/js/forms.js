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
  // What goes without saying is not said in the address.
  for (const field of source.querySelectorAll("[data-usual]:checked")) delete parameters[field.name];
  for (const field of source.querySelectorAll("[data-without]:checked")) {
    for (const name of field.dataset.without.split(" ")) delete parameters[name];
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

// Who fills in a field has chosen what it belongs to.
document.addEventListener("input", (event) => {
  const picks = event.target.dataset?.picks;
  if (picks) document.getElementById(picks).checked = true;
});
