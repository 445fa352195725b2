// Files dropped on the guide: sent as they are, with progress, and the result told record by record.
export function shown() {
  const drop = document.querySelector("[data-import]");
  if (!drop || drop.dataset.ready) return;
  drop.dataset.ready = "1";
  const input = drop.querySelector('input[type="file"]');
  input.addEventListener("change", () => input.files[0] && take(drop, input.files[0]));
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) take(drop, file);
  });
}

function take(drop, file) {
  // Whoever imports a file wants to read what became of it, not to be led away by the first trace.
  document.querySelector(".live")?.remove();
  const bar = drop.querySelector("progress");
  const said = drop.querySelector("[data-import-result]");
  bar.hidden = false;
  bar.value = 0;
  tell(said, `Sending ${file.name}…`);
  const request = new XMLHttpRequest();
  request.open("POST", `${drop.dataset.import}?format=auto&name=${encodeURIComponent(file.name)}`);
  request.responseType = "json";
  request.upload.addEventListener("progress", (e) => e.lengthComputable && (bar.value = (e.loaded / e.total) * 100));
  request.upload.addEventListener("load", () => {
    bar.removeAttribute("value");
    tell(said, "Taking the traces in…");
  });
  request.addEventListener("load", () => {
    bar.hidden = true;
    if (request.status === 200) result(drop, said, request.response ?? {});
    else tell(said, request.response?.detail ?? request.response?.title ?? `The file was not taken (${request.status}).`);
  });
  request.addEventListener("error", () => {
    bar.hidden = true;
    tell(said, "The ingest service does not answer. Nothing was taken; try again in a moment.");
  });
  request.send(file);
}

function result(drop, said, { taken = 0, refused = 0, read = 0, refusals = [] }) {
  tell(said, `${taken} of ${read} ${read === 1 ? "record" : "records"} taken${refused ? `, ${refused} refused` : ""}.`);
  if (refusals.length) {
    const list = document.createElement("ul");
    for (const { line, reason } of refusals.slice(0, 200)) {
      const item = document.createElement("li");
      item.textContent = `line ${line}: ${reason}`;
      list.append(item);
    }
    said.append(list);
  }
  if (taken) {
    const go = document.createElement("a");
    go.className = "button primary";
    go.href = drop.dataset.done;
    go.textContent = "See the traces";
    const line = document.createElement("p");
    line.append(go);
    said.append(line);
  }
}

function tell(said, text) {
  const line = document.createElement("p");
  line.textContent = text;
  said.replaceChildren(line);
}
