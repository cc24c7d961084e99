import { expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

test('shows colours in a terminal, and no others than its own', async () => {
  const named = JSON.stringify({ family: 'a\u001b[2Jb', containerDefinitions: [] });
  const io = fakeIo({ files: { 'bad.json': named }, terminal: true });
  await run(['check', 'bad.json'], io);
  const { out } = io.printed();
  expect(out).toContain('\u001b[1mbad.json\u001b[22m');
  expect(out).toContain('a\\u001b[2Jb');
  expect(out).not.toContain('\u001b[2J');
});
