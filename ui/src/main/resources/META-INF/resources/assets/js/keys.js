// Single keys press the control that carries them (data-key). Never while somebody types, never with a modifier or
// AltGr, never on key repeat, never behind an open dialog, and not at all when switched off.
const OFF = "errata.keys.off";
const TYPING = 'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, select, [contenteditable="true"]';
const PREFIX_MS = 1200;

let prefix = 0;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.repeat || document.documentElement.dataset.busy) return;
  const typing = event.target instanceof Element && event.target.closest(TYPING);
  if (event.key === "Escape" && typing && !typing.closest("dialog")) {
    typing.blur();
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  const mod = event.ctrlKey || event.metaKey;
  if (mod && !event.altKey && (event.key === "Enter" || event.key.toLowerCase() === "k")) {
    if (press(`mod+${event.key === "Enter" ? "Enter" : "k"}`)) event.preventDefault();
    return;
  }
  if (typing || mod || event.altKey || event.getModifierState("AltGraph") || off()) return;
  if (event.key === "g") {
    prefix = Date.now();
    return;
  }
  if (Date.now() - prefix < PREFIX_MS) {
    prefix = 0;
    const room = document.querySelector(`[data-jump="${CSS.escape(event.key)}"]`);
    if (room) {
      event.preventDefault();
      room.click();
      return;
    }
  }
  if (event.key.length === 1 && press(event.key)) event.preventDefault();
});

function press(name) {
  const control = document.querySelector(`[data-key="${CSS.escape(name)}"]`);
  if (!control || control.disabled || control.closest("[hidden]")) return false;
  if (control.matches("input, textarea")) {
    control.focus();
    control.select?.();
  } else {
    control.click();
  }
  return true;
}

function off() {
  return localStorage.getItem(OFF) === "1";
}

document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-keys-toggle]")) return;
  if (event.target.checked) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
});

document.addEventListener("errata:dialog", () => {
  const toggle = document.querySelector("[data-keys-toggle]");
  if (toggle) toggle.checked = !off();
});
