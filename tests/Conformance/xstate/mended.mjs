// Loads a second XState under "xstate?mended", changed in the places named here and nowhere else: those in which we do not follow XState. Each says what
// the text of SCXML's algorithm (https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation) says there, and where it leaves room; only the first is
// plainly contrary to it.
import { readFile } from "node:fs/promises";

const mark = "?mended";
const changes = [
  // Document order. SCXML's selectTransitions and selectEventlessTransitions sort the atomic states in document order, and say so. XState takes them in
  // the order in which they were entered.
  ["const nextStateNodes = [...mutStateNodeSet];", "const nextStateNodes = [...mutStateNodeSet].sort((a, b) => a.order - b.order);"],
  // Domain: leaving a state fills its history. Read to the letter, SCXML does what XState does: computeExitSet and computeEntrySet each call
  // getTransitionDomain, and exitStates records history values between the two, so that the second call may give a deeper domain. Its prose (3.13) speaks of
  // one domain of a transition, and 3.11 wants a configuration in which each region of an active parallel state is active; with two domains fewer states may be entered than
  // were left, a parallel state without one of its regions. The text leaves room; we look the domain up once.
  ["const statesToExit = computeExitSet(transitions, mutStateNodeSet, historyValue);",
    "const statesToExit = computeExitSet(transitions, mutStateNodeSet, historyValue); for (const t of transitions) domains.set(t, getTransitionDomain(t, historyValue));"],
  ["function computeEntrySet(transitions, historyValue, statesForDefaultEntry, statesToEnter) {\n  for (const t of transitions) {\n    const domain = getTransitionDomain(t, historyValue);",
    "const domains = new WeakMap();\nfunction computeEntrySet(transitions, historyValue, statesForDefaultEntry, statesToEnter) {\n  for (const t of transitions) {\n    const domain = domains.has(t) ? domains.get(t) : getTransitionDomain(t, historyValue);\n    const entered = new Set(statesToEnter);"],
  // Source: a history may remember the very state that leads to it. SCXML does not speak of the case: a transition without type="internal" always leaves its
  // source there, and an internal one counts as such only if its targets lie inside the source. That a transition to its own state stays inside is XState's own
  // rule (reenter); it then leaves nothing, yet enters the state again, and with it, if another region's transition leaves that state at once, two states of
  // which only one can be active. We keep XState's rule and do not enter what was not left.
  ["ancestors, !t.source.parent && t.reenter ? undefined : domain);\n    }",
    "ancestors, !t.source.parent && t.reenter ? undefined : domain);\n    }\n    for (const s of statesToEnter) if (domain && !entered.has(s) && !isDescendant(s, domain)) statesToEnter.delete(s);"],
];

export async function resolve(specifier, context, next) {
  if (!specifier.endsWith(mark) && !context.parentURL?.endsWith(mark)) return next(specifier, context);
  const { url } = await next(specifier.replace(mark, ""), context);
  return { url: url.replace("xstate.cjs.mjs", "xstate.esm.js") + mark, format: "module", shortCircuit: true };
}

export async function load(url, context, next) {
  if (!url.endsWith(mark)) return next(url, context);
  let source = await readFile(new URL(url.slice(0, -mark.length)), "utf8");
  for (const [before, after] of changes) {
    if (/\/raise-/.test(url) && !source.includes(before)) throw new Error(`XState has changed: "${before}" is not there.`);
    source = source.replace(before, after);
  }
  return { format: "module", shortCircuit: true, source };
}
