import { describe, expect, test } from '@jest/globals';
import { NO_NOTES } from '../../../src/model/team-notes.ts';
import { diagnoseService } from '../../../src/operations/live/diagnose/diagnose-service.ts';
import { describeService } from '../../../src/operations/live/service/describe-service.ts';
import { serviceStatus } from '../../../src/operations/live/status/service-status.ts';
import { type NotesOn, notesBy } from '../../../src/operations/notes/service-notes.ts';
import { aService, aStoppedTask, aTaskDefinition, deps, web } from '../live/builders.ts';
import { fakeAccount } from '../live/fake-account.ts';
import { down, PULL } from '../live/why.ts';
import { aNamedService, aRunbook, notesOf } from './our-notes.ts';

const WEB = { cluster: 'prod', service: 'web' };
const FIVE = ['a', 'b', 'c', 'd', 'e'].map((id) => aRunbook(id));

describe('the notes on a service', () => {
  test('are its card and three of its runbooks, and how many there are', () => {
    const notes = notesBy(notesOf([aNamedService()], FIVE))(WEB);
    expect(notes?.named?.title).toBe('Web shop');
    expect(notes?.runbooks.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(notes?.runbooks[0]).toEqual({
      kind: 'runbook',
      id: 'a',
      title: 'What a says',
      summary: 'When it is in trouble.',
      docs: null,
    });
    expect(notes?.runbookCount).toBe(5);
  });

  test('count runbooks for other causes, and do not show them', () => {
    const runbooks = [aRunbook('memory', { failures: ['oom'] })];
    expect(notesBy(notesOf([], runbooks))(WEB, { causes: ['exit-137'] })).toEqual({
      named: null,
      runbooks: [],
      runbookCount: 1,
    });
  });

  test('are none where the team wrote nothing on it', () => {
    const other = aNamedService({ cluster: 'staging' });
    expect(notesBy(NO_NOTES)(WEB)).toBeUndefined();
    expect(notesBy(notesOf([other], [aRunbook('x', { services: ['dev'] })]))(WEB)).toBeUndefined();
  });
});

const failed = aStoppedTask({
  stopCode: 'TaskFailedToStart',
  stoppedReason: PULL,
  startedAtMs: undefined,
});

/** Every answer about `web`, and the calls that were made for it. */
const answersWith = async (notes: NotesOn | undefined) => {
  const fake = fakeAccount({
    services: [down()],
    tasks: [failed],
    taskDefinitions: [aTaskDefinition('web:3')],
  });
  const own = { ...deps, notes };
  const target = web(fake.readers);
  const answers = [
    await diagnoseService(target, own),
    await describeService(target, own),
    await serviceStatus(target, '1h', own),
  ];
  return { answers, calls: fake.calls };
};

describe('answers about a service', () => {
  test('carry the notes on it, and in a diagnosis the runbooks for the cause that comes first', async () => {
    const notes = notesBy(
      notesOf(
        [aNamedService()],
        [
          aRunbook('image', { failures: ['pull-image-missing'] }),
          aRunbook('memory', { failures: ['oom'] }),
        ],
      ),
    );
    const { answers } = await answersWith(notes);
    const shown = answers.map((one) =>
      one.ok ? one.answer.notes?.runbooks.map(({ id }) => id) : one.advice,
    );
    expect(shown).toEqual([['image'], ['image', 'memory'], ['image', 'memory']]);
  });

  test('make no call more, and without notes are what they were', async () => {
    const plain = await answersWith(undefined);
    const empty = await answersWith(notesBy(NO_NOTES));
    const noted = await answersWith(notesBy(notesOf([aNamedService()], FIVE)));
    expect(empty).toEqual(plain);
    expect(JSON.stringify(empty)).not.toContain('"notes"');
    expect(noted.calls).toEqual(plain.calls);
  });

  test('of a service that nothing was written on carry none', async () => {
    const other = aService({ serviceName: 'api' });
    const fake = fakeAccount({ services: [other], taskDefinitions: [aTaskDefinition('web:3')] });
    const target = { readers: fake.readers, cluster: 'prod', service: 'api' };
    const notes = notesBy(notesOf([aNamedService()]));
    const outcome = await describeService(target, { ...deps, notes });
    expect(outcome.ok && 'notes' in outcome.answer).toBe(false);
  });
});
