// The as-of slider: moving it names the instant, letting go asks for the ranking of then.
// Arrow keys report every step; the question is asked when they rest.
const KEYS_REST_MS = 250;

export function shown() {
  const strip = document.querySelector("[data-strip]");
  if (!strip || strip.dataset.ready) return;
  strip.dataset.ready = "1";
  const range = strip.querySelector("[data-range]");
  const out = strip.querySelector("[data-range-out]");
  const stops = [...strip.querySelectorAll("datalist option")];
  const name = () => {
    const stop = stops[range.value];
    const words = `${stop.label}, ${stop.dataset.read} read`;
    out.textContent = words;
    range.setAttribute("aria-valuetext", words);
    return stop;
  };
  name();
  range.addEventListener("input", name);
  let going;
  range.addEventListener("change", () => {
    clearTimeout(going);
    going = setTimeout(go, KEYS_REST_MS);
  });
  const go = () => {
    const address = new URL(strip.dataset.address, location.href);
    if (Number(range.value) < stops.length - 1) address.searchParams.set("asOf", name().dataset.at);
    htmx.ajax("GET", address.pathname + address.search, { target: "#main", select: "#main", swap: "outerHTML" }).then(() => {
      history.pushState({ htmx: true }, "", address);
      document.querySelector("[data-range]")?.focus({ preventScroll: true });
    });
  };
}
