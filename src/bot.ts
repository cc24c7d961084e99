import { randomBytes } from 'node:crypto';
import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { drawingBlock } from '../handlers/blocks/drawing.ts';
import { weighChecked } from '../handlers/checked.ts';
import type { Desk, DrawingOf, Operations } from '../handlers/desk.ts';
import { weighForm, weighPlaced, weighQuery } from '../handlers/placed.ts';
import { register } from '../handlers/register.ts';
import { createShelf } from '../handlers/shelf.ts';
import { tellBy } from '../handlers/tell.ts';
import { createOperations } from './bot-operations.ts';
import { bindChanges, type ChangeParts, lookAfter } from './changes.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { loadBase } from './load-base.ts';
import { type LearningParts, startOnboarding } from './onboarding.ts';
import type { AwsReaders, Clock, Log, Random, ReadFile } from './ports.ts';
import type { Settings } from './settings/settings.ts';
import { type Connection, createApp } from './slack/create-app.ts';
import { createDrawings, type Drawings } from './slack/drawings.ts';
import { createInFlight } from './slack/in-flight.ts';

const systemClock: Clock = { now: () => Date.now() };
const systemRandom: Random = { id: () => randomBytes(15).toString('base64url') };
/** Checks are kept with what was pasted, of which one person may paste a megabyte. */
const REPORT_ROOM = { things: 500, bytes: 32 * 1024 * 1024, weigh: weighChecked };
const FORM_ROOM = { things: 500, bytes: 32 * 1024 * 1024, weigh: weighForm };
const PLACEMENT_ROOM = { things: 500, bytes: 64 * 1024 * 1024, weigh: weighPlaced };
const QUERY_ROOM = { things: 500, bytes: 16 * 1024 * 1024, weigh: weighQuery };

/** How long a stop waits for connections to close and for answers that are under way. */
const DRAIN_MS = 10_000;

/** A bot that is connected. */
export interface Bot {
  /** Resolves when Slack has the drawings, or it is clear that it will not take them. */
  readonly uploaded: Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Looks at all changes that are on their way, now. */
  work(): Promise<void>;
  /** Takes no new work, lets what is under way finish (10 s at most), and disconnects. */
  stop(): Promise<void>;
}

interface BotParts {
  readonly root: string;
  readonly log: Log;
  readonly readFile: ReadFile;
  readonly port: number;
  /** Where live commands look; none when the bot is connected to no account. */
  readonly accounts: readonly AwsReaders[];
  /** How services are changed; not at all when absent. */
  readonly changes?: ChangeParts | undefined;
  /** How far people are with the lessons; nobody can be taught when absent. */
  readonly learning?: LearningParts | undefined;
  readonly settings: Settings;
  /** The machine's clock when absent. */
  readonly clock?: Clock | undefined;
}

/** Which picture of a concept Slack already has. */
const drawingOf =
  (knowledge: Knowledge, drawings: Drawings): DrawingOf =>
  (conceptId) => {
    const drawing = knowledge.drawings.get(conceptId);
    const fileId = drawings.fileId(conceptId);
    return drawing && fileId ? drawingBlock(drawing, fileId) : undefined;
  };

/**
 * Connects the bot.
 *
 * @param port where signed HTTP listens; Socket Mode needs none.
 * @throws {KnowledgeError} that lists every invalid file of the knowledge base, what Slack answers when the token is wrong, or
 *   the system when the port is taken.
 */
export const startBot = async (connection: Connection, given: BotParts): Promise<Bot> => {
  const { root, log, readFile, port, accounts, changes: parts, learning } = given;
  const clock = given.clock ?? systemClock;
  const inFlight = createInFlight();
  const app = createApp(connection, log, inFlight);
  const teaches = learning !== undefined;
  const { knowledge, lessons: taught } = loadBase(root, given.settings, { log, teaches });
  const own = createOperations(root, knowledge, given.settings, accounts, clock);
  const { failures, settings } = own;
  const team = parts && (await app.client.auth.test()).team_id;
  const changes =
    parts &&
    bindChanges(
      {
        ...{ ...parts, client: app.client, readers: accounts, settings, failures },
        ...{ check: own.operations.check, clock, random: systemRandom, log },
      },
      team === undefined ? [] : [team],
    );
  const tell = tellBy(app.client, log);
  const lessons =
    learning &&
    startOnboarding({
      ...{ ...learning, client: app.client, lessons: taught, failures, settings, clock, log, tell },
      random: learning.random ?? systemRandom,
    });
  const operations: Operations = { ...own.operations, changes, onboard: lessons?.onboard };
  const drawings = createDrawings({
    client: app.client,
    drawings: knowledge.drawings,
    read: (file) => readBytes(join(root, 'knowledge', file)),
    pause: (milliseconds) => pause(milliseconds, undefined, { ref: false }),
    log,
  });
  const desk: Desk = {
    operations,
    sandboxOf: lessons?.sandboxOf,
    welcomesJoiners: settings.onboarding.welcomesJoiners,
    forgetsLearners: learning?.forgets,
    tell,
    drawing: drawingOf(knowledge, drawings),
    readFile,
    log,
    clock,
    random: systemRandom,
    reports: createShelf(systemClock, systemRandom, REPORT_ROOM),
    forms: createShelf(systemClock, systemRandom, FORM_ROOM),
    placements: createShelf(systemClock, systemRandom, PLACEMENT_ROOM),
    queries: createShelf(systemClock, systemRandom, QUERY_ROOM),
  };
  register(app, desk);
  await app.init();
  await app.start(port);
  const stopping = new AbortController();
  const uploaded = drawings.upload(stopping.signal);
  const looking = changes && lookAfter(changes, log, parts?.roundMs);
  return {
    uploaded,
    idle: () => inFlight.idle(),
    async work() {
      await changes?.work();
      await lessons?.work();
    },
    async stop() {
      stopping.abort();
      await looking?.stop();
      const drained = await Promise.race([
        app
          .stop()
          .then(() => inFlight.idle())
          .then(() => true),
        new Promise<false>((resolve) => {
          setTimeout(() => resolve(false), DRAIN_MS).unref();
        }),
      ]);
      if (!drained) log.warn({ left: inFlight.count() }, 'stopped with answers still under way');
      // Answers that are under way look into private accounts, and one may just be starting.
      await lessons?.stop();
    },
  };
};
