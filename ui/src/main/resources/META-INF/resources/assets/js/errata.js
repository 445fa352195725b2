// The entry: each module holds one behaviour; those that need the page as it stands get it after every swap.
import "./keys.js";
import "./theme.js";
import "./copying.js";
import "./dialogs.js";
import "./forms.js";
import "./keeping.js";
import "./taking.js";
import * as deciding from "./deciding.js";
import * as desk from "./desk.js";
import * as flow from "./flow.js";
import * as importing from "./importing.js";
import * as instant from "./instant.js";
import * as library from "./library.js";
import * as live from "./live.js";
import * as playing from "./playing.js";
import * as splitter from "./splitter.js";
import * as theme from "./theme.js";

const behaviours = [theme, importing, instant, library, splitter, desk, flow, live, playing, deciding];

function shown() {
  for (const behaviour of behaviours) behaviour.shown();
}

// One swap may report several loaded elements; the page is looked at once.
let due = false;
function soon() {
  if (due) return;
  due = true;
  queueMicrotask(() => {
    due = false;
    shown();
  });
}

document.addEventListener("htmx:load", soon);
document.addEventListener("errata:shown", soon);
soon();
