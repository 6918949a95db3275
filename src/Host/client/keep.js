// Keeps what is typed into a long form until it has arrived: through a reload, a lost connection, a session that ran out. It stays in this tab only and goes
// with it, so that the next person at a shared computer finds nothing. Forms that keep drafts send it to the server besides (drafts.js). Without a script the
// form works as it is.
import { lineage, sendDrafts } from "./drafts.js";

const prefix = "kept:";
const sent = "kept-sent";

const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && field.type !== "hidden" && field.type !== "submit" && field.type !== "password");

const read = (form) =>
  fieldsOf(form).map((field) => [field.name, field.value, field.type === "radio" || field.type === "checkbox" ? field.checked : null]);

function restore(form, kept) {
  let changed = false;
  for (const field of fieldsOf(form)) {
    const isTick = field.type === "radio" || field.type === "checkbox";
    const found = kept.find(([name, value]) => name === field.name && (!isTick || value === field.value));
    if (!found || (isTick ? field.checked === found[2] : field.value === found[1])) continue;
    if (isTick) field.checked = found[2];
    else field.value = found[1];
    changed = true;
  }
  return changed;
}

function say(form, text, words, act) {
  const note = document.createElement("div");
  note.className = "govuk-inset-text";
  note.setAttribute("role", "status");
  note.textContent = text + " ";
  if (act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "app-link-button";
    button.textContent = words;
    button.addEventListener("click", act);
    note.append(button);
  }
  form.before(note);
  return note;
}

export function keepTyping() {
  const forms = [...document.querySelectorAll("main form[method=post]:not([data-keep-unsent])")].filter((form) => form.querySelector("textarea, [data-draft]"));
  const keyOf = (form) => prefix + location.pathname + location.search + "#" + (form.id || forms.indexOf(form));
  const refused = document.querySelector(".govuk-error-summary") !== null;

  // A form that was sent and did not come back with something to mend has arrived.
  const before = sessionStorage.getItem(sent);
  sessionStorage.removeItem(sent);
  if (before && !(refused && forms.some((form) => keyOf(form) === before))) sessionStorage.removeItem(before);

  for (const form of forms) {
    const key = keyOf(form);
    const forget = () => sessionStorage.removeItem(key);
    const keep = () => sessionStorage.setItem(key, JSON.stringify({ fields: read(form), from: lineage(form) }));
    const drafts = sendDrafts(form, forget);
    const typed = () => {
      keep();
      drafts?.typed();
    };

    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (kept && !refused) {
      const [, goesOnFrom] = lineage(form);
      if (goesOnFrom && !kept.from.includes(goesOnFrom)) {
        const note = say(form, "You went on with this elsewhere after typing here. What you typed here is still kept on this device.", "Put it in place of what stands here", () => {
          note.remove();
          if (restore(form, kept.fields)) typed();
        });
      } else if (restore(form, kept.fields)) {
        say(form, "What you typed here before and did not save is back.", "Start again from what was saved", () => {
          drafts?.stop();
          forget();
          location.reload();
        });
        drafts?.typed();
      }
    }

    // Thrown away on the server, it is not to come back from here.
    if (form.previousElementSibling?.matches(".app-begun")) form.previousElementSibling.querySelector("form").addEventListener("submit", forget);

    let warned = null;
    form.addEventListener("input", typed);
    form.addEventListener("submit", async (event) => {
      if (!navigator.onLine) {
        event.preventDefault();
        event.stopImmediatePropagation();
        warned ??= say(form, "There is no connection. What you typed is kept here: send it again once you are connected.");
        warned.scrollIntoView({ block: "center" });
        return;
      }
      drafts?.stop();
      if (drafts?.underWay()) {
        event.preventDefault();
        event.stopImmediatePropagation();
        await drafts.underWay();
        form.requestSubmit(event.submitter);
        return;
      }
      sessionStorage.setItem(sent, key);
    }, { capture: true });
  }
}
