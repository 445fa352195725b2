// The width of the panel on the desk, remembered in this browser.
const STORE = "errata.panel";

export function shown() {
  const splitter = document.querySelector("[data-splitter]");
  if (!splitter || splitter.dataset.ready) return;
  splitter.dataset.ready = "1";
  tell(splitter);
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    const move = (e) => set(document.documentElement.clientWidth - e.clientX);
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("pointerup", () => splitter.removeEventListener("pointermove", move), { once: true });
  });
  splitter.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: 24, ArrowRight: -24 }[event.key];
    if (!step) return;
    event.preventDefault();
    set(document.querySelector(".panel").offsetWidth + step);
  });
}

function set(pixels) {
  const width = `${Math.round(Math.min(720, Math.max(400, pixels)))}px`;
  document.documentElement.style.setProperty("--panel", width);
  localStorage.setItem(STORE, width);
  tell(document.querySelector("[data-splitter]"));
}

function tell(splitter) {
  const share = document.querySelector(".panel").offsetWidth / document.documentElement.clientWidth;
  splitter.setAttribute("aria-valuenow", String(Math.round(share * 100)));
}
