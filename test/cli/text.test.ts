import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { definition, REFUSED } from './definitions.ts';
import { fakeIo } from './fake-io.ts';

const shown = async (
  text: string,
  { args = [], ...terminal }: { args?: string[]; columns?: number; colour?: boolean } = {},
): Promise<string> => {
  const io = fakeIo({ files: { 'web.json': text }, ...terminal });
  await run(['check', ...args, 'web.json'], io);
  return io.printed().out;
};

const PORTS = (hostPort: number) => ({ portMappings: [{ containerPort: 80, hostPort }] });

describe('a finding on the terminal', () => {
  test('stands with its line, carets under the value, why, what to do and its rule', async () => {
    const out = await shown(definition({ image: 'nginx' }));
    expect(out).toContain(`
    web.json:9:16  /containerDefinitions/0/image
      9 │ "image": "nginx",
        │          ^^^^^^^
`);
    expect(out).toMatch(/^ {4}Do: /m);
    expect(out).toMatch(/^ {4}prefer-tagged-image\n {4}https:\/\//m);
  });

  test('that opens a bracket is shown with the line behind it', async () => {
    const out = await shown(definition({ user: undefined }));
    expect(out).toContain(`
      7 │ {
        │ ^
      8 │   "name": "app",
`);
  });

  test('of the same rule is grouped with the others, and the reason is given once', async () => {
    const text = definition({ ...PORTS(40000), image: 'a' }).replace(
      '"containerDefinitions": [',
      '"containerDefinitions": [{"name":"b","image":"b","memory":9,"user":"1"},',
    );
    const out = await shown(text);
    expect(out.match(/prefer-tagged-image/g)).toHaveLength(1);
    expect(out.match(/│ +\^/g)?.length).toBeGreaterThan(2);
  });

  test.each([
    ['refused', REFUSED, 'AWS will refuse this (1)'],
    ['advice', definition({ image: 'nginx' }), 'You may not want this (1)'],
  ])('of tier %s stands under its heading', async (_, text, heading) => {
    expect(await shown(text)).toContain(heading);
  });

  test('most important tier first', async () => {
    const out = await shown(definition({ image: 'nginx', memory: undefined }));
    expect(out.indexOf('AWS will refuse this')).toBeGreaterThan(-1);
    expect(out.indexOf('AWS will refuse this')).toBeLessThan(out.indexOf('You may not want this'));
  });
});

test('a field that no one knows is named, and what it holds is not', async () => {
  expect(await shown(definition({ protocol: 'x' }))).toContain('"protocol": "…"');
});

describe('the line that is shown', () => {
  const frame = (out: string): readonly string[] =>
    out.split('\n').filter((line) => /^ +\d* │ /.test(line));

  test('counts tabs and wide characters as the terminal does', async () => {
    const out = await shown('{"family":"名前の",\t"containerDefinitions": []}', { columns: 120 });
    const source = frame(out).find((line) => line.includes('"containerDefinitions": []')) ?? '';
    expect(source).toContain('"名前の",  "containerDefinitions": []');
    const wide = /[^\x20-\x7e│…]/g;
    const cells = source.slice(0, source.lastIndexOf('[')).replace(wide, '..').length;
    expect(frame(out).map((line) => line.indexOf('^'))).toContain(cells);
  });

  test.each([40, 80, 120])('fits into %i columns however long the line is', async (columns) => {
    const minified = JSON.stringify(JSON.parse(definition({ image: 'nginx' })));
    const out = await shown(minified, { columns });
    const lines = frame(out);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    expect(out).toMatch(/│ ….*"image": ?"nginx".*…?\n.*│ +\^{7}\n/);
  });

  test('of a text that cannot be read only has names of fields in it', async () => {
    const out = await shown('{\n  "family": "web",\n  "cpu" 256, "x": "y" }');
    expect(out).toMatch(/ 3 │ "cpu" …\n.*│ {7}\^/);
  });
});

describe('the summary', () => {
  test('counts by tier, and says nothing of time where nobody waits', async () => {
    const out = await shown(definition({ image: 'nginx' }));
    expect(out).toMatch(/\n1 file checked: 1 piece of advice\.\n$/);
  });

  test('tells a terminal how long it took', async () => {
    const io = fakeIo({ files: { 'web.json': definition() }, terminal: true, colour: false });
    await run(['check', 'web.json'], io);
    expect(io.printed().out).toContain('1 file checked in 1 ms: nothing found.');
  });

  test('--quiet leaves out what does not count, and all that is well', async () => {
    expect(await shown(definition({ image: 'nginx' }), { args: ['--quiet'] })).toBe('');
    const out = await shown(definition({ image: 'nginx', memory: undefined }), { args: ['-q'] });
    expect(out).toContain('AWS will refuse this');
    expect(out).not.toContain('You may not want this');
    expect(out).not.toContain('checked');
  });

  test('--rule reports nothing else', async () => {
    const args = ['--rule', 'prefer-tagged-image'];
    const out = await shown(definition({ image: 'nginx', memory: undefined }), { args });
    expect(out).toContain('1 file checked: 1 piece of advice.');
  });
});

test('a service is said to be one, and to be judged for nothing else', async () => {
  const out = await shown('{"serviceName": "web", "taskDefinition": "web", "desiredCount": 2}');
  expect(out).toMatch(/^web\.json: service$/m);
});

test('FORCE_COLOR, NO_COLOR and the terminal decide on colours, in this order of weight', async () => {
  const { wantsColour } = await import('../../src/cli/node-io.ts');
  expect(wantsColour({}, true)).toBe(true);
  expect(wantsColour({}, false)).toBe(false);
  expect(wantsColour({ FORCE_COLOR: '1' }, false)).toBe(true);
  expect(wantsColour({ FORCE_COLOR: '0' }, true)).toBe(false);
  expect(wantsColour({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
  expect(wantsColour({ NO_COLOR: '' }, true)).toBe(true);
  expect(wantsColour({ TERM: 'dumb' }, true)).toBe(false);
});
