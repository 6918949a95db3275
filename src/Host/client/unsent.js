// Keeps a form that could not be sent, on this device, until there is a connection again. Without a script the form is sent as any other.
// Each form carries a key that the server takes once, so that sending it again cannot record it twice.
const store = "sendworkflows-unsent";

const read = () => JSON.parse(localStorage.getItem(store) ?? "[]");
const write = (all) => (all.length > 0 ? localStorage.setItem(store, JSON.stringify(all)) : localStorage.removeItem(store));
const keyOf = (fields) => fields.find(([name]) => name.endsWith(".Key"))?.[1];

async function send(kept, token) {
  const fields = kept.fields.map(([name, value]) => [name, name === "__RequestVerificationToken" && token ? token : value]);
  const answer = await fetch(kept.action, { method: "POST", body: new URLSearchParams(fields), headers: { "Content-Type": "application/x-www-form-urlencoded" } });
  return { taken: answer.redirected && new URL(answer.url).pathname === kept.sent, answer };
}

function say(words, place = document.getElementById("main")) {
  let box = document.getElementById("unsent");
  if (!box) {
    box = document.createElement("div");
    box.id = "unsent";
    box.className = "app-unsent";
    box.setAttribute("role", "status");
    place.prepend(box);
  }
  box.textContent = words;
}

function tell() {
  const count = read().length;
  if (count > 0) {
    say(`${count === 1 ? "One session is" : `${count} sessions are`} kept on this device and will be sent when there is a connection.`);
  }
}

async function sendKept(person) {
  const token = document.querySelector("input[name=__RequestVerificationToken]")?.value;
  let sent = 0;
  for (const kept of read().filter((k) => k.person === person)) {
    try {
      const { taken, answer } = await send(kept, token);
      if (taken) {
        sent += 1;
        write(read().filter((k) => k.key !== kept.key));
      } else if (answer.ok && !new URL(answer.url).pathname.startsWith("/sign-in")) {
        say(`The session of ${kept.label} that was kept on this device could not be recorded. Log it again; what you wrote is still kept here.`);
      }
    } catch {
      break;
    }
  }
  if (sent > 0) {
    location.replace(location.pathname);
  } else {
    tell();
  }
}

for (const form of document.querySelectorAll("form[data-keep-unsent]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    button.disabled = true;
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const kept = { key: keyOf(fields), person: form.dataset.person, label: form.dataset.keepUnsent, sent: form.dataset.sent, action: form.getAttribute("action") || location.pathname, fields };
    // Kept before it is sent: what happens to this page from here on loses nothing.
    write([...read().filter((k) => k.key !== kept.key), kept]);
    try {
      const { taken, answer } = await send(kept);
      write(read().filter((k) => k.key !== kept.key));
      if (taken) {
        sessionStorage.setItem(store, `The session of ${kept.label} is logged.`);
        location.assign(answer.url);
      } else {
        form.submit();
      }
    } catch {
      button.disabled = false;
      button.textContent = "Kept on this device";
      tell();
      window.scrollTo(0, 0);
    }
  });
}

const justSent = sessionStorage.getItem(store);
if (justSent) {
  sessionStorage.removeItem(store);
  say(justSent);
}

const here = document.querySelector("[data-unsent-here]");
if (here) {
  sendKept(here.dataset.person);
  window.addEventListener("online", () => sendKept(here.dataset.person));
} else if (document.querySelector("form[data-keep-unsent]")) {
  tell();
}
