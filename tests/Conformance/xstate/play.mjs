// Reads one machine a line from standard input, {"config", "events": [{"type", "role", "rules": {id: bool}}]}, and writes one line for each:
// {"asIs", "mended"}, each {"steps": [{"state", "actions", "timers", "done"}]} (the start first) or {"error"}. "asIs" is XState; "mended" is
// XState without its departures from SCXML (see mended.mjs), left out where it does the same.
// The adapter: guards are our catalogue over the event's role and rule answers (what is not true is not taken), every delay is supplied but
// never runs, and timers are fired by sending their events.
import { register } from "node:module";
import { createInterface } from "node:readline";
import * as asIs from "xstate";

register("./mended.mjs", import.meta.url);
const mended = await import("xstate?mended");

const pathOf = (node) => node.path.join(".");
const leaves = (snapshot) => snapshot._nodes.filter((node) => node.type === "atomic" || node.type === "final").sort((a, b) => a.order - b.order).map(pathOf);

const answer = (guard, sent, snapshot) => {
  const { type, params } = guard;
  const among = (deciding) => {
    let all = !deciding;
    for (const each of params.guards) {
      const value = answer(each, sent, snapshot);
      if (value === deciding) return deciding;
      if (value === null) all = null;
    }
    return all;
  };
  switch (type) {
    case "rule": return sent.rules?.[params.rule] ?? null;
    case "role": return sent.role ? [params.role ?? params.roles].flat().includes(sent.role) : null;
    case "stateIn": return snapshot._nodes.some((node) => (params.state.startsWith("#") ? "#" + node.id : pathOf(node)) === params.state);
    case "not": { const value = answer(params.guard, sent, snapshot); return value === null ? null : !value; }
    case "and": return among(false);
    default: return among(true);
  }
};

// Each guard becomes a function with a check of its own, which XState hands the snapshot as it stands between microsteps.
const adapt = (value, guards, now) => {
  if (Array.isArray(value)) return value.map((each) => adapt(each, guards, now));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => {
    if (key !== "guard") return [key, adapt(each, guards, now)];
    const name = `guard${Object.keys(guards).length}`;
    guards[name] = Object.assign(() => false, { check: (snapshot) => answer(each, now.sent, snapshot) === true });
    return [key, name];
  }));
};

const inWords = ({ type, params }) => [type, ...Object.values(params)].join(" ");
const doNothing = Object.fromEntries(["suggest", "startWorkflow", "tellWorkflow", "closeDuty", "notify"].map((type) => [type, () => {}]));

const play = (xstate, { config, events }) => {
  const now = { sent: {} };
  const guards = {};
  const delays = Object.fromEntries(Object.keys(config.delays ?? {}).map((name) => [name, 1e6]));
  const machine = xstate.createMachine({ ...adapt(config, guards, now), options: { maxIterations: 500 } }, { guards, delays, actions: doNothing });
  const pending = new Set();
  const steps = [];
  const take = ([snapshot, actions]) => {
    if (snapshot.status === "error") throw snapshot.error;
    const did = [];
    for (const action of actions) {
      if (action.type === "xstate.raise") pending.add(action.params.id);
      else if (action.type === "xstate.cancel") pending.delete(action.params.sendId);
      else did.push(inWords(action));
    }
    steps.push({ state: leaves(snapshot), actions: did, timers: [...pending].sort(), done: snapshot.status === "done" });
    return snapshot;
  };
  try {
    let snapshot = take(xstate.initialTransition(machine));
    for (const event of events) {
      if (snapshot.status !== "active") break;
      now.sent = event;
      if (event.type.startsWith("xstate.after.") && !pending.delete(event.type)) {
        steps.push({ ...steps.at(-1), actions: [] });
        continue;
      }
      snapshot = take(xstate.transition(machine, snapshot, { type: event.type }));
    }
    return { steps };
  } catch (error) {
    return { steps, error: String(error.message ?? error) };
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  const machine = JSON.parse(line);
  const answers = { asIs: play(asIs, machine), mended: play(mended, machine) };
  if (JSON.stringify(answers.asIs) === JSON.stringify(answers.mended)) delete answers.mended;
  process.stdout.write(JSON.stringify(answers) + "\n");
}
