import { describe, expect, test } from '@jest/globals';
import { dispatch } from '../../../handlers/dispatch.ts';
import { ARN, aService } from '../../operations/live/builders.ts';
import { fakeAccount } from '../../operations/live/fake-account.ts';
import { answerTo, deskOn } from './live-ask.ts';

const at = (cluster: string, serviceName: string) =>
  aService({
    serviceName,
    serviceArn: `${ARN}:service/${cluster}/${serviceName}`,
    clusterArn: `${ARN}:cluster/${cluster}`,
  });

const desk = deskOn(
  [
    fakeAccount({ name: 'main', services: [at('prod', 'web'), at('staging', 'web')] }).readers,
    fakeAccount({ name: 'lab', region: 'eu-west-1', services: [at('prod', 'web')] }).readers,
  ],
  {
    names: { aliases: { shop: { cluster: 'staging', service: 'web', account: 'main' } } },
    channels: { C0000000001: { account: 'lab' }, ops: { cluster: 'staging' } },
  },
);

const inChannel = async (text: string, channel: string, channelName?: string) => {
  const place = { user: 'U1', channel, channelName, open: null, attached: [] };
  return (await dispatch(text, desk, place))?.blocks.map((block) => JSON.stringify(block)).join();
};

describe('in WHERE', () => {
  test.each([
    ['describe web in lab', 'lab (123456789012) · eu-west-1 · prod'],
    ['status web in staging 6h', 'main (123456789012) · eu-central-1 · staging'],
    ['why web in eu-west-1', 'lab (123456789012) · eu-west-1 · prod'],
    ['tasks web page 1 in lab/prod', 'lab (123456789012) · eu-west-1 · prod'],
    ['check web in lab', 'lab (123456789012) · eu-west-1 · prod'],
    ['services prod in lab', 'lab (123456789012) · eu-west-1 · prod'],
    ['services in staging', 'main (123456789012) · eu-central-1 · staging'],
    ['describe shop', 'main (123456789012) · eu-central-1 · staging'],
  ])('%s looks there, and says so', async (text, place) => {
    expect(await answerTo(text, desk)).toContain(place);
  });

  test('clusters in an account are those of it', async () => {
    const text = await answerTo('clusters in lab', desk);
    expect(text).toContain('# 1 cluster');
    expect(text).not.toContain('main');
  });

  test('a place where nobody looks is named, with those where somebody does', async () => {
    for (const text of ['describe web in us-east-1', 'clusters in us-east-1'])
      expect(await answerTo(text, desk)).toContain(
        'Stevedore does not look into us-east-1. It looks into main (eu-central-1), lab (eu-west-1).',
      );
  });
});

describe('the place of a channel', () => {
  test('counts by its id, by its name, and nowhere else', async () => {
    expect(await inChannel('describe web', 'C0000000001')).toContain('lab (123456789012)');
    expect(await inChannel('describe web', 'C0000000002', 'ops')).toContain('· staging');
    expect(await inChannel('describe web', 'C0000000002')).toContain('3 services fit the name web');
  });

  test('is not taken from what Slack says in place of the name of a private channel', async () => {
    const odd = deskOn(
      [fakeAccount({ services: [at('prod', 'web'), at('staging', 'web')] }).readers],
      {
        channels: { privategroup: { cluster: 'staging' } },
      },
    );
    const place = {
      user: 'U1',
      channel: 'G1',
      channelName: 'privategroup',
      open: null,
      attached: [],
    };
    const reply = await dispatch('describe web', odd, place);
    expect(reply?.text).toContain('2 services fit the name web');
  });
});
