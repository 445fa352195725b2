// Short messages at the foot of the page; the region is a live one, so they are spoken too.
export function toast(text, { bad = false, action, onAction, stay = bad ? 9000 : 5000 } = {}) {
  const region = document.getElementById("toasts");
  if (!region) return;
  const box = document.createElement("div");
  box.className = bad ? "toast bad" : "toast";
  const words = document.createElement("span");
  words.textContent = text;
  box.append(words);
  if (action) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = action;
    button.addEventListener("click", () => {
      box.remove();
      onAction();
    });
    box.append(button);
  }
  while (region.children.length > 2) region.firstElementChild.remove();
  region.append(box);
  setTimeout(() => box.remove(), stay);
}
