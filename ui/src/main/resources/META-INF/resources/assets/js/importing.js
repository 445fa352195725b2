// Files dropped on a door: sent as they are, with progress; the page of the import shows what is in them.
export function shown() {
  for (const drop of document.querySelectorAll("[data-import]")) {
    if (!drop.dataset.ready) ready(drop);
  }
  for (const scripted of document.querySelectorAll("[data-scripted]")) scripted.hidden = false;
}

function ready(drop) {
  drop.dataset.ready = "1";
  const input = drop.querySelector('input[type="file"]');
  input.addEventListener("change", () => input.files[0] && send(drop, input.files[0]));
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
    if (file) send(drop, file);
  });
}

function send(drop, file) {
  // Whoever brings a file wants to see what is in it, not to be led away by the first trace.
  document.querySelector(".live")?.remove();
  const bar = drop.querySelector("progress");
  const said = drop.querySelector("[data-import-said]");
  bar.hidden = false;
  bar.value = 0;
  said.textContent = `Sending ${file.name}…`;
  const request = new XMLHttpRequest();
  request.open("POST", `${drop.dataset.import}?preview=true&name=${encodeURIComponent(file.name)}`);
  request.responseType = "json";
  request.upload.addEventListener("progress", (e) => e.lengthComputable && (bar.value = (e.loaded / e.total) * 100));
  request.upload.addEventListener("load", () => {
    bar.removeAttribute("value");
    said.textContent = "Looking at it…";
  });
  request.addEventListener("load", () => {
    const answer = request.response ?? {};
    if (request.status < 300 && answer.id) {
      location.assign(drop.dataset.done + encodeURIComponent(answer.id));
      return;
    }
    bar.hidden = true;
    said.textContent = answer.detail ?? answer.title ?? `The file was not taken (${request.status}).`;
  });
  request.addEventListener("error", () => {
    bar.hidden = true;
    said.textContent = "No answer. Nothing was taken; try again in a moment.";
  });
  request.send(file);
}

// A file whose text goes into a field, to be looked at before it is sent.
document.addEventListener("change", async (event) => {
  const field = document.getElementById(event.target.dataset?.into ?? "");
  if (field && event.target.files?.[0]) field.value = await event.target.files[0].text();
});
