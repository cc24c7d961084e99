import { expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { definition, REFUSED } from './definitions.ts';
import { fakeIo } from './fake-io.ts';

const annotations = async (file: string, text: string): Promise<string> => {
  const io = fakeIo({ files: { [file]: text } });
  await run(['check', '--format', 'github', file], io);
  return io.printed().out;
};

test('a finding becomes an annotation on its line and columns', async () => {
  const out = await annotations('web.json', definition({ image: 'nginx' }));
  expect(out).toMatch(
    /^::notice file=web\.json,line=9,endLine=9,col=16,endColumn=23,title=prefer-tagged-image::.+%0ADo: .+\n$/,
  );
});

test('what AWS refuses is an error', async () => {
  expect(await annotations('web.json', REFUSED)).toMatch(/^::error file=web\.json,/);
});

test('nothing in a name can end a property, a message or the line', async () => {
  const name = 'a,b:c%\n::error::x.json';
  const out = await annotations(name, definition({ name: 'x%0A::error::y', image: 'nginx' }));
  expect(out.startsWith('::')).toBe(true);
  expect(out).toContain('file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.json,line=');
  for (const line of out.trimEnd().split('\n'))
    expect(line).toMatch(/^::(?:error|warning|notice) /);
  expect(out).not.toMatch(/x%0A::error::y/);
});

test('nothing found is nothing printed', async () => {
  expect(await annotations('web.json', definition())).toBe('');
});
