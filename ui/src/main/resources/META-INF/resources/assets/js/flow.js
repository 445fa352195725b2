// From trace to trace without waiting: the next one is fetched while this one is read.
import { seen } from "./outcomes.js";

const KEPT = 4;
const fetched = new Map();

export function shown() {
  const stage = document.getElementById("stage");
  if (!stage?.dataset.next) return;
  seen();
  const wanted = new Set([stage.dataset.next, stage.dataset.unread, stage.dataset.previous].filter(Boolean));
  for (const url of [...fetched.keys()]) if (!wanted.has(url)) fetched.delete(url);
  const idle = window.requestIdleCallback ?? ((f) => setTimeout(f, 50));
  idle(() => [...wanted].slice(0, KEPT).forEach(ahead));
}

function ahead(url) {
  if (fetched.has(url)) return fetched.get(url);
  const page = fetch(url, { headers: { Purpose: "prefetch" } })
    .then(async (response) => (response.ok ? { url: response.url, html: await response.text() } : Promise.reject()))
    .catch(() => {
      fetched.delete(url);
      return null;
    });
  fetched.set(url, page);
  return page;
}

/** What was fetched ahead may be older than what was just said of it. */
export function forget(trace) {
  for (const url of [...fetched.keys()]) if (!trace || url.includes(trace)) fetched.delete(url);
}

export async function go(url) {
  const root = document.documentElement;
  if (root.dataset.busy) return;
  root.dataset.busy = "1";
  try {
    const here = document.getElementById("stage")?.dataset.trace;
    const page = await ahead(url);
    fetched.delete(url);
    if (!page) {
      location.assign(url);
      return;
    }
    const next = new DOMParser().parseFromString(page.html, "text/html");
    const app = next.querySelector(".app");
    if (!app) {
      location.assign(url);
      return;
    }
    document.querySelector(".app").replaceWith(document.adoptNode(app));
    document.title = next.title;
    history.pushState({ htmx: true }, "", page.url);
    if (here) forget(here);
    htmx.process(document.querySelector(".app"));
    document.querySelector("[data-scroll]")?.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent("errata:shown"));
  } finally {
    delete root.dataset.busy;
  }
}

document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("a[data-flow], .ribbon a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(link.href?.baseVal ?? link.getAttribute("href"));
  },
  true,
);
