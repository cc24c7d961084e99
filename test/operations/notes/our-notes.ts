import fc from 'fast-check';
import type { NamedService, Runbook, TeamNotes } from '../../../src/model/team-notes.ts';

/** A runbook for everything, whatever happens. */
export const aRunbook = (id: string, over: Partial<Runbook> = {}): Runbook => ({
  id,
  title: `What ${id} says`,
  summary: 'When it is in trouble.',
  body: '1. Look.\n\n2. Write down what you see.',
  services: ['*'],
  failures: [],
  docs: null,
  ...over,
});

/** The service `web` of cluster `prod`. */
export const aNamedService = (over: Partial<NamedService> = {}): NamedService => ({
  cluster: 'prod',
  service: 'web',
  title: 'Web shop',
  about: 'Shows what there is to buy.',
  aliases: [],
  owner: 'Shop team',
  channel: 'C0123456789',
  ...over,
});

export const notesOf = (
  services: readonly NamedService[],
  runbooks: readonly Runbook[] = [],
): TeamNotes => ({ services, runbooks, shadowed: [] });

const name = fc.stringMatching(/^[a-z]{1,3}$/);
const part = fc.oneof(name, fc.constantFrom('*', 'w*', '*b'));
const pattern = fc.oneof(
  part,
  fc.tuple(part, part).map(([cluster, service]) => `${cluster}/${service}`),
);

/** Runbooks with ids of their own, for places and causes that are often the same. */
export const anyRunbooks: fc.Arbitrary<readonly Runbook[]> = fc
  .array(
    fc.record({
      services: fc.array(pattern, { minLength: 1, maxLength: 3 }),
      failures: fc.subarray(['oom', 'exit-137', 'throttled-start']),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((over, at) => aRunbook(`runbook-${at}`, over)));

export const anyPlace = fc.record({ cluster: name, service: name });
export const anyCauses = fc.option(
  fc.uniqueArray(fc.constantFrom('oom', 'exit-137', 'throttled-start'), { maxLength: 3 }),
  { nil: undefined },
);
