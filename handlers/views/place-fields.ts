import type { PlaceWords } from '../../src/operations/placement/place-input.ts';

/** Callback id of the form, the action id of its first field, and the ids of its blocks. */
export const PLACE_FORM = 'place-form';
export const PLACE_MODE_ACTION = 'place-mode';
export const MODE_BLOCK = 'mode';
export const COUNT_BLOCK = 'count';
export const TASK_BLOCK = 'task';
export const TASK_FILE_BLOCK = 'task-file';
export const TASK_BEFORE_BLOCK = 'task-before';
export const NAME_BLOCK = 'name';
export const STRATEGY_BLOCK = 'strategy';
export const CONSTRAINT_BLOCK = 'constraint';
export const PERCENT_BLOCK = 'percent';
export const PROVIDER_BLOCK = 'provider';
export const INSTANCE_BLOCK = 'instance';
export const ZONES_BLOCK = 'zones';
export const QUOTA_BLOCK = 'quota';
export const ADD_BLOCK = 'add';
export const SIZE_BLOCK = 'size';
export const PORTS_BLOCK = 'ports';

/** What the form can ask; `what-if` is `place` with changes. */
export type FormMode = NonNullable<PlaceWords['mode']> | 'what-if';

/** Every mode in words, the usual one first. */
export const FORM_MODES = [
  ['place', 'Place more tasks'],
  ['what-if', 'Place more tasks, with a change'],
  ['deploy', 'Deploy: does a rolling deployment get through'],
  ['scale-in', 'Scale in: which tasks stop'],
  ['drain', 'Drain an instance: where would its tasks go'],
  ['rebalance', 'Rebalance the zones of a service'],
  ['daemon', 'Daemon: one task on every instance'],
  ['capacity-providers', 'Capacity providers: base and weight'],
  ['fargate', 'Fargate: zones and vCPU quota'],
] as const satisfies readonly (readonly [FormMode, string])[];

/** A text as a mode of the form; the usual one for any other. */
export const formModeOf = (text: string | undefined): FormMode =>
  FORM_MODES.find(([mode]) => mode === text)?.[0] ?? 'place';

/** The mode in which a question opens. */
export const modeOf = ({ mode, add, cpu, memory, withoutHostPorts }: PlaceWords): FormMode => {
  const changed = (add ?? []).length > 0 || (cpu ?? memory) !== undefined || withoutHostPorts;
  return (mode === undefined || mode === 'place') && changed ? 'what-if' : formModeOf(mode);
};

/** Strategies as `place` reads them, joined by a semicolon. The empty one leaves it to ECS. */
const ZONES = 'spread=attribute:ecs.availability-zone';
export const STRATEGIES = [
  ['default', 'The default of ECS'],
  [ZONES, 'Spread over zones'],
  [`${ZONES};spread=instanceId`, 'Spread over zones, then instances'],
  [`${ZONES};binpack=memory`, 'Spread over zones, then pack by memory'],
  ['spread=instanceId', 'Spread over instances'],
  ['binpack=memory', 'Pack by memory'],
  ['binpack=cpu', 'Pack by CPU'],
  ['random', 'Random'],
] as const;

/** Host ports as the task definition has them, or chosen by ECS. */
export const PORTS = [
  ['fixed', 'As in the task definition'],
  ['dynamic', 'Chosen by ECS'],
] as const;
