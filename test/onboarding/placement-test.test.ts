import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Question } from '../../src/model/onboarding/lesson.ts';
import type { Message } from '../../src/sandbox/slack/state.ts';
import { lessons } from '../knowledge/lessons/all-lessons.ts';
import { type LearningStage, startLearning } from './learning-stage.ts';
import { createWalker, placeOfChoice, type Walker } from './walk.ts';

const LONG_MS = 60_000;

/** The questions that a message shows. */
const questionsIn = (message: Message): readonly Question[] => {
  const json = JSON.stringify(message.blocks);
  return lessons.flatMap(({ quiz }) => quiz).filter(({ id }) => json.includes(`"onboard-q ${id} `));
};

const texts = (message: Message | undefined): string => JSON.stringify(message?.blocks ?? '');
/** As it stands in JSON with what mrkdwn escapes. */
const written = (text: string): string =>
  JSON.stringify(
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  ).slice(1, -1);

describe('the placement test in Slack', () => {
  let stage: LearningStage;
  let ana: Walker;
  beforeAll(async () => {
    stage = await startLearning();
    ana = createWalker(stage, 'ana');
  }, LONG_MS);
  afterAll(() => stage.stop(), LONG_MS);
  beforeEach(async () => {
    await ana.say('onboard reset');
    await ana.click('Forget my progress');
  });

  /** Hands in the questions of a message; `right` says of each, by its place, whether to answer it right, wrong or not at all. */
  const handIn = async (shown: Message, right: (at: number) => boolean | null) => {
    const questions = questionsIn(shown);
    const values = questions.flatMap((question, at) => {
      const isRight = right(at);
      const choice = question.choices.find((_, place) => (place === question.correct) === isRight);
      if (choice === undefined) return [];
      const { blockId, value } = placeOfChoice(shown, choice.text, `onboard-q ${question.id} `);
      return [[blockId, { 'onboard-field': value }] as const];
    });
    return { questions, judged: await ana.click('Hand in', Object.fromEntries(values)) };
  };
  const stateOf = async (number: number): Promise<string> => {
    const line = texts(await ana.say('onboard')).match(new RegExp(` ${number}\\. [^\\\\]*`))?.[0];
    return /\((\w+)\)/.exec(line ?? '')?.[1] ?? 'open';
  };

  test('asks three questions of the first lesson, and tells no answer', async () => {
    const shown = await ana.say('onboard test');
    const questions = questionsIn(shown);
    expect(questions).toHaveLength(3);
    expect(new Set(questions.map(({ id }) => id.split('-')[0]))).toEqual(new Set(['l1']));
    for (const { why } of questions.flatMap(({ choices }) => choices))
      expect(texts(shown)).not.toContain(written(why));
  });

  test('all right: the lesson is skipped, each reason and source is shown, its exercise is left', async () => {
    const { questions, judged } = await handIn(await ana.say('onboard test'), () => true);
    expect(judged.text).toBe(`All right: you skip ${lessons[0]?.title}.`);
    for (const { choices, correct, source } of questions) {
      expect(texts(judged)).toContain(written(choices[correct]?.why ?? ''));
      expect(texts(judged)).toContain(source.url);
    }
    expect(texts(judged)).not.toContain('Not quite');
    expect([await stateOf(1), await stateOf(2)]).toEqual(['skipped', 'next']);
    expect(texts(await ana.say('onboard lesson 1'))).toContain('Do the exercise');
  });

  test('one wrong: the lesson stays, and the reasons of the wrong and of the right choice are shown', async () => {
    const { questions, judged } = await handIn(await ana.say('onboard test'), (at) => at !== 1);
    expect(judged.text).toBe(`${lessons[0]?.title} stays on your path.`);
    const [, missed] = questions;
    const wrong = missed?.choices.find((_, place) => place !== missed.correct);
    expect(texts(judged)).toContain(`*Not quite:* ${written(wrong?.text ?? '-')}`);
    expect(texts(judged)).toContain(written(wrong?.why ?? '-'));
    expect(texts(judged)).toContain(written(missed?.choices[missed.correct]?.why ?? '-'));
    expect(texts(judged).match(/\*Not quite:\*/g)).toHaveLength(1);
    expect(texts(judged).match(/\*Right:\*/g)).toHaveLength(2);
    expect(await stateOf(1)).toBe('next');
  });

  test('all wrong, and one left out: the lesson stays; what was missed comes back', async () => {
    const { judged } = await handIn(await ana.say('onboard test'), () => false);
    expect(judged.text).toBe(`${lessons[0]?.title} stays on your path.`);
    const next = await ana.click('Go on with the test');
    expect(questionsIn(next).every(({ id }) => id.startsWith('l2-'))).toBe(true);
    const { judged: second } = await handIn(next, (at) => (at === 2 ? null : true));
    expect(second.text).toBe(`${lessons[1]?.title} stays on your path.`);
    expect([await stateOf(1), await stateOf(2)]).toEqual(['next', 'open']);
    await ana.pass(11 * 60_000);
    expect((await ana.say('onboard')).text).toContain('3 questions wait to be asked again.');
  });

  test(
    'from the first lesson to the last: each is asked about once, and what was passed is skipped',
    async () => {
      let shown = await ana.say('onboard test');
      for (const [at, lesson] of lessons.entries()) {
        const isKnown = at % 2 === 0;
        const { questions, judged } = await handIn(shown, (one) => isKnown || one > 0);
        expect(questions.every(({ id }) => lesson.quiz.some((one) => one.id === id))).toBe(true);
        expect(judged.text.startsWith('All right')).toBe(isKnown);
        shown = await ana.click('Go on with the test');
      }
      expect(shown.text).toBe('The test is over. You skip 5 lessons.');
      expect((await ana.click('To my path')).text).toMatch(/^5 of 10 lessons finished/);
    },
    LONG_MS,
  );
});
