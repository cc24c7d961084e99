import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { lessonReferences, readLessons } from '../../../src/knowledge/lessons.ts';
import type { Exercise, Lesson } from '../../../src/model/onboarding/lesson.ts';
import { knowledge } from './all-lessons.ts';

const question = (id: string): Lesson['quiz'][number] => ({
  id,
  question: 'Which one is it?',
  choices: [
    { text: 'This', why: 'It is.' },
    { text: 'That', why: 'It is not.' },
  ],
  correct: 0,
  source: { title: 'A page', url: 'https://docs.example.com/page.html' },
});

const SCALE: Exercise = {
  kind: 'scale',
  task: 'Do.',
  hints: ['So.'],
  service: 'sandbox-web',
  count: 3,
};
const REPAIR: Exercise = {
  kind: 'repair',
  task: 'Repair.',
  hints: ['So.'],
  definition: '{"family":"web"}',
  rules: ['some-rule'],
  keeps: ['/family'],
};
const CAUSE: Exercise = {
  kind: 'find-cause',
  task: 'Find.',
  hints: ['So.'],
  service: 'sandbox-broken',
  causes: ['oom', 'pull-image-missing', 'spot'],
};
const APART: Exercise = {
  kind: 'tell-apart',
  task: 'Say.',
  hints: ['So.'],
  left: 'task',
  right: 'service',
  statements: [1, 2, 3, 4].map((at) => ({ text: `${at}`, of: 'left', why: 'It is.' })),
};

const LESSON: Lesson = {
  id: 'l1-one',
  title: 'One',
  minutes: 10,
  goal: 'Know it.',
  intro: ['Read.'],
  concepts: ['task', 'service', 'cluster'],
  tries: [{ command: 'explain task', see: 'It.' }],
  exercise: SCALE,
  quiz: [1, 2, 3].map((at) => question(`l1-one-q${at}`)),
};

const RULES = { knows: (rule: string) => rule.startsWith('some'), brokenBy: () => ['some-rule'] };

const load = (files: Readonly<Record<string, string>>) =>
  readLessons(Object.entries(files).map(([name, text]) => ({ name: `lessons/${name}`, text })));

const problemsOf = (files: Readonly<Record<string, string>>): readonly string[] => {
  const { unreadable, inconsistent } = load(files);
  const references = lessonReferences(knowledge, ['docs.example.com'], RULES);
  const problems = unreadable.length > 0 ? unreadable : inconsistent(references);
  return problems.map(({ file, message }) => `${file}: ${message}`);
};

const complaintOf = (changes: Partial<Lesson> | string): string => {
  const text = typeof changes === 'string' ? changes : stringify({ ...LESSON, ...changes });
  return problemsOf({ '01-one.yml': text }).join('\n') || 'valid';
};

test('the lessons that the cases below break are valid', () => {
  for (const exercise of [SCALE, REPAIR, CAUSE, APART])
    expect(complaintOf({ exercise })).toBe('valid');
});

test('lessons come by their number, not by the names of their files', () => {
  const second: Lesson = {
    ...LESSON,
    id: 'l10-ten',
    quiz: [1, 2, 3].map((at) => question(`l10-ten-q${at}`)),
  };
  const files = { '10-ten.yml': stringify(second), '01-one.yml': stringify(LESSON) };
  const { lessons } = load(files);
  expect(lessons.map(({ id }) => id)).toEqual(['l1-one', 'l10-ten']);
});

describe('what is wrong is named by file and field', () => {
  const badQuestion = (changes: object): Partial<Lesson> => ({
    quiz: [...LESSON.quiz.slice(0, 2), { ...question('l1-one-q3'), ...changes }],
  });
  const cases: readonly (readonly [string, Partial<Lesson> | string, RegExp])[] = [
    ['no YAML', 'id: [', /Not YAML/],
    ['a field that does not exist', stringify({ ...LESSON, colour: 'red' }), /colour/],
    ['too few minutes', { minutes: 5 }, /: minutes: takes at least 10\./],
    ['another file name', { id: 'l2-one' }, /"l2-one" belongs into lessons\/02-one\.yml/],
    ['an unknown concept', { concepts: ['task', 'service', 'tusk'] }, /concepts\[2\].*"tusk"/],
    ['a concept twice', { concepts: ['task', 'task', 'service'] }, /"task" stands there twice/],
    [
      'a right answer that is none',
      badQuestion({ correct: 2 }),
      /quiz\[2\]: correct names no choice\./,
    ],
    ['a question of another lesson', badQuestion({ id: 'l2-two-q1' }), /quiz\[2\]\.id/],
    ['a question twice', badQuestion({ id: 'l1-one-q1' }), /"l1-one-q1" is already in/],
    [
      'a source on another host',
      badQuestion({ source: { title: 'X', url: 'https://evil.example/' } }),
      /quiz\[2\]\.source\.url.*docs-hosts/,
    ],
    [
      'a source without https',
      badQuestion({ source: { title: 'X', url: 'http://docs.example.com/' } }),
      /quiz\[2\]\.source\.url/,
    ],
    ['an unknown rule', { exercise: { ...REPAIR, rules: ['no-rule'] } }, /rules\[0\].*no rule/],
    [
      'a rule that holds already',
      { exercise: { ...REPAIR, rules: ['some-other'] } },
      /rules\[0\].*does not break "some-other"/,
    ],
    ['a keep of nothing', { exercise: { ...REPAIR, keeps: ['/cpu'] } }, /keeps\[0\].*"\/cpu"/],
    ['no JSON', { exercise: { ...REPAIR, definition: '{' } }, /definition: this is not JSON/],
    [
      'an unknown cause',
      { exercise: { ...CAUSE, causes: ['oom', 'pull-image-missing', 'gremlins'] } },
      /causes\[2\].*"gremlins"/,
    ],
    [
      'a cause twice',
      { exercise: { ...CAUSE, causes: ['oom', 'oom', 'pull-image-missing'] } },
      /"oom" stands/,
    ],
    ['an unknown side', { exercise: { ...APART, left: 'tusk' } }, /exercise\.left.*"tusk"/],
    [
      'a service that learners have not',
      { exercise: { ...SCALE, service: 'web' } },
      /no such service/,
    ],
    ['one side twice', { exercise: { ...APART, left: 'service' } }, /same concept as left/],
  ];
  test.each(cases)('%s', (_what, changes, words) => {
    const message = complaintOf(changes);
    expect(message).toContain('lessons/01-one.yml');
    expect(message).toMatch(words);
  });

  test('one number for two lessons', () => {
    const other = {
      ...LESSON,
      id: 'l1-two',
      quiz: [1, 2, 3].map((at) => question(`l1-two-q${at}`)),
    };
    expect(
      problemsOf({ '01-one.yml': stringify(LESSON), '01-two.yml': stringify(other) }),
    ).toContain(
      'lessons/01-two.yml: id: lesson 1 is already in lessons/01-one.yml. Give it a number of its own.',
    );
  });
});
