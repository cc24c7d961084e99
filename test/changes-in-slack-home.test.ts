import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { buttonsOf, type SlackChanges, startSlackChanges } from './changes-in-slack-stage.ts';

const USERS = ['UANA00001', 'UBEN00001'];
const home = z.looseObject({ blocks: z.array(z.looseObject({ type: z.string() })) });
jest.setTimeout(60_000);

describe('what waits for somebody, on their Home tab', () => {
  let stage: SlackChanges;
  beforeAll(async () => {
    stage = await startSlackChanges({
      policies: [
        { name: 'two people', services: ['prod/*'], allow: { users: USERS }, approvals: 1 },
      ],
    });
  }, 60_000);
  afterAll(() => stage.stop());

  const homeOf = async (user: string): Promise<z.output<typeof home>> => {
    await stage.bot.control('home', { user });
    return shownTo(user);
  };
  const shownTo = (user: string) => {
    const { people, homes } = stage.bot.workspace.state();
    return home.parse(homes[people.find(({ name }) => name === user)?.id ?? '']);
  };
  const labels = (view: z.output<typeof home>) =>
    buttonsOf(view)
      .filter(({ actionId }) => actionId.startsWith('change-'))
      .map(({ label }) => label);
  const clickAtHome = (user: string, label: string) => {
    const button = buttonsOf(shownTo(user)).find((one) => one.label === label);
    return stage.bot.control('click', {
      user,
      home: true,
      actionId: button?.actionId,
      value: button?.value,
    });
  };
  const scale = (text: string) =>
    stage.bot.control('command', { user: 'ana', channel: 'ops', text: `scale ${text}` });

  test('is nothing where nothing waits', async () => {
    expect(labels(await homeOf('ana'))).toEqual([]);
    expect(JSON.stringify(shownTo('ana'))).not.toContain('Waiting for you');
  });

  test('is their own to confirm, then for others to approve, and never for who may not', async () => {
    await scale('prod/worker 4');
    expect(labels(await homeOf('ana'))).toEqual(['Confirm', 'Cancel']);
    expect(labels(await homeOf('ben'))).toEqual([]);
    await clickAtHome('ana', 'Confirm');
    expect(labels(shownTo('ana'))).toEqual(['Cancel']);
    expect(labels(await homeOf('ben'))).toEqual(['Approve']);
    expect(labels(await homeOf('chi'))).toEqual([]);
    expect(stage.writes()).toEqual([]);
  });

  test('is approved there: sent once, told in the channel, and gone from the tab', async () => {
    const { messages } = await clickAtHome('ben', 'Approve');
    expect(stage.writes()).toHaveLength(1);
    expect(JSON.stringify(messages.filter(({ channel }) => channel === 'COPS00001'))).toContain(
      'Sent, and followed',
    );
    expect(labels(shownTo('ben'))).toEqual([]);
    await clickAtHome('ben', 'Approve').catch(() => undefined);
    expect(stage.writes()).toHaveLength(1);
  });

  test('is gone when its time is over', async () => {
    await scale('prod/api 5');
    expect(labels(await homeOf('ana'))).toEqual(['Confirm', 'Cancel']);
    stage.account.advance(6 * 60_000);
    expect(labels(await homeOf('ana'))).toEqual([]);
  });
});
