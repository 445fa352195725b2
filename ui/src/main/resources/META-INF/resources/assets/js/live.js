// What somebody else decides shows within a second: the service tells that something moved, the page asks for itself and
// takes over the parts that changed. A part somebody works in, an open dialog and a playing slider are left alone.
const RETRY_FIRST_MS = 2_000;
const RETRY_MOST_MS = 30_000;

let source = null;
let address = null;
let retry = RETRY_FIRST_MS;
let asking = false;
let again = false;
let waiting = 0;

export function shown() {
  const wanted = document.hidden ? null : (document.querySelector("[data-changes]")?.dataset.changes ?? null);
  if (wanted === address) return;
  clearTimeout(waiting);
  source?.close();
  source = null;
  address = wanted;
  if (wanted) listen();
}

function listen() {
  let broken = false;
  source = new EventSource(address);
  source.addEventListener("open", () => {
    retry = RETRY_FIRST_MS;
    if (broken) refresh();
    broken = false;
  });
  source.addEventListener("moved", (event) => {
    if (!known(JSON.parse(event.data))) refresh();
  });
  source.addEventListener("error", () => {
    broken = true;
    if (source?.readyState !== EventSource.CLOSED) return;
    // A refusal ends an EventSource for good; a service that starts anew refuses for a while.
    waiting = setTimeout(listen, retry);
    retry = Math.min(RETRY_MOST_MS, retry * 2);
  });
}

/** The cut of the page says how far it has counted. */
function known(moved) {
  const cut = /\.a(\d+)\.t(\d+)/.exec(document.querySelector("[data-cut]")?.dataset.cut ?? "");
  return cut !== null && Number(cut[1]) >= moved.annotation && Number(cut[2]) >= moved.taxonomy;
}

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    do {
      again = false;
      await once();
    } while (again);
  } finally {
    asking = false;
  }
}

async function once() {
  const page = document.querySelector("[data-changes]");
  if (!page || document.querySelector("dialog[open], .playing")) return;
  const here = location.href;
  const response = await fetch(here).catch(() => null);
  if (!response?.ok || location.href !== here || !page.isConnected) return;
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  const told = next.querySelector("[data-changes]");
  if (!told || document.querySelector("dialog[open], .playing")) return;
  if (told.querySelectorAll("[data-part]").length !== page.querySelectorAll("[data-part]").length) whole(page, told);
  else for (const part of page.querySelectorAll("[data-part]")) replace(part, next.getElementById(part.id));
  page.dataset.cut = told.dataset.cut ?? "";
  document.dispatchEvent(new CustomEvent("errata:shown"));
}

/** A part came or went: everything is drawn anew, unless somebody types. */
function whole(page, told) {
  if (page.querySelector("input:focus, select:focus, textarea:focus")) return;
  replace(page, told);
}

function replace(part, fresh) {
  if (!fresh || part.innerHTML === fresh.innerHTML) return;
  if (part.querySelector("input:focus, select:focus, textarea:focus, details[open]")) return;
  const focused = part.contains(document.activeElement) ? trail(part, document.activeElement) : null;
  part.replaceChildren(...document.adoptNode(fresh).childNodes);
  htmx.process(part);
  if (focused) follow(part, focused)?.focus({ preventScroll: true });
}

/** Where an element stands: what it leads to, else its place among its kind. */
function trail(part, element) {
  const kind = [...part.querySelectorAll(element.localName)];
  return { name: element.localName, label: element.getAttribute("aria-label"), text: element.textContent, at: kind.indexOf(element) };
}

function follow(part, { name, label, text, at }) {
  const kind = [...part.querySelectorAll(name)];
  return kind.find((e) => (label ? e.getAttribute("aria-label") === label : e.textContent === text)) ?? kind[at];
}

document.addEventListener("visibilitychange", () => {
  const was = address;
  shown();
  if (!was && address) refresh();
});
