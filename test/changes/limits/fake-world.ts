import type { ChangeAccount } from '../../../src/change-ports.ts';
import type { ScalableTarget } from '../../../src/model/scaling.ts';
import { aService, NOW, REGION } from '../../operations/live/builders.ts';
import { fakeAccount } from '../../operations/live/fake-account.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { ACCOUNT, createScene, openPolicy } from '../scene.ts';

/** How far the policy lets people go; null is no limit. */
export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
  readonly maxStep: number | null;
}

/** A call that reached AWS, and the count that it found. */
export type Sent =
  | { readonly kind: 'count'; readonly from: number; readonly desiredCount: number }
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly minCapacity: number;
      readonly maxCapacity: number;
    };

export interface FakeWorld {
  desiredCount: number;
  range: ScalableTarget | undefined;
  readonly sent: Sent[];
}

const clamped = (count: number, { minCapacity, maxCapacity }: ScalableTarget): number =>
  Math.min(maxCapacity, Math.max(minCapacity, count));

/** The service prod/web, which is what it was set to at once, and the whole way of a change over it. */
export const createFakeWorld = (start: Omit<FakeWorld, 'sent'>, limits: Limits) => {
  const world: FakeWorld = { ...start, sent: [] };
  let nowMs = NOW;
  let ids = 0;
  const account: ChangeAccount = {
    name: ACCOUNT,
    region: REGION,
    fresh: () => {
      const { desiredCount, range } = world;
      const services = [aService({ desiredCount, runningCount: desiredCount })];
      const seen = { name: ACCOUNT, services };
      return fakeAccount(range === undefined ? seen : { ...seen, scalingTarget: range }).readers;
    },
    writersFor: () => ({
      ecs: {
        async setDesiredCount({ desiredCount }) {
          world.sent.push({ kind: 'count', from: world.desiredCount, desiredCount });
          world.desiredCount = desiredCount;
        },
        restart: async () => {},
        deploy: async () => {},
      },
      scaling: {
        async setRange({ minCapacity, maxCapacity }) {
          world.sent.push({ kind: 'range', from: world.desiredCount, minCapacity, maxCapacity });
          if (world.range === undefined) return;
          world.range = { ...world.range, minCapacity, maxCapacity };
          world.desiredCount = clamped(world.desiredCount, world.range);
        },
        suspendScaleIn: async () => {},
      },
    }),
  };
  const { changes: store, leases } = memoryStore();
  const changes = createScene({
    store: { changes: store, leases },
    account,
    teller: {
      tell: async () => ({ channel: 'C0OPS', ts: '1' }),
      askAboutReturn: async () => {},
      announce: async () => 'channel',
    },
    clock: { now: () => nowMs },
    owner: 'test',
    nextId: () => {
      ids += 1;
      return `p${ids}`;
    },
    policies: [openPolicy({ ...limits, services: ['prod/*'] })],
    settleMs: 20_000,
  });
  return {
    world,
    store,
    changes,
    /** Lets time pass, and others look after what is on its way. */
    pass: async (milliseconds: number): Promise<void> => {
      nowMs += milliseconds;
      await changes.work();
    },
  };
};
