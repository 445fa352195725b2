// Runs before the first paint: the chosen theme must not flash. Everything else is a module.
(function () {
  try {
    const theme = localStorage.getItem("errata.theme");
    if (theme) document.documentElement.dataset.theme = theme;
    const panel = localStorage.getItem("errata.panel");
    if (panel) document.documentElement.style.setProperty("--panel", panel);
  } catch {
    // No storage: the system's theme it is.
  }
  document.documentElement.classList.add("js");
})();
