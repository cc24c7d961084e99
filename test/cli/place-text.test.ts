import { describe, expect, test } from '@jest/globals';
import { place, task } from './placing.ts';

const small = (az: string) => ({
  id: `i-0123456789abcdef${az}`,
  az: `eu-west-1${az}`,
  registered: { cpu: 2048, memory: 7700 },
  cpu: 1024,
  memory: 2500,
  attributes: { 'ecs.instance-type': 'm5.large' },
});
const THREE = ['a', 'b', 'c'].map(small);
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...small('abc'.charAt(index % 3)),
    id: `i-${String(index).padStart(17, '0')}`,
  }));

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for
const COLOUR = /\u001b\[/;

describe('stevedore place for people', () => {
  test('begins with the verdict, and says that nothing was changed', async () => {
    const { out } = await place({ instances: THREE }, '--count', '10', '--service', 'web');
    expect(out.split('\n')[0]).toBe('✗ Places 6 of 10; 4 do not fit: memory on 3 instances.');
    expect(out.trimEnd().split('\n').at(-1)).toBe('Dry run: nothing was changed.');
  });

  test('draws CPU and memory of every instance before and after', async () => {
    const { out } = await place({ instances: THREE }, '--count', '3', '--service', 'web');
    expect(out).toContain(
      '  i-0123456789abcdefa  m5.large      █████▓░░░░  62%  ███████▓░░  80%  +1',
    );
  });

  test('says what is missing, what would fix it, and what ECS would print', async () => {
    const { out } = await place({ instances: THREE }, '--count', '10', '--service', 'web');
    const flat = out.replace(/\s+/g, ' ');
    expect(flat).toContain('needs 1,000 MiB of memory, 500 free of 7,700, 500 short');
    expect(flat).toContain('Instances: 3 full now, so that waiting may help.');
    expect(flat).toContain('• Add 1 × m5.large.');
    expect(flat).toContain('• Let each task reserve at most 625 MiB of memory (now 1,000).');
    expect(flat).toContain('(service web) was unable to place a task');
    expect(flat).toContain('has insufficient memory available.');
  });

  test('tells what is full now from what never fits', async () => {
    const definition = task({ cpu: 256, memory: 9000 });
    const { out } = await place({ instances: THREE, definition }, '--count', '1');
    expect(out.replace(/\s+/g, ' ')).toContain('3 never able to take it, even when empty');
    expect(out).toMatch(
      /^✗ Places no task; no instance can ever take one: memory on 3 instances\./,
    );
  });

  test('of what it tries says what came out without it', async () => {
    const words = ['--count', '10', '--add', '1 x m5.large'];
    const { code, out } = await place({ instances: THREE }, ...words);
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ Places all 10 tasks\. Without the change: 6 of 10\.$/m);
    expect(out).toContain('1 more m5.large');
  });

  test('shows how sure it is when ties fall in other ways', async () => {
    const { out } = await place({ instances: THREE }, '--count', '4', '--robust');
    expect(out).toContain('200 runs with other ties placed always 4');
    const fewer = await place({ instances: THREE }, '--count', '4', '--robust', '5');
    expect(fewer.out).toContain('5 runs with other ties');
  });

  test.each([3, 40, 41, 5000])(
    'of %d instances stays a page of at most 80 columns',
    async (count) => {
      const words = ['--count', '20000', '--service', 'web'];
      const { out } = await place({ instances: many(count) }, ...words);
      const lines = out.split('\n');
      expect(lines.length).toBeLessThan(90);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  test('colours only a terminal, and says the same there', async () => {
    const words = ['--count', '10', '--service', 'web'];
    const plain = await place({ instances: THREE }, ...words);
    const coloured = await place({ instances: THREE, terminal: true, columns: 80 }, ...words);
    expect(plain.out).not.toMatch(COLOUR);
    expect(coloured.out).toMatch(COLOUR);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: see above
    expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });

  test('shows control characters in names instead of obeying them', async () => {
    const [first] = THREE;
    const instances = [{ ...small('a'), ...first, id: 'i-\u001b[31mred', az: 'a\u001b[2J' }];
    const { out } = await place({ instances }, '--count', '9', '--service', 'w\u001b[1m');
    expect(out).not.toMatch(COLOUR);
  });
});
