import { describe, expect, test } from '@jest/globals';
import { pasted } from '../placement/pasted.ts';
import { place, task } from './placing.ts';

const THREE = ['a', 'b', 'c'].map((az) => ({ id: `i-${az}`, az, cpu: 1024, memory: 2500 }));

describe('what place refuses', () => {
  test.each([
    [['--count', 'ten'], 'The count must be a whole number from 0 to 100,000.'],
    [['--count', '1000000000'], 'The count must be a whole number from 0 to 100,000.'],
    [[], 'Say how many tasks to place'],
    [['--count', '1', '--strategy', 'spread=zone'], 'attribute:<name>'],
    [['--count', '1', '--strategy', 'pack=cpu'], 'AWS takes random, spread and binpack'],
    [['--count', '1', '--constraint', 'distinct'], 'AWS takes distinctInstance and memberOf'],
    [['--count', '1', '--service', 'a', '--group', 'b'], 'either a service or a group'],
    [['--count', '1', '--seed', '-1'], '--seed'],
    [['--count', '1', '--mode', 'scalein'], '--mode takes one of'],
    [['--count', '1', '--add', 'two m5.large'], 'Write it like "2 x m5.large".'],
    [['--count', '1', '--add', '2 x m5.lrge'], 'Did you mean m5.large?'],
    [['--count', '90000', '--robust', '2000'], 'ask for fewer runs'],
    [['--mode', 'scale-in', '--count', '1'], 'Name the service.'],
    [
      ['--count', '1', ...Array.from({ length: 6 }, () => ['--strategy', 'random']).flat()],
      'at most 5',
    ],
    [
      [
        '--count',
        '1',
        ...Array.from({ length: 11 }, () => ['--constraint', 'distinctInstance']).flat(),
      ],
      'at most 10',
    ],
  ])('%j', async (words, sentence) => {
    const { code, out, err } = await place({ instances: THREE }, ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  test('an expression, with a caret below the place', async () => {
    const expression = 'attribute:ecs.instance-type = m5.large';
    const { code, err } = await place(
      { instances: THREE },
      '--count',
      '1',
      '--constraint',
      `memberOf=${expression}`,
    );
    expect(code).toBe(2);
    const [sentence, shown = '', caret = ''] = err.split('\n');
    expect(sentence).toContain('Did you mean ==?');
    expect(shown[caret.indexOf('^')]).toBe('=');
  });

  test.each([
    ['{}', 'has neither containers nor a size of its own'],
    ['hello', 'holds no task definition'],
    ['', 'task.json is empty.'],
    [task({ cpu: 1, memory: '<MEMORY>' }), 'containerDefinitions.0.memory is no amount yet'],
    [JSON.stringify(pasted(THREE)), 'Give it as the cluster'],
    [`${task({ memory: 1 })}\n${task({ memory: 2 }, { family: 'api' })}`, 'with --family'],
  ])('a task that cannot be read: %#', async (definition, sentence) => {
    const { code, out, err } = await place({ instances: THREE, definition }, '--count', '1');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  test('of several definitions takes the one of the family', async () => {
    const definition = `${task({ memory: 100 })}\n${task({ memory: 9000 }, { family: 'api' })}`;
    const words = ['--count', '1', '--family', 'web'];
    expect((await place({ instances: THREE, definition }, ...words)).code).toBe(0);
  });
});
