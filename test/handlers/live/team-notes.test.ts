import { describe, expect, test } from '@jest/globals';
import { explanationReply } from '../../../handlers/blocks/explanation.ts';
import type { Runbook } from '../../../src/model/team-notes.ts';
import { aNamedService, aRunbook, notesOf } from '../../operations/notes/our-notes.ts';
import { answerTo, buttonsOf, messageTo } from './live-ask.ts';
import { deskWithNotes } from './note-desk.ts';

const IMAGE = aRunbook('image-gone', {
  title: 'The image is gone',
  summary: 'When a release was cleaned up too early.',
  services: ['prod/web'],
  failures: ['pull-image-missing'],
  docs: 'https://wiki.example.com/image?a=1&b=2',
});
const CALL = aRunbook('whom-to-call', { title: 'Whom to call?' });
const OTHER = aRunbook('memory', { failures: ['oom'] });
const SHOP = aNamedService({ aliases: ['storefront'] });

const desk = deskWithNotes(notesOf([SHOP], [CALL, OTHER, IMAGE]));

describe('/ecs why with notes of the team', () => {
  test('shows its runbooks for the first cause right below the causes, and who answers', async () => {
    const text = await answerTo('why web', desk);
    expect(text).toContain(
      [
        '*Your runbook:* The image is gone. When a release was cleaned up too early. (<https://wiki.example.com/image?a=1&amp;b=2|the whole of it on wiki.example.com>)  [Read]',
        '*Your runbook:* Whom to call? When it is in trouble.  [Read]',
        '~ Answers for it: Shop team, <#C0123456789>',
      ].join('\n'),
    );
    expect(text.indexOf('*1. The image does not exist*')).toBeLessThan(
      text.indexOf('Your runbook'),
    );
    expect(text.indexOf('Your runbook')).toBeLessThan(text.indexOf('*Stopped tasks*'));
    expect(text).not.toContain('memory');
  });

  test('shows three runbooks at most', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => aRunbook(id));
    const text = await answerTo('why web', deskWithNotes(notesOf([], five)));
    expect(text.match(/Your runbook/g)).toHaveLength(3);
    expect(text).not.toContain('Answers for it');
  });
});

describe('/ecs describe and status with notes of the team', () => {
  test.each(['describe web', 'status web'])('%s: one quiet line, and a button', async (command) => {
    const text = await answerTo(command, desk);
    expect(text).toContain(
      '\n~ *Web shop*: Shows what there is to buy. · Shop team, <#C0123456789> · 3 runbooks of your team\n',
    );
    expect(buttonsOf(await messageTo(command, desk))).toMatchObject({
      '3 runbooks': 'service:prod/web',
    });
  });

  test.each<[what: string, runbooks: readonly Runbook[], line: string, buttons: object]>([
    ['one', [CALL], '1 runbook', { 'Runbook: Whom to call?': 'runbook:whom-to-call' }],
    [
      'two',
      [CALL, IMAGE],
      '2 runbooks',
      {
        'Runbook: The image is gone': 'runbook:image-gone',
        'Runbook: Whom to call?': 'runbook:whom-to-call',
      },
    ],
  ])(
    'of a service without a card, %s runbooks each have a button',
    async (_, runbooks, line, buttons) => {
      const unnamed = deskWithNotes(notesOf([], runbooks));
      expect(await answerTo('describe web', unnamed)).toContain(`\n~ ${line} of your team\n`);
      expect(buttonsOf(await messageTo('describe web', unnamed))).toMatchObject(buttons);
    },
  );

  test('say what they said where nothing was written on the service', async () => {
    const elsewhere = notesOf([aNamedService({ service: 'api' })], []);
    for (const command of ['why web', 'describe web', 'status web'])
      expect(await messageTo(command, deskWithNotes(elsewhere))).toEqual(
        await messageTo(command, deskWithNotes(notesOf([]))),
      );
  });
});

describe('names of the team', () => {
  test.each([
    'why web-shop',
    'why Web Shop',
    'why storefront',
    'WHY Storefront',
    'status web shop 6h',
    'describe web shop',
  ])('are found behind a command: %s', async (command) => {
    expect(await answerTo(command, desk)).toContain('# web · prod');
  });
});

describe('/ecs explain with notes of the team', () => {
  test('shows a runbook whole, and what it is for', async () => {
    expect(await answerTo('explain the image is gone', desk)).toBe(
      [
        '# The image is gone',
        '*When a release was cleaned up too early.*',
        '1. Look.',
        '2. Write down what you see.',
        '~ Runbook of your team · for `prod/web` · <https://wiki.example.com/image?a=1&amp;b=2|the whole of it on wiki.example.com> · `image-gone`',
        '[The image does not exist] [Share to channel]',
      ].join('\n'),
    );
  });

  test('shows a service, with ways to look at it and its runbooks', async () => {
    expect(await answerTo('explain storefront', desk)).toBe(
      [
        '# Web shop',
        '*Shows what there is to buy.*',
        '*In ECS* service `web` of cluster `prod`',
        '*Also called* `storefront`',
        '*Answers for it* Shop team, <#C0123456789>',
        '*Runbooks*',
        '• The image is gone',
        '• What memory says',
        '• Whom to call?',
        '~ Written by your team',
        '[Describe] [Why?] [Runbook: The image is gone] [Runbook: What memory says] [Runbook: Whom to call?] [Share to channel]',
      ].join('\n'),
    );
  });

  test('names the kind of what it offers, also beside something else of that name', async () => {
    const cron = deskWithNotes(notesOf([aNamedService({ title: 'Scheduler' })]));
    expect(await answerTo('explain scheduler', cron)).toContain('[Your service: Scheduler]');
    const match = {
      kind: 'runbook' as const,
      id: 'image-gone',
      title: 'The image is gone',
      score: 0.3,
    };
    const unsure = explanationReply(
      { query: 'cleaned up', matches: [match], answer: null },
      { long: false, drawing: () => undefined },
    );
    expect(unsure.buttons.map(({ text }) => text.text)).toEqual(['Runbook: The image is gone']);
  });

  test('gives a runbook of the name of its service one button', async () => {
    const same = aRunbook('web-shop-runbook', { title: SHOP.title });
    const both = deskWithNotes(notesOf([SHOP], [same]));
    expect(await answerTo('explain web shop', both)).toContain(
      '[Describe] [Why?] [Runbook: Web shop] [Share to channel]',
    );
  });

  test('lists the team as a topic', async () => {
    expect(await answerTo('explain', desk)).toContain('*Your team*  [4 to read ▾]');
  });
});
