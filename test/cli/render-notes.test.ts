import { describe, expect, test } from '@jest/globals';
import { createPaint } from '../../src/cli/paint.ts';
import { renderExplanation } from '../../src/cli/render-explanation.ts';
import { renderDescription } from '../../src/cli/render-live-describe.ts';
import { renderDiagnosis } from '../../src/cli/render-live-why.ts';
import { noteText, troubleText } from '../../src/cli/render-notes.ts';
import type { ExplanationAnswer } from '../../src/model/explanation.ts';
import { diagnoseService } from '../../src/operations/live/diagnose/diagnose-service.ts';
import { describeService } from '../../src/operations/live/service/describe-service.ts';
import { notesBy } from '../../src/operations/notes/service-notes.ts';
import { aTaskDefinition, deps, web } from '../operations/live/builders.ts';
import { fakeAccount } from '../operations/live/fake-account.ts';
import { down } from '../operations/live/why.ts';
import { aNamedService, aRunbook, notesOf } from '../operations/notes/our-notes.ts';

const paint = createPaint(false);
const PAGE = { paint, width: 80, simulated: false };
const WEB = { cluster: 'prod', service: 'web' };
const CALL = aRunbook('whom-to-call', {
  title: 'Whom to call?',
  docs: 'https://wiki.example.com/call',
});

const onWeb = (...[services, runbooks]: Parameters<typeof notesOf>) =>
  notesBy(notesOf(services, runbooks))(WEB);

describe('notes of the team in a terminal', () => {
  test('in trouble: the runbooks with how to read them, and who answers', () => {
    expect(troubleText(onWeb([aNamedService()], [CALL]), PAGE)).toBe(
      [
        'Your runbook: Whom to call? When it is in trouble.',
        '   More: stevedore explain whom-to-call https://wiki.example.com/call',
        'Answers for it: Shop team, channel C0123456789',
      ].join('\n'),
    );
  });

  test('else: one line, with the service to explain where it has several runbooks', () => {
    const wide = { ...PAGE, width: 200 };
    expect(noteText(onWeb([aNamedService()], [CALL, aRunbook('b')]), wide)).toBe(
      'Web shop: Shows what there is to buy. · Shop team, channel C0123456789 · 2 runbooks of your team: stevedore explain prod/web',
    );
    expect(noteText(onWeb([aNamedService({ owner: null, channel: null })], [CALL]), wide)).toBe(
      'Web shop: Shows what there is to buy. · 1 runbook of your team: stevedore explain whom-to-call',
    );
    expect(noteText(onWeb([], [CALL, aRunbook('b')]), wide)).toBe(
      '2 runbooks of your team: stevedore explain b',
    );
  });

  test('nothing where there are none', () => {
    expect(troubleText(undefined, PAGE)).toBe('');
    expect(noteText(undefined, PAGE)).toBe('');
  });

  test('stand below the causes of why, and below the head of describe', async () => {
    const { readers } = fakeAccount({
      services: [down()],
      taskDefinitions: [aTaskDefinition('web:3')],
    });
    const own = { ...deps, notes: notesBy(notesOf([aNamedService()], [CALL])) };
    const diagnosis = await diagnoseService(web(readers), own);
    const description = await describeService(web(readers), own);
    if (!diagnosis.ok || !description.ok) throw new Error('No answer');
    expect(renderDiagnosis(diagnosis.answer, PAGE)).toContain('\n\nYour runbook: Whom to call?');
    expect(renderDescription(description.answer, PAGE)).toMatch(/0\/2 running\n\nWeb shop: Shows/);
  });
});

const EVIL = 'web\u001b[2J\u202eok';
const explained = (answer: ExplanationAnswer): string =>
  renderExplanation({ query: 'x', matches: [], answer }, paint);

const RUNBOOK: ExplanationAnswer = {
  ...{ kind: 'runbook', id: 'a', title: 'A', summary: 'B.', body: '1. Do `c`.\n\n```\nd\n```' },
  ...{ services: ['prod', '*/web'], docs: 'https://wiki.example.com' },
  failures: [{ kind: 'failure', id: 'oom', title: 'Out of memory' }],
};
const SERVICE: ExplanationAnswer = {
  ...{ kind: 'service', id: 'prod/web', title: 'Web shop', summary: 'Shows.', ...WEB },
  ...{ aliases: ['shop'], owner: 'Shop team', channel: null },
  runbooks: [{ kind: 'runbook', id: 'a', title: 'A' }],
};

describe('explaining notes of the team in a terminal', () => {
  test('a runbook', () => {
    expect(explained(RUNBOOK)).toBe(
      [
        ...['A  a, runbook of your team', 'B.', '', '1. Do c.', '', '    d', ''],
        ...[
          'For: prod, */web',
          '',
          'When:',
          '  oom  Out of memory',
          'https://wiki.example.com',
          '',
        ],
      ].join('\n'),
    );
  });

  test('a service', () => {
    expect(explained(SERVICE)).toBe(
      [
        ...['Web shop  prod/web, service of your team', 'Shows.', ''],
        ...[
          'In ECS: service web of cluster prod',
          'Also called: shop',
          'Answers for it: Shop team',
        ],
        ...[
          '',
          'Runbooks:',
          '  a  A',
          '',
          'stevedore describe prod/web   stevedore why prod/web',
          '',
        ],
      ].join('\n'),
    );
  });

  test('a service of the name of something else is told of below it', () => {
    const match = { kind: 'service', id: 'prod/jobs', title: 'Memory', score: 1 } as const;
    const text = renderExplanation({ query: 'memory', matches: [match], answer: RUNBOOK }, paint);
    expect(text).toMatch(/\n\nAlso:\n {2}prod\/jobs {2}Memory \(service of your team\)\n$/);
  });

  test('nothing of it moves the cursor', () => {
    const notes = onWeb(
      [aNamedService({ title: EVIL, about: EVIL, owner: EVIL, channel: EVIL })],
      [aRunbook('a', { title: EVIL, summary: EVIL, docs: EVIL })],
    );
    const links = [{ kind: 'runbook' as const, id: EVIL, title: EVIL }];
    const texts = [
      troubleText(notes, PAGE),
      noteText(notes, PAGE),
      explained({
        ...RUNBOOK,
        title: EVIL,
        summary: EVIL,
        body: EVIL,
        docs: EVIL,
        services: [EVIL],
      }),
      explained({ ...SERVICE, title: EVIL, summary: EVIL, aliases: [EVIL], runbooks: links }),
      renderExplanation(
        {
          query: 'x',
          matches: [{ kind: 'service', id: EVIL, title: EVIL, score: 1 }],
          answer: RUNBOOK,
        },
        paint,
      ),
    ];
    for (const text of texts) {
      expect(text).toContain('\\u001b[2J\\u202e');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    }
  });
});
