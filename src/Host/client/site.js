import { initAll } from "govuk-frontend";
import "./unsent.js";
import { keepTyping } from "./keep.js";
import { unfoldInPrint } from "./print.js";
import { watchWork } from "./work.js";

// What hides behind a choice is hidden only where a script can show it again.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
keepTyping();
unfoldInPrint();
watchWork();
