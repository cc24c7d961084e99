import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestBot, type TestBot } from '../test-bot.ts';

const SECRET = 'canary-d41d8cd9';
const TASK = JSON.stringify({
  family: 'web',
  containerDefinitions: [
    { name: 'app', image: 'web:1', memory: 3000, environment: [{ name: 'KEY', value: SECRET }] },
  ],
});
const CLUSTER = JSON.stringify({
  containerInstances: [
    {
      containerInstanceArn: 'arn:aws:ecs:eu-west-1:123456789012:container-instance/demo/0a1b',
      ec2InstanceId: 'i-0a1b',
      status: 'ACTIVE',
      agentConnected: true,
      runningTasksCount: 0,
      attributes: [{ name: 'ecs.instance-type', value: 'm5.large' }],
      registeredResources: [],
      remainingResources: [],
    },
  ],
});

describe('the form of /ecs place', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(async () => {
    await bot.stop();
    expect(bot.log.lines.join('\n')).not.toContain(SECRET);
  });

  const upload = (name: string, text: string): string =>
    bot.workspace.control.upload({
      name,
      user: 'ana',
      mimetype: 'application/json',
      bytes: new TextEncoder().encode(text),
    }).file.id;

  const openForm = async (text: string): Promise<string | undefined> => {
    const { views } = await bot.control('command', { user: 'ana', channel: 'ops', text });
    return views[0]?.id;
  };

  const submit = (viewId: string | undefined, values: object) =>
    bot.control('submit', { user: 'ana', viewId, values });

  test('reads task definition and cluster from files', async () => {
    const { messages } = await submit(await openForm('place 9'), {
      'task-file': { value: [upload('task.json', TASK)] },
      'cluster-file': { value: [upload('cluster.json', CLUSTER)] },
    });
    expect(JSON.stringify(messages)).toContain('Places 2 of 9');
    expect(JSON.stringify(messages)).not.toContain(SECRET);
  });

  test('says under the field what is wrong with what was typed, files or not', async () => {
    const viewId = await openForm('place on 3 x m5.larg');
    const { errors } = await submit(viewId, {
      count: { value: 'x' },
      'task-file': { value: [upload('task.json', TASK)] },
    });
    expect(errors).toEqual({
      count: 'The count must be a whole number from 0 to 100,000.',
      cluster:
        'At character 1: the size of instance type m5.larg is not known. Did you mean m5.large?',
    });
    await bot.control('close', { user: 'ana', viewId });
  });

  test('a file that is wrong is named, and the question can be changed without giving all again', async () => {
    const { messages } = await submit(await openForm('place 2'), {
      task: { value: TASK },
      'cluster-file': { value: [upload('wrong.json', '{"clusters": []}')] },
    });
    const [message] = messages;
    expect(message?.text).toContain('wrong.json describes a cluster without its instances');
    const actions = message?.blocks?.at(-1)?.['elements'];
    expect(JSON.stringify(actions)).toContain('Change the question');
    const { views } = await bot.control('click', {
      user: 'ana',
      messageTs: message?.ts,
      actionId: 'change-placement',
    });
    expect(JSON.stringify(views)).not.toContain(SECRET);
    const again = await submit(views[0]?.id, { cluster: { value: '1 x m5.large' } });
    expect(again.messages[0]?.text).toContain('Places all 2 tasks.');
  });

  test('a mention takes task definition and cluster as two code blocks', async () => {
    const { messages } = await bot.control('message', {
      user: 'ana',
      channel: 'dev',
      text: `@Stevedore place web 9\n\`\`\`\n${CLUSTER}\n\`\`\`\nand\n\`\`\`\n${TASK}\n\`\`\``,
    });
    expect(messages.at(-1)?.text).toContain('Places 2 of 9');
  });
});
