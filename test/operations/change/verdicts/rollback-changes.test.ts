import { expect, test } from '@jest/globals';
import type { Change } from '../../../../src/model/change/change.ts';
import { ARN, aTaskDefinition } from '../../live/builders.ts';
import { codesOn, scaleTo, sentenceOn } from './seen-of.ts';

const BACK: Change = { kind: 'rollback', taskDefinition: `${ARN}:task-definition/web:2` };
const before = aTaskDefinition('web:2', { image: 'web:old' });
const now = aTaskDefinition('web:3', { image: 'web:new' });

test('a rollback says what is different in the revision that it goes back to', () => {
  expect(sentenceOn('rollback-changes', BACK, { task: before, running: now })).toBe(
    'From web:3 to web:2: Image of app changed from web:new to web:old.',
  );
});

test('and no values of variables', () => {
  const secret = [{ name: 'TOKEN', value: 'hunter2' }];
  const old = aTaskDefinition('web:2', { image: 'web:new', environment: secret });
  const sentence = sentenceOn('rollback-changes', BACK, { task: old, running: now });
  expect(sentence).toBe('From web:3 to web:2: Environment variable of app: TOKEN is new.');
});

test('where nothing is different it says that going back may change nothing', () => {
  const same = aTaskDefinition('web:2', { image: 'web:new' });
  expect(sentenceOn('rollback-changes', BACK, { task: same, running: now })).toContain(
    'going back may change nothing',
  );
});

test('more than four differences are counted', () => {
  const environment = ['A', 'B'].map((name) => ({ name, value: '1' }));
  const old = aTaskDefinition('web:2', {
    ...{ image: 'web:old', environment, memory: 64, memoryReservation: 32 },
    ...{ command: ['old'], portMappings: [{ containerPort: 81 }] },
  });
  expect(sentenceOn('rollback-changes', BACK, { task: old, running: now })).toMatch(
    / And \d more\.$/,
  );
});

test('nothing is said of the same revision, of what could not be read, and of other changes', () => {
  expect(codesOn(BACK, { task: now, running: now })).not.toContain('rollback-changes');
  expect(codesOn(BACK, { task: before })).not.toContain('rollback-changes');
  expect(codesOn(scaleTo(3), { task: before, running: now })).not.toContain('rollback-changes');
});
