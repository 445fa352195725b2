// Automatic, light, dark: one button goes round.
const STORE = "errata.theme";
const ROUND = { "": "light", light: "dark", dark: "" };

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-theme-toggle]")) return;
  const next = ROUND[localStorage.getItem(STORE) ?? ""] ?? "";
  if (next) {
    localStorage.setItem(STORE, next);
    document.documentElement.dataset.theme = next;
  } else {
    localStorage.removeItem(STORE);
    delete document.documentElement.dataset.theme;
  }
  shown();
});

export function shown() {
  const button = document.querySelector("[data-theme-toggle]");
  if (!button) return;
  const name = `Theme: ${localStorage.getItem(STORE) || "automatic"}`;
  button.setAttribute("aria-label", name);
  button.title = name;
}
