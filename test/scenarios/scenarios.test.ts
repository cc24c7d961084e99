import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ReadersTest, startReadersTest } from '../aws/readers-test.ts';
import { type SlackChanges, startSlackChanges } from '../changes-in-slack-stage.ts';
import { type LearningStage, startLearning } from '../onboarding/learning-stage.ts';
import { startTestBot, type TestBot } from '../test-bot.ts';
import { createPlayer, type World } from './play.ts';
import { readScenario, writeScenario } from './script.ts';

/** Set to write the replies that came into the files; read the difference before committing it. */
const WRITE = (process.env['WRITE_SCENARIOS'] ?? '') !== '';
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));
/** Played on the simulated account, whose clock stands still; the others with no account. */
const LIVE: readonly string[] = ['live.md', 'place-live.md'];
/** Played where services may be changed, with what a team wrote in the folder beside them. */
const NOTED: readonly string[] = ['team.md'];
/** A conversation in which hours pass takes seconds. */
const HOURS_PASS_MS = 60_000;
/** Played where services may be changed. */
const CHANGING: readonly string[] = ['scale.md'];
/** Played where lessons are taught. */
const LEARNING: readonly string[] = ['onboard.md'];

/** The stevedore.yml of the conversations about changes: ana and ben operate, chi does not. */
const SCALE_SETTINGS = {
  policies: [
    {
      name: 'two people',
      services: ['prod/worker'],
      allow: { users: ['UANA00001', 'UBEN00001'] },
      approvals: 1,
    },
    {
      name: 'operators',
      services: ['prod', 'prod-fargate'],
      commands: ['scale', 'autoscale', 'restart', 'rollback', 'freeze'],
      allow: { users: ['UANA00001', 'UBEN00001'] },
      min: 0,
      max: 20,
    },
  ],
};

const playsAsWritten = async (name: string, bot: TestBot, world?: World): Promise<void> => {
  const path = join(import.meta.dirname, name);
  const written = readFileSync(path, 'utf8');
  const played = writeScenario(await createPlayer(bot, world).playAll(readScenario(written)));
  if (WRITE) writeFileSync(path, played);
  else expect(played).toBe(written);
};

describe('conversations, word for word (WRITE_SCENARIOS=1 writes them anew)', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.stop());

  test.each(files.filter((name) => ![...LIVE, ...NOTED, ...CHANGING, ...LEARNING].includes(name)))(
    '%s',
    (name) => playsAsWritten(name, bot),
  );
});

describe('conversations about what runs, on the simulated account', () => {
  let stage: ReadersTest;
  let bot: TestBot;
  beforeAll(async () => {
    stage = await startReadersTest();
    const clock = { now: () => stage.account.now() };
    bot = await startTestBot(undefined, [{ ...stage.readers, name: 'simulated' }], clock);
  });
  afterAll(async () => {
    await bot.stop();
    await stage.account.stop();
  });

  test.each(LIVE)('%s', (name) => playsAsWritten(name, bot));
});

describe('conversations about what a team wrote of what runs', () => {
  let stage: SlackChanges;
  beforeAll(async () => {
    const knowledge = join(import.meta.dirname, 'team');
    stage = await startSlackChanges({ ...SCALE_SETTINGS, knowledge });
  }, HOURS_PASS_MS);
  afterAll(() => stage.stop());

  test.each(NOTED)('%s', (name) => playsAsWritten(name, stage.bot, stage), HOURS_PASS_MS);
});

describe('conversations that change what runs, on the simulated account', () => {
  let stage: SlackChanges;
  beforeAll(async () => {
    stage = await startSlackChanges(SCALE_SETTINGS);
  }, HOURS_PASS_MS);
  afterAll(() => stage.stop());

  test.each(CHANGING)('%s', (name) => playsAsWritten(name, stage.bot, stage), HOURS_PASS_MS);
});

describe('conversations with somebody who learns', () => {
  let stage: LearningStage;
  beforeAll(async () => {
    stage = await startLearning();
  }, HOURS_PASS_MS);
  afterAll(() => stage.stop());

  test.each(LEARNING)('%s', (name) => playsAsWritten(name, stage.bot, stage), HOURS_PASS_MS);
});
