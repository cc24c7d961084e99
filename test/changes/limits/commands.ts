import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Proposal } from '../../../src/model/change/proposal.ts';
import { ana, inOps } from '../scene.ts';
import type { createFakeWorld, Limits, Sent } from './fake-world.ts';

/** What the count is by what was sent and by what others did, and nothing else. */
export interface Model {
  desiredCount: number;
  readonly limits: Limits;
  /** Proposals that can be put back. */
  readonly made: string[];
}
export type Real = ReturnType<typeof createFakeWorld>;

const author = inOps(ana.userId);
const MOST = 5_000;

const isWithin = ({ min, max, maxStep }: Limits, sent: Sent): void => {
  const least = min ?? 0;
  const most = max ?? MOST;
  if (sent.kind === 'range') {
    expect(sent.minCapacity).toBeGreaterThanOrEqual(least);
    expect(sent.maxCapacity).toBeLessThanOrEqual(most);
    expect(sent.minCapacity).toBeLessThanOrEqual(sent.maxCapacity);
  }
  const after = countAfter(sent);
  expect(after).toBeGreaterThanOrEqual(least);
  expect(after).toBeLessThanOrEqual(most);
  expect(Math.abs(after - sent.from)).toBeLessThanOrEqual(maxStep ?? MOST);
};

const countAfter = (sent: Sent): number =>
  sent.kind === 'count'
    ? sent.desiredCount
    : Math.min(sent.maxCapacity, Math.max(sent.minCapacity, sent.from));

/** Holds everything that was sent since the last look against the limits, and the service against the model. */
const look = (model: Model, { world }: Real): void => {
  for (const sent of world.sent.splice(0)) {
    expect(sent.from).toBe(model.desiredCount);
    isWithin(model.limits, sent);
    model.desiredCount = countAfter(sent);
  }
  expect(world.desiredCount).toBe(model.desiredCount);
};

const sayYes = async (proposal: Proposal, model: Model, { changes }: Real): Promise<void> => {
  const { id } = proposal;
  let step = await changes.confirm(id, author);
  if (step.kind === 'asks-again') step = await changes.confirm(id, author);
  if (step.kind === 'moved-on') model.made.push(id);
};

const command = (
  words: string,
  run: (model: Model, real: Real) => Promise<void>,
): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
    look(model, real);
  },
  toString: () => words,
});

const asked = (kind: 'scale' | 'autoscale', text: string) =>
  command(`${kind} ${text}`, async (model, real) => {
    const answer = await real.changes.ask(kind, text, author);
    if (answer.kind === 'not-understood') throw new Error(`Not understood: ${kind} ${text}`);
    if (answer.kind === 'proposal') await sayYes(answer.proposal, model, real);
  });

const count = fc.integer({ min: 0, max: 40 });
const forATime = fc.constantFrom('', '', ' for 5m', ' for 30m');
const scale = fc.tuple(
  fc.oneof(
    count.map(String),
    fc.integer({ min: 1, max: 20 }).map((step) => `+${step}`),
    fc.integer({ min: 1, max: 20 }).map((step) => `-${step}`),
    fc.integer({ min: 2, max: 9 }).map((factor) => `x${factor}`),
    fc.integer({ min: 0, max: 300 }).map((percent) => `to ${percent}%`),
  ),
  forATime,
);
const smallStep = fc.tuple(fc.constantFrom('+1', '+2', '+3', '-1', '-2', '-3'), forATime);
const range = fc.tuple(count, count, forATime);

/** Whatever people may do, time that passes, and somebody who sets a count past Stevedore. */
export const anyCommands = fc.commands(
  [
    scale.map(([wish, time]) => asked('scale', `web ${wish}${time}`)),
    smallStep.map(([wish, time]) => asked('scale', `web ${wish}${time}`)),
    range.map(([one, other, time]) =>
      asked('autoscale', `web min ${Math.min(one, other)} max ${Math.max(one, other)}${time}`),
    ),
    fc.nat({ max: 20 }).map((which) =>
      command(`put back ${which}`, async (model, real) => {
        const id = model.made[which % Math.max(1, model.made.length)];
        if (id === undefined) return;
        const answer = await real.changes.putBack(id, author);
        if (answer.ok) await sayYes(answer.proposal, model, real);
      }),
    ),
    fc.constantFrom(12_000, 60_000, 300_000, 1_800_000).map((milliseconds) =>
      command(`${milliseconds / 1000} s pass`, async (_, real) => {
        for (let round = 0; round < 3; round += 1) await real.pass(milliseconds / 3);
      }),
    ),
    count.map((desiredCount) =>
      command(`somebody else sets ${desiredCount}`, async (model, { world }) => {
        world.desiredCount = desiredCount;
        model.desiredCount = desiredCount;
      }),
    ),
  ],
  { maxCommands: 30, size: 'max' },
);
