import type { SandboxCall, SandboxEntry } from '../../../model/onboarding/sandbox-entry.ts';
import { registerScalableTarget } from '../autoscaling/change.ts';
import { updateService } from '../ecs/update-service.ts';
import type { Context, Operation } from '../wire/operation.ts';
import type { World } from '../world/world.ts';
import { isFast, type Pace, paceAfter, simulatedAt, startPace } from './pace.ts';

/** What a call was answered, or thrown instead. */
export type Outcome =
  | { readonly ok: true; readonly answer: object }
  | { readonly ok: false; readonly problem: unknown };

/** An account that follows from its start and its journal alone, however often and in what order it was looked at. */
export interface Replay {
  readonly world: () => World;
  /** The last entry that it went through; 0 before the first. */
  readonly seq: () => number;
  /** When that one was written. */
  readonly lastAtMs: () => number;
  /** Goes through the next entry. */
  readonly add: (entry: SandboxEntry) => Outcome;
  /** Simulated time at a moment of the clock. */
  readonly simulatedAt: (clockMs: number) => number;
  readonly isFast: (clockMs: number) => boolean;
  /** Lets all happen that is due at a moment of the clock. */
  readonly runUntil: (clockMs: number) => void;
}

const OPERATIONS: Readonly<Record<SandboxCall['operation'], Operation>> = {
  UpdateService: updateService,
  RegisterScalableTarget: registerScalableTarget,
};

const ALREADY: Outcome = { ok: true, answer: {} };

/**
 * Replays a journal. An entry that comes after the account has been looked at later than it was written, such as one of another
 * replica that was on its way, makes the account anew.
 */
export const createReplay = (
  build: () => World,
  startMs: number,
  contextOf: (world: World) => Context,
): Replay => {
  const entries: SandboxEntry[] = [];
  let world = build();
  let pace: Pace = startPace(startMs);
  const carryOut = (entry: SandboxEntry): Outcome => {
    world.timeline.runUntil(simulatedAt(pace, entry.atMs));
    pace = paceAfter(pace, entry);
    if (entry.kind === 'calm') return ALREADY;
    try {
      const operation = OPERATIONS[entry.call.operation];
      return { ok: true, answer: operation(contextOf(world), entry.call.input) };
    } catch (problem) {
      return { ok: false, problem };
    }
  };
  return {
    world: () => world,
    seq: () => entries.length,
    lastAtMs: () => pace.atMs,
    add(entry) {
      if (world.timeline.now() > simulatedAt(pace, entry.atMs)) {
        world = build();
        pace = startPace(startMs);
        for (const earlier of entries) carryOut(earlier);
      }
      entries.push(entry);
      return carryOut(entry);
    },
    simulatedAt: (clockMs) => simulatedAt(pace, clockMs),
    isFast: (clockMs) => isFast(pace, clockMs),
    runUntil: (clockMs) => world.timeline.runUntil(simulatedAt(pace, clockMs)),
  };
};
