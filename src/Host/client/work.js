// Shows how far a piece of work is without a reload, and moves on to its result. Each step is announced once; the numbers are there to be looked at.
const between = 1500;

export function watchWork() {
  const place = document.querySelector("[data-work]");
  if (!place) return;
  const [words, said] = ["words", "said"].map((part) => place.querySelector(`[data-work-${part}]`));
  const bar = place.querySelector("progress");
  let doing = "";
  document.querySelector("[data-work-look]").hidden = true;

  function show(now) {
    words.textContent = now.words;
    if (now.total === null) bar.removeAttribute("value");
    else {
      bar.max = Math.max(1, now.total);
      bar.value = now.done;
    }
    if (now.doing !== doing) said.textContent = now.words;
    doing = now.doing;
  }

  async function look() {
    try {
      const answer = await fetch(`${place.dataset.work}?handler=progress`, { headers: { Accept: "application/json" }, redirect: "error" });
      if (answer.ok) {
        const now = await answer.json();
        if (now.ended) {
          said.textContent = "It is done. Its result opens.";
          location.replace(place.dataset.work);
          return;
        }
        show(now);
      }
    } catch {
      // Without a connection the work goes on all the same; it is looked at again in a moment.
    }
    setTimeout(look, between);
  }

  setTimeout(look, between);
}
