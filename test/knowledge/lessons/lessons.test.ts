import { describe, expect, test } from '@jest/globals';
import { knowledge, lessons, textsOf } from './all-lessons.ts';

const questions = lessons.flatMap(({ quiz }) => quiz);
const texts = lessons.flatMap(textsOf);

describe('the path', () => {
  test('has ten lessons in order, with five questions each', () => {
    expect(lessons.map(({ id }) => id)).toEqual([
      'l1-image-to-task',
      'l2-cluster-capacity',
      'l3-iam-roles',
      'l4-networking',
      'l5-storage',
      'l6-services-lb',
      'l7-placement',
      'l8-scaling',
      'l9-deployments',
      'l10-operate',
    ]);
    expect(questions.map(({ id }) => id)).toEqual(
      lessons.flatMap(({ id }) => [1, 2, 3, 4, 5].map((number) => `${id}-q${number}`)),
    );
  });

  test('has every kind of exercise', () => {
    expect(new Set(lessons.map(({ exercise }) => exercise.kind))).toEqual(
      new Set(['tell-apart', 'repair', 'predict', 'scale', 'find-cause']),
    );
  });

  test('takes four hours at most', () => {
    const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
    expect(minutes).toBeLessThanOrEqual(240);
  });

  test.each(lessons)(
    '$id gives at least two hints, and tells things apart on all sides',
    ({ exercise }) => {
      expect(exercise.hints.length).toBeGreaterThanOrEqual(2);
      if (exercise.kind !== 'tell-apart') return;
      expect(new Set(exercise.statements.map(({ of }) => of))).toEqual(
        new Set(['left', 'right', 'both']),
      );
      expect(new Set(exercise.statements.map(({ text }) => text)).size).toBe(
        exercise.statements.length,
      );
    },
  );
});

describe('quiz: the form gives nothing away', () => {
  test('choices fit into a radio button, and none is a way out', () => {
    for (const { choices } of questions) {
      for (const { text } of choices) {
        expect(text.length).toBeLessThanOrEqual(75);
        expect(text).not.toMatch(/all of the above|none of the above|both of the above|`/i);
      }
    }
  });

  test('the right choice is not the longest one more often than chance has it', () => {
    const longest = questions.filter(({ choices, correct }) => {
      const lengths = choices.map(({ text }) => text.length);
      const own = lengths[correct] ?? 0;
      return lengths.every((length, at) => at === correct || length < own);
    });
    expect(longest.length).toBeLessThanOrEqual(questions.length * 0.3);
  });

  test('the right choice is never far longer than all others', () => {
    const telling = questions.filter(({ choices, correct }) => {
      const others = choices.filter((_, at) => at !== correct).map(({ text }) => text.length);
      return (choices[correct]?.text.length ?? 0) > Math.max(...others) + 15;
    });
    expect(telling.map(({ id }) => id)).toEqual([]);
  });

  test('right choices stand at every place about as often', () => {
    for (const place of [0, 1, 2, 3]) {
      const here = questions.filter(({ correct }) => correct === place).length;
      expect(here).toBeGreaterThanOrEqual(8);
      expect(here).toBeLessThanOrEqual(18);
    }
  });

  test('each choice has a reason of its own', () => {
    for (const { id, choices } of questions) {
      expect({ id, reasons: new Set(choices.map(({ why }) => why)).size }).toEqual({
        id,
        reasons: choices.length,
      });
    }
  });
});

describe('what is read', () => {
  test('sentences are short', () => {
    const sentences = texts.flatMap(([where, text]) =>
      text
        .split(/(?<=[.?!:])\s+/)
        .map((sentence) => ({ where, sentence, words: sentence.split(/\s+/).length })),
    );
    expect(sentences.filter(({ words }) => words > 24)).toEqual([]);
    const words = sentences.reduce((sum, one) => sum + one.words, 0);
    expect(words / sentences.length).toBeLessThanOrEqual(12);
  });

  test('whole sentences end with a full stop or a question mark', () => {
    const open = texts.filter(([where, text]) => !/ "[^"]*"$/.test(where) && !/[.?!]$/.test(text));
    expect(open).toEqual([]);
  });

  test('no belief of the knowledge base and no false claim is repeated', () => {
    const all = texts.map(([, text]) => text.toLowerCase()).join('\n');
    const untrue = [
      ...[...knowledge.concepts.values()].flatMap(({ beliefs }) =>
        beliefs.map(({ claim }) => claim),
      ),
      ...knowledge.claims
        .filter(({ verdict }) => verdict === 'false' || verdict === 'true but outdated')
        .map(({ claim }) => claim),
    ];
    expect(untrue.length).toBeGreaterThan(39);
    expect(untrue.filter((claim) => all.includes(claim.replace(/\.$/, '').toLowerCase()))).toEqual(
      [],
    );
  });
});
