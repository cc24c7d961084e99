import type { Task } from '../world/task.ts';
import type { World } from '../world/world.ts';
import { reconcileSoon } from './reconcile.ts';

/** Protects a task from scale-in for a while, or no longer; the scheduler looks again when that ends. */
export const protect = (world: World, task: Task, milliseconds: number): void => {
  const now = world.timeline.now();
  task.protectedUntil = milliseconds > 0 ? now + milliseconds : undefined;
  world.timeline.after(milliseconds + 1, () => {
    if (task.service !== undefined) reconcileSoon(world, task.service);
  });
};
