/** Callback id of the form, and the ids of its blocks. */
export const PLACE_FORM = 'place-form';
export const COUNT_BLOCK = 'count';
export const TASK_BLOCK = 'task';
export const TASK_FILE_BLOCK = 'task-file';
export const NAME_BLOCK = 'name';
export const STRATEGY_BLOCK = 'strategy';
export const CONSTRAINT_BLOCK = 'constraint';

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
