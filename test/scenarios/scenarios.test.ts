import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestBot, type TestBot } from '../test-bot.ts';
import { createPlayer } from './play.ts';
import { readScenario, writeScenario } from './script.ts';

/** Set to write the replies that came into the files; read the difference before committing it. */
const WRITE = (process.env['WRITE_SCENARIOS'] ?? '') !== '';
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));

describe('conversations, word for word (WRITE_SCENARIOS=1 writes them anew)', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.stop());

  test.each(files)('%s', async (name) => {
    const path = join(import.meta.dirname, name);
    const written = readFileSync(path, 'utf8');
    const played = writeScenario(await createPlayer(bot).playAll(readScenario(written)));
    if (WRITE) writeFileSync(path, played);
    else expect(played).toBe(written);
  });
});
