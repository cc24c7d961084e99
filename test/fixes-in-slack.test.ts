import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FACES } from './faces.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

const CANARY = 'canary-51c0de';
const FIXABLE = JSON.stringify({
  family: 'web',
  status: 'ACTIVE',
  containerDefinitions: [
    { name: 'app', image: 'nginx:1', memory: 128, environment: [{ name: 'A', value: CANARY }] },
  ],
});

const buttonValue = (answer: string): string =>
  /"action_id":"apply-fixes","value":"([^"]+)"/.exec(answer)?.[1] ?? '';

const apply = async (bot: TestBot, answer: string) => {
  const { messages } = JSON.parse(answer);
  return bot.control('click', {
    user: 'ana',
    messageTs: messages.at(-1).ts,
    actionId: 'apply-fixes',
    value: buttonValue(answer),
  });
};

const fileOf = async (bot: TestBot, url: string): Promise<string> => {
  const headers = { authorization: `Bearer ${bot.workspace.botToken}` };
  return (await fetch(url, { headers })).text();
};

describe('safe fixes, from every way in', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.stop());

  test.each(FACES)('$name', async ({ give }) => {
    const { messages } = await apply(bot, await give(bot, FIXABLE));
    const [file] = messages.flatMap(({ files = [] }) => files);
    expect(file?.name).toBe('web.json');
    const sent = JSON.parse(await fileOf(bot, file?.url_private_download ?? ''));
    expect(sent).toEqual({ ...JSON.parse(FIXABLE), status: undefined });
    expect(
      messages.filter(({ files }) => files !== undefined).map(({ channel }) => channel),
    ).toEqual([bot.workspace.state().channels.find(({ name }) => name === 'ana')?.id]);
    expect(JSON.stringify(messages)).toContain('1 safe fix applied');
    expect(JSON.stringify(messages)).not.toContain(CANARY);
    expect(bot.log.lines.join('\n')).not.toContain(CANARY);
  });
});

describe('when Slack takes no file', () => {
  test('the changes are shown, and the answer says what is missing', async () => {
    const bot = await startTestBot();
    const [face] = FACES;
    const answer = (await face?.give(bot, FIXABLE)) ?? '';
    await bot.control('fault', {
      kind: 'server_error',
      method: 'files.getUploadURLExternal',
      times: 10,
    });
    const { messages } = await apply(bot, answer);
    const said = JSON.stringify(messages);
    expect(said).toContain('I could not send the corrected definition as a file');
    expect(said).toContain('Remove `status`');
    expect(said).not.toContain(CANARY);
    await expect(bot.stop()).rejects.toThrow('a file could not be sent');
  });
});
