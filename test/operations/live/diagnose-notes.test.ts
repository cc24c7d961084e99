import { describe, expect, test } from '@jest/globals';
import { diagnoseService } from '../../../src/operations/live/diagnose/diagnose-service.ts';
import { notesBy } from '../../../src/operations/notes/service-notes.ts';
import { aNamedService, aRunbook, notesOf } from '../notes/our-notes.ts';
import { anExitedTask, aService, aTaskDefinition, deps, events, STEADY, web } from './builders.ts';
import { type FakeAccount, fakeAccount } from './fake-account.ts';
import { down } from './why.ts';

const runbooks = [
  aRunbook('for-code', { failures: ['exit-137'] }),
  aRunbook('for-image', { failures: ['pull-image-missing'] }),
  aRunbook('for-anything'),
];

const notes = notesBy(notesOf([aNamedService()], runbooks));

/** The notes of the team in the diagnosis of `web`. */
const notesIn = async (account: FakeAccount) => {
  const fake = fakeAccount({ taskDefinitions: [aTaskDefinition('web:3')], ...account });
  const outcome = await diagnoseService(web(fake.readers), { ...deps, notes });
  if (!outcome.ok) throw new Error(outcome.advice.sentence);
  return outcome.answer;
};

describe('the runbooks of a diagnosis', () => {
  test('are also those for the exit code of tasks that ran out of memory', async () => {
    const killed = anExitedTask(137, 'OutOfMemoryError: Container killed due to memory usage');
    const { causes, notes: found } = await notesIn({ services: [down()], tasks: [killed] });
    expect(causes[0]?.link.id).toBe('oom');
    expect(found?.runbooks.map(({ id }) => id)).toEqual(['for-code', 'for-anything']);
  });

  test('are none where nothing is wrong', async () => {
    const healthy = aService({ events: events(STEADY) });
    const { verdict, notes: found } = await notesIn({ services: [healthy] });
    expect(verdict).toBe('healthy');
    expect(found).toBeUndefined();
  });
});
