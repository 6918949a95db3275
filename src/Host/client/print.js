// What is folded on a screen is there on paper, also in browsers whose styles cannot say so.
const folded = "details.app-fold:not([open]), details.app-before:not([open])";

export function unfoldInPrint() {
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll(folded)];
    unfolded.forEach((part) => (part.open = true));
  });
  addEventListener("afterprint", () => unfolded.forEach((part) => (part.open = false)));
}
