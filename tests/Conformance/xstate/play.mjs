// Reads {"machines": [{"config", "events": [{"type", "rules": {id: bool}}]}]} from standard input and writes, for each machine and each
// step (the start first), {"state", "actions", "timers"}. The adapter: guards are our catalogue over the event's rule answers (what is not
// true is not taken), every delay is supplied but never runs, and timers are fired by sending their events.
import { readFileSync } from "node:fs";
import { createMachine, initialTransition, transition } from "xstate";

const pathOf = (node) => node.path.join(".");
const leaves = (snapshot) => snapshot._nodes.filter((node) => node.type === "atomic" || node.type === "final").sort((a, b) => a.order - b.order).map(pathOf);

const answer = (guard, rules, snapshot) => {
  const { type, params } = guard;
  const among = (deciding) => {
    let all = !deciding;
    for (const each of params.guards) {
      const value = answer(each, rules, snapshot);
      if (value === deciding) return deciding;
      if (value === null) all = null;
    }
    return all;
  };
  switch (type) {
    case "rule": return rules.current[params.rule] ?? null;
    case "stateIn": return snapshot._nodes.some((node) => pathOf(node) === params.state);
    case "not": { const value = answer(params.guard, rules, snapshot); return value === null ? null : !value; }
    case "and": return among(false);
    default: return among(true);
  }
};

// Each guard becomes a function with a check of its own, which XState hands the snapshot as it stands between microsteps.
const adapt = (value, guards, rules) => {
  if (Array.isArray(value)) return value.map((each) => adapt(each, guards, rules));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => {
    if (key !== "guard") return [key, adapt(each, guards, rules)];
    const name = `guard${Object.keys(guards).length}`;
    guards[name] = Object.assign(() => false, { check: (snapshot) => answer(each, rules, snapshot) === true });
    return [key, name];
  }));
};

const play = ({ config, events }) => {
  const rules = { current: {} };
  const guards = {};
  const delays = Object.fromEntries(Object.keys(config.delays ?? {}).map((name) => [name, 1e6]));
  const machine = createMachine({ ...adapt(config, guards, rules), options: { maxIterations: 500 } }, { guards, delays, actions: { record: () => {} } });
  const pending = new Set();
  const steps = [];
  const take = ([snapshot, actions]) => {
    const did = [];
    for (const action of actions) {
      if (action.type === "xstate.raise") pending.add(action.params.id);
      else if (action.type === "xstate.cancel") pending.delete(action.params.sendId);
      else did.push(action.params?.value ?? action.type);
    }
    steps.push({ state: leaves(snapshot), actions: did, timers: [...pending].sort(), done: snapshot.status === "done" });
    return snapshot;
  };
  let snapshot = take(initialTransition(machine));
  for (const event of events) {
    if (snapshot.status !== "active") break;
    rules.current = event.rules ?? {};
    if (event.type.startsWith("xstate.after.")) {
      if (!pending.delete(event.type)) { steps.push({ ...steps.at(-1), actions: [] }); continue; }
    }
    snapshot = take(transition(machine, snapshot, { type: event.type }));
  }
  return steps;
};

const { machines } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(machines.map((machine) => {
  try { return { steps: play(machine) }; } catch (error) { return { error: String(error.message ?? error) }; }
})));
