import { describe, expect, test } from '@jest/globals';
import { chartAsText, percentChart } from '../../handlers/blocks/data-visualization.ts';
import { placementReply } from '../../handlers/blocks/placement.ts';
import { queryReply } from '../../handlers/blocks/placement-query.ts';
import { postOpenly } from '../../handlers/deliver.ts';
import { toMessage } from '../../handlers/reply.ts';
import { placeForm } from '../../handlers/views/place-form.ts';
import { queryForm } from '../../handlers/views/query-form.ts';
import { placeFromTexts } from '../../src/operations/place.ts';
import type { PlaceWords } from '../../src/operations/placement/place-input.ts';
import { queryFromTexts } from '../../src/operations/query.ts';
import { validateMessage } from '../../src/sandbox/slack/validate/message.ts';
import { validateView } from '../../src/sandbox/slack/validate/view.ts';

const named = (text: string) => ({ name: 'The cluster', text });
const definition = (container: object, rest: object = {}) =>
  named(
    JSON.stringify({
      family: 'web',
      containerDefinitions: [{ name: 'app', image: 'web:1', ...container }],
      ...rest,
    }),
  );

const answerTo = (cluster: string, task: object, words: PlaceWords, rest: object = {}) => {
  const outcome = placeFromTexts(
    { cluster: cluster === '' ? [] : [named(cluster)], task: definition(task, rest) },
    words,
  );
  if (!outcome.ok) throw new Error(outcome.problem.sentences.join(' '));
  return outcome.answer;
};

const FARGATE = {
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
};

const CASES = [
  ['fits', () => answerTo('3 x m5.large in 3 AZ', { memory: 512 }, { count: '3' })],
  [
    'fits in part',
    () => answerTo('3 x m5.large', { memory: 5000 }, { count: '9', service: 'web' }),
  ],
  ['fits nowhere', () => answerTo('3 x t3.small', { memory: 50_000 }, { count: '9' })],
  [
    'many types and reasons',
    () =>
      answerTo(
        '30 x m5.large, 30 x c5.xlarge, 30 x r5.2xlarge, 30 x t3.small in 6 AZ',
        { memory: 3000, portMappings: [{ containerPort: 80, hostPort: 80 }] },
        {
          count: '900',
          service: 'web',
          constraint: [`memberOf=attribute:stack == ${'x'.repeat(1_500)}`],
        },
      ),
  ],
  ['many', () => answerTo('5000 x m5.large in 6 AZ', { memory: 3000 }, { count: '20000' })],
  [
    'a what-if',
    () =>
      answerTo(
        '1 x m5.large',
        { memory: 3000 },
        { count: '9', add: ['2 x m5.large'], memory: '1000' },
      ),
  ],
  ['Fargate', () => answerTo('', {}, { count: '5', availabilityZones: 'a,b' }, FARGATE)],
] as const;

describe('every answer about placement is a message that Slack takes', () => {
  test.each(CASES)('%s', (_, answerOf) => {
    const answer = answerOf();
    for (const long of [false, true])
      for (const id of ['x'.repeat(20), null]) {
        const reply = placementReply(answer, { id, without: id, words: { count: '1' }, long });
        const message = toMessage(reply, { shareable: true });
        expect(validateMessage({ ...message })).toEqual([]);
        expect(message.text).toContain('Dry run: nothing was changed.');
      }
  });
});

describe('an answer', () => {
  const shown = (id: string | null) => {
    const answer = answerTo('3 x m5.large', { memory: 5000 }, { count: '9', service: 'web' });
    return toMessage(placementReply(answer, { id, without: null, words: { count: '9' } }), {
      shareable: false,
    });
  };

  test('offers each smallest fix as a button', () => {
    expect(JSON.stringify(shown('id'))).toContain('"Try with 6 more m5.large"');
  });

  test('that is shared has no buttons, since what was pasted stays with who pasted it', () => {
    expect(JSON.stringify(shown(null))).not.toContain('"button"');
  });

  test('shows instances together when they are many', () => {
    const answer = answerTo('60 x m5.large, 9 x c5.large in 3 AZ', { memory: 64 }, { count: '9' });
    const { blocks } = placementReply(answer, { id: null, without: null, words: {} });
    const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    expect(rows).toHaveLength(7);
    expect(JSON.stringify(rows[1])).toContain('20 of 20');
  });
});

describe('a chart', () => {
  const chart = percentChart('CPU', [
    { label: 'i-0123456789abcdef01-long', before: 10, after: 60.4 },
    { label: 'i-1123456789abcdef01-long', before: 0, after: 130 },
  ]);

  test('keeps labels apart that are the same once they are cut', () => {
    const { categories } = chart.chart.axis_config;
    expect(new Set(categories).size).toBe(2);
    expect(validateMessage({ text: 'x', blocks: [chart] })).toEqual([]);
  });

  test('stands in letters where Slack takes no charts', () => {
    const text = JSON.stringify(chartAsText(chart));
    expect(text).toContain('██▒▒▒▒▒▒▒▒▒▒░░░░░░░░ 10 → 60 %');
    expect(text).toContain('▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ 0 → 130 %');
  });

  test('is sent in letters when Slack refuses the message with it', async () => {
    const sent: (readonly string[])[] = [];
    await postOpenly({ text: 'x', blocks: [chart] }, async ({ blocks }) => {
      sent.push(blocks.map(({ type }) => type));
      if (blocks.some(({ type }) => type === 'data_visualization'))
        throw new Error('invalid_blocks');
    });
    expect(sent).toEqual([['data_visualization'], ['rich_text']]);
  });
});

describe('the matches of a query', () => {
  const outcome = queryFromTexts([named('250 x m5.large in 3 AZ')], 'agentConnected == true');
  if (!outcome.ok) throw new Error(outcome.problem.sentences.join(' '));
  const { answer } = outcome;

  test('come in pages that Slack takes, and none is left out or shown twice', () => {
    const seen: string[] = [];
    for (let from = 0, more = true; more; ) {
      const reply = queryReply(answer, { id: 'id', from });
      expect(validateMessage({ ...toMessage(reply, { shareable: true }) })).toEqual([]);
      const text = JSON.stringify(reply.blocks);
      seen.push(...[...text.matchAll(/"text":"(1-m5\.large-\d+)"/g)].map(([, id = '']) => id));
      const [next] = reply.buttons;
      more = next !== undefined;
      from = Number(next?.value?.split(':')[1]);
    }
    expect(seen).toEqual(answer.matches.map(({ instance }) => instance));
  });
});

test('the forms are views that Slack takes, empty and filled in', () => {
  const long = { name: 'The cluster', text: 'x'.repeat(100_000) };
  for (const question of [
    { words: {}, cluster: [], task: undefined },
    {
      words: { count: '3', group: 'batch', strategy: ['random'], constraint: ['distinctInstance'] },
      cluster: [named('3 x m5.large')],
      task: long,
    },
    { words: { strategy: ['unheard=of'] }, cluster: [long], task: undefined },
  ])
    expect(validateView({ ...placeForm(question)('id') })).toEqual([]);
  expect(validateView({ ...queryForm({ expression: '', cluster: [] })('id') })).toEqual([]);
});
