import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import type { ControlAnswer } from '../../src/sandbox/slack/state.ts';
import { lessonAt } from '../knowledge/lessons/all-lessons.ts';
import { type LearningStage, lastOf, startLearning } from './learning-stage.ts';
import { repaired } from './repaired.ts';
import { skipTo } from './skip-to.ts';
import { createWalker, type Walker } from './walk.ts';

const LONG_MS = 60_000;
const PASSED = 'Repaired. AWS refuses nothing in it, and nothing in it fails later.';

const { exercise } = lessonAt(2);
const BROKEN = exercise.kind === 'repair' ? exercise.definition : '';
const GOOD = repaired(BROKEN);

describe('a repaired definition that comes as a file', () => {
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

  const upload = (content: string, name = 'hello.json'): string =>
    stage.bot.workspace.control.upload({
      ...{ name, user: 'ana', mimetype: 'text/plain' },
      bytes: new TextEncoder().encode(content),
    }).file.id;
  const form = async () => {
    const { views } = await stage.bot.control('command', {
      ...{ user: 'ana', channel: 'ops', text: 'onboard repair 2' },
    });
    return views.at(-1)?.id;
  };
  const handIn = async (file: string | null, text: string = BROKEN) =>
    stage.bot.control('submit', {
      user: 'ana',
      viewId: await form(),
      values: {
        repaired: { value: text },
        'repaired-file': { value: file === null ? [] : [file] },
      },
    });
  const write = (text: string, files: readonly string[] = []): Promise<ControlAnswer> =>
    stage.bot.control('message', { user: 'ana', channel: 'DANA00001', text, files });
  const isDone = async (): Promise<boolean> =>
    JSON.stringify(await ana.say('onboard lesson 2')).includes('Exercise: done ✓');

  test.each([
    ['JSON', GOOD],
    ['YAML', stringify(JSON.parse(GOOD))],
  ])('%s in the form counts instead of the text', async (_, content) => {
    expect(lastOf(await handIn(upload(content))).text).toBe(PASSED);
    expect(await isDone()).toBe(true);
  });

  test('a file that is not repaired is told, and a way back', async () => {
    const answer = lastOf(await handIn(upload(BROKEN), GOOD));
    expect(answer.text).toBe('Not repaired yet.');
    expect(JSON.stringify(answer.blocks)).toContain('Try again');
    expect(await isDone()).toBe(false);
  });

  test('a file that is too large is told by name', async () => {
    const answer = lastOf(await handIn(upload(' '.repeat(2 ** 20 + 1), 'big.json')));
    expect(answer.text).toMatch(/^"big.json" is larger than 1 MiB/);
    expect(await isDone()).toBe(false);
  });

  test('neither text nor file is told under the field', async () => {
    const { errors } = await handIn(null, ' ');
    expect(errors).toEqual({
      repaired: 'Paste the repaired definition here, or attach it as a file below.',
    });
  });

  test('text in the form is judged under its field', async () => {
    const { errors } = await handIn(null, BROKEN);
    expect(errors?.['repaired']).toMatch(/^Not repaired yet\. /);
    const { messages } = await handIn(null, GOOD);
    expect(messages.at(-1)?.text).toBe(PASSED);
  });

  test.each([
    ['a file', '', true],
    ['a code block', `\n\`\`\`\n${GOOD}\n\`\`\``, false],
    ['a text', ` ${GOOD}`, false],
  ])('%s in a direct message behind "onboard repair 2"', async (_, behind, isFile) => {
    const files = isFile ? [upload(GOOD)] : [];
    const answer = lastOf(await write(`onboard repair 2${behind}`, files));
    expect(answer.text).toBe(PASSED);
    expect(await isDone()).toBe(true);
  });

  test.each(['onboard lesson 2', '/ecs onboard'])('a file with "%s"', async (words) => {
    await ana.say('onboard test');
    await skipTo(stage, 2);
    expect(lastOf(await write(words, [upload(GOOD)])).text).toBe(PASSED);
    expect(lastOf(await write(words)).text).toMatch(/^Lesson |lessons finished/);
  });

  test('a mention with a file is answered to the learner alone', async () => {
    const answer = await stage.bot.control('message', {
      ...{ user: 'ana', channel: 'ops', text: '@Stevedore onboard repair 2' },
      files: [upload(GOOD)],
    });
    expect(lastOf(answer)).toMatchObject({ text: PASSED, ephemeralTo: 'UANA00001' });
  });

  test('two files are too many, and none is asked for', async () => {
    const both = await write('onboard repair 2', [upload(GOOD), upload(GOOD)]);
    expect(lastOf(both).text).toBe('These are several. Hand in one file or one code block.');
    expect(lastOf(await write('onboard repair 2')).text).toMatch(/^Attach the repaired definition/);
    expect(lastOf(await write('onboard repair 5', [upload(GOOD)])).text).toMatch(
      /has no definition to repair/,
    );
    expect(await isDone()).toBe(false);
  });

  describe('without a word, in a direct message', () => {
    const goOnTo2 = async () => {
      await ana.say('onboard test');
      await skipTo(stage, 2);
    };
    const isOffered = ({ messages }: ControlAnswer): boolean =>
      JSON.stringify(messages).includes('Hand it in');

    test('is checked as any other, and may be handed in where the exercise wants it', async () => {
      await goOnTo2();
      const checked = await write('', [upload(GOOD)]);
      expect(isOffered(checked)).toBe(true);
      const judged = await stage.bot.control('click', {
        ...{ user: 'ana', messageTs: lastOf(checked).ts, actionId: 'onboard-hand-in' },
      });
      expect(lastOf(judged).text).toBe(PASSED);
      expect(await isDone()).toBe(true);
      expect(isOffered(await write('', [upload(GOOD)]))).toBe(false);
    });

    test('is only checked for who does not learn, or is elsewhere, or sends something else', async () => {
      expect(isOffered(await write('', [upload(GOOD)]))).toBe(false);
      await ana.say('onboard test');
      expect(isOffered(await write('', [upload(GOOD)]))).toBe(false);
      await skipTo(stage, 2);
      expect(isOffered(await write('', [upload(GOOD.replace('"hello"', '"shop"'))]))).toBe(false);
    });
  });

  test('is never stored nor logged', async () => {
    const secret = 'canary-hunter2';
    const text = GOOD.replace(
      '"essential": true',
      `"environment": [{"name":"A","value":"${secret}"}]`,
    );
    await handIn(upload(text));
    await write('onboard repair 2', [upload(text)]);
    expect(stage.bot.log.lines.join('\n')).not.toContain(secret);
    expect(JSON.stringify(await stage.learners.all())).not.toContain(secret);
    expect(JSON.stringify(stage.bot.workspace.state().messages)).not.toContain(secret);
  });
});
