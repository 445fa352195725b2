// Takes a picture along as SVG or PNG, and prints. What the stylesheet says is written into the picture, so that it looks
// the same elsewhere, and what it is of, and as of when; the PNG is drawn from it in the browser, at twice the size.
const STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline"];
const SCALE = 2;
const MARGIN = 16;
const HEAD = 40;
const FOOT = 28;

document.addEventListener("click", async (event) => {
  if (event.target.closest("[data-print]")) window.print();
  const button = event.target.closest("[data-picture]");
  if (!button) return;
  const svg = written(document.getElementById(button.dataset.pictureOf));
  const text = new XMLSerializer().serializeToString(svg);
  const name = `${button.dataset.pictureName}.${button.dataset.picture}`;
  if (button.dataset.picture === "svg") save(new Blob([text], { type: "image/svg+xml" }), name);
  else save(await drawn(text, svg), name);
  button.closest("details")?.removeAttribute("open");
});

function written(picture) {
  const copy = picture.cloneNode(true);
  const from = picture.querySelectorAll("*");
  const to = copy.querySelectorAll("*");
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of STYLES) if (element.localName !== "a") to[i].setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "href", "aria-label", "data-category"]) to[i].removeAttribute(name);
  });
  copy.querySelectorAll("a").forEach((link) => link.replaceWith(group(link)));
  const [x, y, width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
  const box = [x - MARGIN, y - MARGIN - HEAD, width + 2 * MARGIN, height + 2 * MARGIN + HEAD + FOOT];
  const ground = document.createElementNS(copy.namespaceURI, "rect");
  ["x", "y", "width", "height"].forEach((name, i) => ground.setAttribute(name, box[i]));
  ground.setAttribute("fill", getComputedStyle(picture.closest(".card")).backgroundColor);
  copy.prepend(ground);
  copy.append(said(picture, "title", x, y - HEAD / 2, 20), said(picture, "note", x, y + height + FOOT / 2 + 4, 12));
  copy.setAttribute("viewBox", box.join(" "));
  copy.setAttribute("width", box[2]);
  copy.setAttribute("height", box[3]);
  for (const name of ["class", "id", "role", "aria-labelledby", "aria-describedby", "data-end", "data-title", "data-note"]) copy.removeAttribute(name);
  return copy;
}

function said(picture, what, x, y, size) {
  const text = document.createElementNS(picture.namespaceURI, "text");
  const style = getComputedStyle(picture.querySelector(what === "title" ? ".bar-name" : ".axis-name") ?? picture);
  const of = { x, y, fill: style.fill, "font-family": style.fontFamily, "font-size": `${size}px`, "font-weight": what === "title" ? 700 : 400 };
  for (const [name, value] of Object.entries(of)) text.setAttribute(name, value);
  text.textContent = picture.dataset[what] ?? "";
  return text;
}

function group(link) {
  const g = document.createElementNS(link.namespaceURI, "g");
  if (link.hasAttribute("transform")) g.setAttribute("transform", link.getAttribute("transform"));
  g.append(...link.childNodes);
  return g;
}

async function drawn(text, svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(svg.getAttribute("width")) * SCALE;
  canvas.height = Number(svg.getAttribute("height")) * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
