// Keeps what is typed into a long form until it has arrived: through a reload, a lost connection, a session that ran out. It stays in this tab only and goes
// with it, so that the next person at a shared computer finds nothing. Without a script the form works as it is.
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

function say(form, text, forget) {
  const note = document.createElement("div");
  note.className = "govuk-inset-text";
  note.setAttribute("role", "status");
  note.textContent = text + " ";
  if (forget) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "app-link-button";
    button.textContent = "Start again from what was saved";
    button.addEventListener("click", forget);
    note.append(button);
  }
  form.before(note);
  return note;
}

export function keepTyping() {
  const forms = [...document.querySelectorAll("main form[method=post]:not([data-keep-unsent])")].filter((form) => form.querySelector("textarea"));
  const keyOf = (form) => prefix + location.pathname + location.search + "#" + forms.indexOf(form);
  const refused = document.querySelector(".govuk-error-summary") !== null;

  // A form that was sent and did not come back with something to mend has arrived.
  const before = sessionStorage.getItem(sent);
  sessionStorage.removeItem(sent);
  if (before && !(refused && forms.some((form) => keyOf(form) === before))) sessionStorage.removeItem(before);

  for (const form of forms) {
    const key = keyOf(form);
    const kept = sessionStorage.getItem(key);
    if (kept && !refused && restore(form, JSON.parse(kept))) {
      say(form, "What you typed here before and did not save is back.", () => {
        sessionStorage.removeItem(key);
        location.reload();
      });
    }

    let warned = null;
    form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify(read(form))));
    form.addEventListener("submit", (event) => {
      if (navigator.onLine) {
        sessionStorage.setItem(sent, key);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      warned ??= say(form, "There is no connection. What you typed is kept here: send it again once you are connected.");
      warned.scrollIntoView({ block: "center" });
    }, { capture: true });
  }
}
