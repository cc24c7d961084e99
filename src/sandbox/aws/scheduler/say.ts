import type { Service } from '../world/service.ts';
import type { World } from '../world/world.ts';

/** DescribeServices prints the 100 newest events. */
const EVENTS_KEPT = 100;
/** Repeated messages are hidden until the cause is gone or 6 hours are over (developer guide, service events). */
const SAY_AGAIN_MS = 6 * 3_600_000;

/** Adds an event with AWS's true prefix. */
export const say = (world: World, service: Service, message: string): void => {
  const event = {
    id: world.prng.uuid(),
    createdAt: world.timeline.now(),
    message: `(service ${service.name}) ${message}`,
  };
  service.events = [event, ...service.events].slice(0, EVENTS_KEPT);
};

/** Adds an event that AWS does not repeat while its cause lasts. `topic` tells causes apart. */
export const sayOnce = (world: World, service: Service, topic: string, message: string): void => {
  const now = world.timeline.now();
  const before = service.said.get(topic);
  if (before !== undefined && now - before < SAY_AGAIN_MS) return;
  service.said.set(topic, now);
  say(world, service, message);
};

/** Names tasks as events do: `(task A) (task B)`. */
export const named = (tasks: readonly { readonly id: string }[]): string =>
  tasks.map(({ id }) => `(task ${id})`).join(' ');
