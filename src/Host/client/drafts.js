// Keeps on the server what is typed into a form that offers it, soon after each pause, so that it is there on any device. What could not be sent is tried again
// until it arrives; until then it is kept on this device (keep.js).
const afterTyping = 1500;
const again = 15000;

const spot = (form) => form.querySelector("[data-draft]");

async function post(form, atOnce) {
  const answer = await fetch(spot(form).dataset.draft, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(new FormData(form)),
    // The page may be on its way out.
    keepalive: atOnce,
    // Somebody who is signed out would be led to the page to sign in.
    redirect: "error",
  });
  if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
  return { ...(await answer.json()), refused: answer.status === 409 };
}

/** The showings of the form whose text may be put back without asking: this one, and the one it goes on from. */
export const lineage = (form) => (spot(form) ? [spot(form).dataset.sheet, spot(form).dataset.goesOnFrom] : []);

/** Sends what is typed. Returns null for a form that keeps no drafts. */
export function sendDrafts(form, arrived) {
  const place = spot(form);
  if (!place) return null;
  let timer = null;
  let underWay = null;
  let waiting = false;
  let refused = false;

  const say = (words) => {
    if (place.textContent !== words) place.textContent = words;
  };

  async function send(atOnce = false) {
    clearTimeout(timer);
    if (refused || !waiting) return;
    if (underWay) await underWay;
    waiting = false;
    underWay = post(form, atOnce).then(
      (answer) => {
        refused = answer.refused;
        say(answer.words);
        if (!waiting && !refused) arrived();
      },
      () => {
        waiting = true;
        say("Kept on this device; not sent yet");
        timer = setTimeout(send, again);
      },
    );
    await underWay;
    underWay = null;
  }

  window.addEventListener("online", () => send());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") send(true);
  });

  return {
    typed() {
      waiting = true;
      clearTimeout(timer);
      timer = setTimeout(send, afterTyping);
    },
    // What is on its way must arrive before the form is recorded, or it would be a draft of what is recorded already.
    underWay: () => underWay,
    stop() {
      waiting = false;
      clearTimeout(timer);
    },
  };
}
