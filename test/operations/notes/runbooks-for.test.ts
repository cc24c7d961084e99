import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { covers } from '../../../src/operations/change/policy/pattern.ts';
import { runbooksFor } from '../../../src/operations/notes/runbooks-for.ts';
import { anyCauses, anyPlace, anyRunbooks, aRunbook } from './our-notes.ts';

const WEB = { cluster: 'prod', service: 'web' };

const idsFor = (...args: Parameters<typeof runbooksFor>): readonly string[] =>
  runbooksFor(...args).map(({ id }) => id);

describe('the runbooks for a service', () => {
  test('are those whose patterns cover it', () => {
    const runbooks = [
      aRunbook('a', { services: ['prod/web'] }),
      aRunbook('b', { services: ['prod/api'] }),
      aRunbook('c', { services: ['staging'] }),
      aRunbook('d', { services: ['staging', 'prod'] }),
      aRunbook('e', { services: ['PROD/web'] }),
    ];
    expect(idsFor(runbooks, WEB)).toEqual(['a', 'd']);
  });

  test('come with the service itself first, then with what spells out more of its name, then by id', () => {
    const runbooks = [
      aRunbook('a-anything', { services: ['*'] }),
      aRunbook('b-clusters', { services: ['p*'] }),
      aRunbook('c-cluster', { services: ['prod'] }),
      aRunbook('d-part', { services: ['prod/w*'] }),
      aRunbook('f-itself', { services: ['prod/web'] }),
      aRunbook('e-itself', { services: ['*', 'prod/web'] }),
    ];
    expect(idsFor(runbooks, WEB)).toEqual([
      'e-itself',
      'f-itself',
      'd-part',
      'c-cluster',
      'b-clusters',
      'a-anything',
    ]);
  });

  test('come with those for the cause first, however general their pattern is', () => {
    const runbooks = [
      aRunbook('for-web', { services: ['prod/web'] }),
      aRunbook('for-memory', { failures: ['oom'] }),
    ];
    expect(idsFor(runbooks, WEB, ['oom'])).toEqual(['for-memory', 'for-web']);
  });

  test('leave out those for other causes; without a cause, those for whatever happens are left', () => {
    const runbooks = [aRunbook('for-memory', { failures: ['oom'] }), aRunbook('for-anything')];
    expect(idsFor(runbooks, WEB, ['exit-137'])).toEqual(['for-anything']);
    expect(idsFor(runbooks, WEB, [])).toEqual(['for-anything']);
    expect(idsFor(runbooks, WEB)).toEqual(['for-anything', 'for-memory']);
  });

  test('come in the order of the causes where there are several', () => {
    const runbooks = [
      aRunbook('for-code', { failures: ['exit-137'] }),
      aRunbook('for-memory', { failures: ['oom'] }),
    ];
    expect(idsFor(runbooks, WEB, ['oom', 'exit-137'])).toEqual(['for-memory', 'for-code']);
    expect(idsFor(runbooks, WEB, ['exit-137', 'oom'])).toEqual(['for-code', 'for-memory']);
  });

  test('do not depend on the order in which they were written', () => {
    const shuffled = anyRunbooks.chain((runbooks) =>
      fc.tuple(
        fc.constant(runbooks),
        fc.shuffledSubarray([...runbooks], { minLength: runbooks.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyPlace, anyCauses, ([runbooks, other], place, causes) => {
        expect(runbooksFor(other, place, causes)).toEqual(runbooksFor(runbooks, place, causes));
      }),
    );
  });

  test('cover the service, and are for the cause or for whatever happens; nothing that is so is left out', () => {
    fc.assert(
      fc.property(anyRunbooks, anyPlace, anyCauses, (runbooks, place, causes) => {
        const fitting = runbooks.filter(
          ({ services, failures }) =>
            services.some((pattern) => covers(pattern, place)) &&
            (causes === undefined ||
              failures.length === 0 ||
              causes.some((one) => failures.includes(one))),
        );
        expect(idsFor(runbooks, place, causes).toSorted()).toEqual(
          fitting.map(({ id }) => id).toSorted(),
        );
      }),
    );
  });
});
