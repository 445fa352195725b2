// Plays the ranking through time: from cut to cut the bars of the picture move. Played or stopped by the button; an arrow
// key on the slider stops it, too. Where motion is not wanted, the bars jump.
const FRAME_MS = 700;
const FADE_MS = 40;

let playing = null;

export function shown() {
  const button = document.querySelector("[data-play]");
  if (!button || button.dataset.ready) return;
  button.dataset.ready = "1";
  button.hidden = !document.getElementById("pareto");
  button.addEventListener("click", () => (playing ? stop(true) : play(button)));
  button.closest("[data-strip]").querySelector("[data-range]").addEventListener("input", () => stop(false));
}

async function play(button) {
  const strip = button.closest("[data-strip]");
  const stops = [...strip.querySelectorAll("datalist option")];
  const range = strip.querySelector("[data-range]");
  const mine = (playing = { button, range, stops, address: strip.dataset.address, at: Number(range.value) });
  if (mine.at >= stops.length - 1) mine.at = Math.max(0, stops.findIndex((stop) => Number(stop.dataset.read) > 0) - 1);
  document.documentElement.classList.add("playing");
  button.setAttribute("aria-pressed", "true");
  let ahead = frame(mine, following(mine));
  while (playing === mine && mine.at < stops.length - 1) {
    const [picture] = await Promise.all([ahead, rest(FRAME_MS)]);
    if (playing !== mine || !button.isConnected) break;
    mine.at = following(mine);
    if (mine.at < stops.length - 1) ahead = frame(mine, following(mine));
    name(mine, picture === null);
    if (picture) draw(picture);
    else if (picture === null) empty();
  }
  if (playing === mine) stop(button.isConnected);
}

/** The next instant at which anything was recorded; the days between look alike. */
function following({ stops, at }) {
  let next = at + 1;
  while (next < stops.length - 1 && stops[next].dataset.cut === stops[at].dataset.cut) next += 1;
  return next;
}

/** Stops; `stay` shows the whole page of the cut that was reached. */
function stop(stay) {
  const { button, address, stops, at } = playing ?? {};
  playing = null;
  document.documentElement.classList.remove("playing");
  button?.setAttribute("aria-pressed", "false");
  if (!stay || !stops?.[at]) return;
  const to = new URL(address, location.href);
  if (at < stops.length - 1) to.searchParams.set("cut", stops[at].dataset.cut);
  htmx.ajax("GET", to.pathname + to.search, { target: "#main", select: "#main", swap: "outerHTML" }).then(() => {
    history.pushState({ htmx: true }, "", to);
    document.querySelector("[data-play]")?.focus({ preventScroll: true });
  });
}

async function frame({ stops, address }, at) {
  const to = new URL(address, location.href);
  to.searchParams.set("cut", stops[at].dataset.cut);
  to.searchParams.set("scale", document.getElementById("pareto").dataset.end);
  const response = await fetch(to).catch(() => null);
  if (!response?.ok) return undefined;
  return new DOMParser().parseFromString(await response.text(), "text/html").getElementById("pareto");
}

/** Nothing was ranked then. */
function empty() {
  for (const gone of document.querySelectorAll("#pareto [data-category], #pareto .cumulative-dot")) gone.remove();
  document.querySelector("#pareto .cumulative").setAttribute("points", "");
}

function name({ range, stops, at }, unranked) {
  range.value = at;
  const words = `${stops[at].label}, ${stops[at].dataset.read} read${unranked ? ", too few to rank" : ""}`;
  range.setAttribute("aria-valuetext", words);
  range.closest("[data-strip]").querySelector("[data-range-out]").textContent = words;
}

/** Rows are the same by their category: they move, grow and shrink; new ones come in, those that are gone leave. */
function draw(next) {
  const picture = document.getElementById("pareto");
  const rows = new Map([...picture.querySelectorAll("[data-category]")].map((row) => [row.dataset.category, row]));
  const line = picture.querySelector(".cumulative");
  for (const fresh of next.querySelectorAll("[data-category]")) {
    const row = rows.get(fresh.dataset.category);
    rows.delete(fresh.dataset.category);
    if (row && row.children.length === fresh.children.length) take(row, fresh);
    else {
      row?.remove();
      picture.insertBefore(document.adoptNode(fresh.cloneNode(true)), line);
    }
  }
  for (const gone of rows.values()) gone.remove();
  picture.setAttribute("viewBox", next.getAttribute("viewBox"));
  picture.dataset.end = next.dataset.end;
  for (const kind of [".grid", ".tick", ".axis-name", ".cumulative-dot", ".cumulative"]) same(picture, next, kind);
}

function take(row, fresh) {
  for (const { name, value } of fresh.attributes) row.setAttribute(name, value);
  [...row.children].forEach((part, i) => {
    for (const { name, value } of fresh.children[i].attributes) part.setAttribute(name, value);
    if (part.localName === "text") part.textContent = fresh.children[i].textContent;
  });
}

function same(picture, next, kind) {
  const old = [...picture.querySelectorAll(kind)];
  const fresh = [...next.querySelectorAll(kind)].map((part) => document.adoptNode(part.cloneNode(true)));
  if (old.length > 0) old[0].before(...fresh);
  else picture.append(...fresh);
  old.forEach((part) => part.remove());
}

function rest(ms) {
  return new Promise((done) => setTimeout(done, ms + FADE_MS));
}
