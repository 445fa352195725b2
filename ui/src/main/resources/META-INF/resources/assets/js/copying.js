// Copy buttons: a text, the text of an element, what stands at an address, or a link.
import { toast } from "./toast.js";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy], [data-copy-from], [data-copy-url], [data-copy-link]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(await text(button.dataset));
    toast("Copied");
  } catch {
    toast("The browser did not allow copying", { bad: true });
  }
});

async function text(asked) {
  if (asked.copyFrom) return document.getElementById(asked.copyFrom).textContent;
  if (asked.copyLink) return new URL(asked.copyLink, location.href).href;
  if (!asked.copyUrl) return asked.copy;
  const response = await fetch(asked.copyUrl);
  if (!response.ok) throw new Error(response.statusText);
  return JSON.stringify(await response.json(), null, 2);
}
