import type { Desk } from '../../../handlers/desk.ts';
import { dispatch } from '../../../handlers/dispatch.ts';
import { type OutgoingMessage, toMessage } from '../../../handlers/reply.ts';
import { createShelf } from '../../../handlers/shelf.ts';
import { loadTables } from '../../../src/knowledge/load.ts';
import { createExplain } from '../../../src/operations/explain.ts';
import { explainable } from '../../../src/operations/explainable.ts';
import type { LiveDeps } from '../../../src/operations/live/answer/live-deps.ts';
import { createLive } from '../../../src/operations/live/live-operations.ts';
import type { NamePlace, NameSettings } from '../../../src/operations/live/names/name-settings.ts';
import { placeFromTexts } from '../../../src/operations/place.ts';
import { queryFromTexts } from '../../../src/operations/query.ts';
import type { AwsReaders, Log, Random } from '../../../src/ports.ts';
import { validateMessage } from '../../../src/sandbox/slack/validate/message.ts';
import { deps, knowledge } from '../../operations/live/builders.ts';
import { renderMessage } from '../../scenarios/render.ts';

const log: Log = { debug() {}, info() {}, warn() {}, error() {} };

const random: Random = { id: () => 'an-id' };

const room = { things: 9, bytes: 1_000_000, weigh: () => 1 };

interface On {
  readonly names?: NameSettings;
  readonly channels?: Readonly<Record<string, NamePlace>>;
  readonly deps?: LiveDeps;
}

/** A desk that looks into these accounts; into none when there are none. */
export const deskOn = (accounts: readonly AwsReaders[], on: On = {}): Desk => {
  const live = on.deps ?? deps;
  const shelf = <T>() => createShelf<T>(live.clock, random, room);
  return {
    operations: {
      check: live.check,
      fix: () => {
        throw new Error('Nothing is fixed here.');
      },
      place: placeFromTexts,
      query: queryFromTexts,
      explain: createExplain(explainable({ knowledge, ...loadTables('knowledge') })),
      topics: () => [],
      ...(accounts.length === 0
        ? {}
        : { live: createLive({ accounts, names: on.names, channels: on.channels, ...live }) }),
    },
    readFile: async () => '',
    drawing: () => undefined,
    log,
    clock: live.clock,
    random,
    reports: shelf(),
    forms: shelf(),
    placements: shelf(),
    queries: shelf(),
  };
};

/** The message that answers a command; fails when Slack would refuse it. */
export const messageTo = async (text: string, desk: Desk): Promise<OutgoingMessage> => {
  const reply = await dispatch(text, desk, { user: 'U1', open: null, attached: [] });
  if (reply === null) throw new Error(`"${text}" opened a form`);
  const message = toMessage(reply, { shareable: true });
  const faults = validateMessage({ ...message });
  if (faults.length > 0)
    throw new Error(`Slack refuses the answer to "${text}": ${faults.join(' ')}`);
  return message;
};

/** The answer to a command as a person reads it. */
export const answerTo = async (text: string, desk: Desk): Promise<string> => {
  const message = await messageTo(text, desk);
  const blocks = message.blocks.map((block) => ({ ...block }));
  const shown = { ts: '1', channel: 'ops', user: 'bot', text: message.text, blocks };
  return renderMessage(shown, (id) => id)
    .slice(1)
    .join('\n');
};

/** What each button of a message does, by its label. */
export const buttonsOf = ({ blocks }: OutgoingMessage): Readonly<Record<string, string>> => {
  const row = blocks.find(({ type }) => type === 'actions');
  const elements = row !== undefined && 'elements' in row ? row.elements : [];
  return Object.fromEntries(
    elements.flatMap((one) =>
      'type' in one && one.type === 'button' ? [[one.text.text, one.value ?? '']] : [],
    ),
  );
};
