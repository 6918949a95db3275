// Loads a second XState under "xstate?mended", changed in the places named here and nowhere else. Each is a departure from what SCXML means
// (https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation) in which we do not follow XState.
import { readFile } from "node:fs/promises";

const mark = "?mended";
const changes = [
  // Document order: SCXML looks at atomic states in document order, XState in the order in which they were entered.
  ["const nextStateNodes = [...mutStateNodeSet];", "const nextStateNodes = [...mutStateNodeSet].sort((a, b) => a.order - b.order);"],
  // Domain: leaving a state fills its history. XState looks up the domain of a transition to that history again when it enters states, may get a
  // deeper one, and then enters fewer states than it left: a parallel state without one of its regions.
  ["const statesToExit = computeExitSet(transitions, mutStateNodeSet, historyValue);",
    "const statesToExit = computeExitSet(transitions, mutStateNodeSet, historyValue); for (const t of transitions) domains.set(t, getTransitionDomain(t, historyValue));"],
  ["function computeEntrySet(transitions, historyValue, statesForDefaultEntry, statesToEnter) {\n  for (const t of transitions) {\n    const domain = getTransitionDomain(t, historyValue);",
    "const domains = new WeakMap();\nfunction computeEntrySet(transitions, historyValue, statesForDefaultEntry, statesToEnter) {\n  for (const t of transitions) {\n    const domain = domains.has(t) ? domains.get(t) : getTransitionDomain(t, historyValue);\n    const entered = new Set(statesToEnter);"],
  // Source: a history may remember the very state that leads to it. Such a transition stays inside and leaves nothing, yet XState enters the state again,
  // and with it, if another region's transition leaves that state at once, two states of which only one can be active.
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
