import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestBot, type TestBot } from './test-bot.ts';

describe('forms', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.stop());

  test('a text and a file in the form for checks are both checked', async () => {
    const { views } = await bot.control('command', { user: 'ana', channel: 'ops', text: 'check' });
    const bytes = new TextEncoder().encode('{"family":"from-the-file"}');
    const { file } = bot.workspace.control.upload({
      name: 'task.json',
      user: 'ana',
      mimetype: 'application/json',
      bytes,
    });
    const { messages } = await bot.control('submit', {
      user: 'ana',
      viewId: views[0]?.id,
      values: {
        paste: { 'task-definition': '{"family":"from-the-text"}' },
        file: { 'task-definition-file': [file.id] },
      },
    });
    expect(messages).toHaveLength(2);
    expect(JSON.stringify(messages[0])).toContain('from-the-text');
    expect(JSON.stringify(messages[1])).toContain('from-the-file');
  });

  test('blanks in the form for terms are no question', async () => {
    const { views } = await bot.control('shortcut', { user: 'ana', callbackId: 'explain_term' });
    const { errors } = await bot.control('submit', {
      user: 'ana',
      viewId: views[0]?.id,
      values: { question: { words: '  \n' } },
    });
    expect(errors).toEqual({
      question: 'Write a term of ECS, a field, or what a stopped task said.',
    });
    await bot.control('close', { user: 'ana', viewId: views[0]?.id });
  });
});
