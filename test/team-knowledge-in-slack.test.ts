import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { settingsFile } from '../src/settings/settings.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { complaintsOf, folderOnDisk, teamConcept, teamLesson } from './knowledge/overlay/team.ts';
import { comparisonFile } from './knowledge/sample.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

const NEVER_MS = 2_147_483_647;
const PINGS = '<!channel> <!here|x> <@U0123456> <https://evil.example|AWS> @here';
const docs = 'https://docs.aws.amazon.com/page.html';
const folder = folderOnDisk([
  teamConcept('task-role', { title: 'Task role at our place' }),
  teamConcept(
    'release-train',
    {
      title: PINGS,
      aliases: '[the train]',
      summary: `'${PINGS} and a *bold* claim.'`,
      docs: 'https://wiki.example.com/train',
    },
    `It is \`${PINGS}\` so.\n\n\`\`\`\n${PINGS}\n\`\`\`\n\nSee [AWS](https://wiki.example.com/x|https://aws.amazon.com).`,
  ),
  comparisonFile(
    'release-train',
    'deployment',
    { docs },
    '| a | <!channel> | b |\n| c | d | e |\n| f | g | h |',
  ),
  { name: 'docs-hosts.json', text: '{"hosts":["wiki.example.com"]}' },
  teamLesson(3, 'iam-roles', { title: 'Roles', intro: [PINGS], goal: `Know it ${PINGS}` }),
  teamLesson(50, 'deploys'),
]);

let store: Store;
let bot: TestBot;
beforeAll(async () => {
  store = await openStore({ kind: 'sqlite', file: ':memory:' });
  const settings = { ...settingsFile.parse({}), knowledge: folder };
  const learning = { store, roundMs: NEVER_MS };
  bot = await startTestBot(undefined, [], undefined, settings, undefined, learning);
}, 40_000);
afterAll(async () => {
  await bot.stop();
  await store.close();
  folder.remove();
});

/** The texts of messages that Slack looks into: what is plain or raw text pings nobody and is no link. */
const parsedIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isPlain = entries.some(([key, own]) => key === 'type' && /^(?:plain|raw)_text$/.test(own));
  return entries.flatMap(([key, own]) =>
    key === 'text' && typeof own === 'string' ? (isPlain ? [] : [own]) : parsedIn(own),
  );
};

const answerTo = async (text: string) => {
  const { messages } = await bot.control('command', { user: 'ana', channel: 'ops', text });
  const [message] = messages;
  if (message === undefined) throw new Error(`No answer to ${text}.`);
  return { ts: message.ts, json: JSON.stringify(message), parsed: parsedIn(message).join('\n') };
};

/** What would ping somebody, or lead to a host that nobody named. */
const PINGING = /<[!@]|<https:\/\/(?!wiki\.example\.com|docs\.aws\.amazon\.com)/;

describe('what a team wrote, in Slack', () => {
  test('stands in place of ours, and says so in one line', async () => {
    const { json } = await answerTo('explain task-role');
    expect(json).toContain('Task role at our place');
    expect(json).toContain("From your team's notes, in place of Stevedore's own text.");
  });

  test('says nothing of the kind where the text is ours', async () => {
    expect((await answerTo('explain fargate')).json).not.toContain('your team');
  });

  test('names the host of its source, and pings and spoofs nothing', async () => {
    const { json, parsed } = await answerTo('explain the train');
    expect(json).toContain("From your team's notes.");
    expect(json).toContain('<https://wiki.example.com/train|wiki.example.com>');
    expect(parsed).toContain('&lt;!channel&gt;');
    expect(parsed).not.toMatch(PINGING);
    expect(json).not.toContain('AWS documentation');
  });

  test('all of it, in the long form and in comparisons', async () => {
    const { ts } = await answerTo('explain the train');
    const { messages } = await bot.control('click', {
      ...{ user: 'ana', messageTs: ts, actionId: 'ask-more:concept:release-train' },
    });
    const long = parsedIn(messages).join('\n');
    expect(long).toContain('```\n&lt;!channel&gt;');
    expect(long).not.toMatch(PINGING);
    const { json, parsed } = await answerTo('explain release-train vs deployment');
    expect(json).toContain("From your team's notes.");
    expect(parsed).not.toMatch(PINGING);
  });

  test('is a lesson like ours, with the same line', async () => {
    const own = await answerTo('onboard lesson 3');
    expect(own.json).toContain("From your team's notes, in place of Stevedore's own text.");
    expect(own.parsed).not.toMatch(PINGING);
    expect((await answerTo('onboard lesson 50')).json).toContain("From your team's notes.");
    expect((await answerTo('onboard lesson 1')).json).not.toContain("team's notes");
    const path = await answerTo('onboard');
    expect(path.json).toContain('50. *How we deploy*');
    expect(path.json).toContain('of 11 lessons');
  });

  test('is refused where its own address would ping', () => {
    const address = 'https://docs.aws.amazon.com/x><!channel>';
    expect(complaintsOf(teamConcept('train', { docs: address })).join()).toMatch(
      /: docs: takes an address without spaces/,
    );
  });
});
