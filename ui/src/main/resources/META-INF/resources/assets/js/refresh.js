// Asks for the page again and takes over the parts that a command changed; what one is typing in stays.
export async function refresh(trace) {
  const stage = document.getElementById("stage");
  if (stage?.dataset.trace !== trace) return;
  const response = await fetch(stage.dataset.self).catch(() => null);
  if (!response?.ok) return;
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  if (document.getElementById("stage")?.dataset.trace !== trace) return;
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = next.getElementById(part.id);
    if (!fresh || part.querySelector("textarea:focus, input:focus, .pending + .pending")) continue;
    if (fresh.innerHTML === part.innerHTML) continue;
    const focused = part.contains(document.activeElement) ? path(document.activeElement) : null;
    const open = [...part.querySelectorAll(".cat-def.open")].map((e) => e.id);
    part.replaceWith(document.adoptNode(fresh));
    open.forEach((id) => document.getElementById(id)?.classList.add("open"));
    if (focused) document.querySelector(focused)?.focus();
  }
}

function path(element) {
  const row = element.closest("[id]");
  const name = element.value ? `[value="${CSS.escape(element.value)}"]` : "";
  return row && row !== element ? `#${CSS.escape(row.id)} ${element.localName}${name}` : `#${CSS.escape(element.id)}`;
}
