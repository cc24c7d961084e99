import type { FreezeWindow } from '../../model/change/policy.ts';
import type { Proposal } from '../../model/change/proposal.ts';
import type { AwsReaders } from '../../ports.ts';
import type { Advice } from '../live/answer/live-answer.ts';
import {
  type ChannelName,
  channelPlace,
  type NamePlace,
  type NameSettings,
} from '../live/names/name-settings.ts';
import { askChange, type ChangeAnswer, type ChangeCommand } from './ask-change.ts';
import type { TeamRights } from './change-rights.ts';
import { examineChange } from './examine.ts';
import { type FreezeAnswer, freezeServices, unfreezeServices } from './freeze-services.ts';
import { isAbout } from './is-about.ts';
import { auditEvent } from './lifecycle/audit-event.ts';
import { approve, cancel, confirm } from './lifecycle/confirm.ts';
import type { Asker, ChangeDeps, Step } from './lifecycle/deps.ts';
import { type Proposed, propose } from './lifecycle/propose.ts';
import { type Raised, stillRaised } from './lifecycle/raised.ts';
import { nothingToUndo, otherWorkspace, unknownProposal } from './lifecycle/refusals.ts';
import { keepForGood } from './lifecycle/return.ts';
import { heard } from './lifecycle/story.ts';
import { undoing } from './lifecycle/undoing.ts';
import { type Waiting, waitingFor } from './lifecycle/waiting.ts';
import { createFollowMemory, workOnce } from './lifecycle/work.ts';
import type { Permit } from './policy/permit.ts';
import type { LookRequest, ParsedText, TextProblem } from './text/change-wish.ts';
import { parseHistory, parseRaised } from './text/parse-look.ts';

/** What a look at earlier changes is answered with. */
export type LookAnswer<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly name: string | null }
  | { readonly kind: 'not-understood'; readonly problem: TextProblem };

/** Everything that changes services, and what was changed. */
export interface ChangeOperations {
  ask(command: ChangeCommand, text: string, asker: Asker): Promise<ChangeAnswer>;
  confirm(id: string, asker: Asker): Promise<Step>;
  approve(id: string, asker: Asker): Promise<Step>;
  cancel(id: string, asker: Asker): Promise<Step>;
  /** Keeps for good what was only for a time. */
  keep(id: string, asker: Asker): Promise<Step>;
  /** Notes that whoever asked has read what became of a proposal that no channel knows of. */
  heard(id: string): Promise<void>;
  /** Proposes what undoes a change that was made. */
  putBack(id: string, asker: Asker): Promise<Proposed>;
  /** Proposes the same change on the world as it is now. */
  again(id: string, asker: Asker): Promise<Proposed>;
  freeze(text: string, asker: Asker): Promise<FreezeAnswer>;
  unfreeze(text: string, asker: Asker): Promise<FreezeAnswer>;
  raised(text: string): Promise<LookAnswer<readonly Raised[]>>;
  /** What waits for somebody's click, the oldest first. */
  waiting(asker: Asker): Promise<Waiting>;
  /** Records that somebody tried what no button of ours offers. */
  refuse(asker: Asker, advice: Advice): Promise<void>;
  /** The newest first. */
  history(text: string): Promise<LookAnswer<readonly Proposal[]>>;
  /** The same in a channel: names are looked for first where the settings of the channel say. */
  from(channel: ChannelName): ChangeOperations;
  /** One round over all changes that are on their way; never rejects because of one of them. */
  work(): Promise<void>;
}

/** What the changes work with. `accounts` are those that names are looked up in. */
export interface ChangeParts extends Omit<ChangeDeps<Permit>, 'examine' | 'rights' | 'accounts'> {
  readonly rights: TeamRights;
  readonly changeAccounts: ChangeDeps['accounts'];
  readonly accounts: readonly AwsReaders[];
  readonly names: NameSettings;
  readonly channels: Readonly<Record<string, NamePlace>>;
  /** IANA name of the zone in which `until 18:00` is meant. */
  readonly timeZone: string;
  readonly freezeWindows: readonly FreezeWindow[];
  /** Slack workspaces whose people are listened to. */
  readonly teams: readonly string[];
}

const HISTORY_MAX = 50;
/** Changes that are looked at as "lately". */
const RECENT_MAX = 20;

/** Binds the way of a change to the settings of the team and the accounts that it may change. */
export const createChanges = (parts: ChangeParts): ChangeOperations => {
  const { rights, names, timeZone, store, clock, freezeWindows, changeAccounts, teams } = parts;
  const deps: ChangeDeps<Permit> = {
    ...parts,
    accounts: changeAccounts,
    examine: async ({ account, target, change, permit, forMs }) =>
      examineChange({
        ...{ target, change, permit, forMs, clock },
        readers: account.fresh(),
        freezes: { stored: await store.freezes(clock.now()), windows: freezeWindows },
        recent: await store.sent(target, RECENT_MAX),
      }),
  };
  const memory = createFollowMemory();
  const { accounts } = parts;

  const known = async (
    id: string,
    change: (proposal: Proposal) => Proposal['change'] | null,
    asker: Asker,
    putsBack: string | null,
  ): Promise<Proposed> => {
    const stored = await store.get(id);
    if (stored === undefined) {
      const advice = unknownProposal();
      await recordRefusal(asker, advice);
      return { ok: false, advice };
    }
    const { target, reason, forMs } = stored.value;
    const wanted = change(stored.value);
    if (wanted === null) return { ok: false, advice: nothingToUndo() };
    const kept = putsBack === null ? { reason, forMs } : { reason: null, forMs: null };
    return propose({ target, change: wanted, asker, putsBack, ...kept }, deps);
  };

  const look = async <Answer>(
    read: ParsedText<LookRequest>,
    find: (request: LookRequest) => Promise<Answer>,
  ): Promise<LookAnswer<Answer>> =>
    read.ok
      ? { kind: 'answer', answer: await find(read.request), name: read.request.name }
      : { kind: 'not-understood', problem: read.problem };

  /** Lets people of our own workspaces through; others are refused, and that is recorded. */
  const ours = async <Answer>(
    asker: Asker,
    refuse: (advice: Advice) => Answer,
    run: () => Promise<Answer>,
  ): Promise<Answer> => {
    if (teams.includes(asker.person.teamId)) return run();
    const advice = otherWorkspace();
    const about = {
      by: asker.person,
      detail: `${advice.code}: ${advice.sentence}`,
    };
    await store.record([auditEvent(clock, 'refused', about)]);
    return refuse(advice);
  };
  const recordRefusal = ({ person: by }: Asker, { code, sentence }: Advice): Promise<void> =>
    store.record([auditEvent(clock, 'refused', { by, detail: `${code}: ${sentence}` })]);
  const step = (asker: Asker, run: () => Promise<Step>): Promise<Step> =>
    ours(
      asker,
      (advice): Step => ({ kind: 'refused', advice, proposal: null }),
      async () => {
        const taken = await run();
        // An id that we never gave away.
        if (taken.kind === 'refused' && taken.proposal === null)
          await recordRefusal(asker, taken.advice);
        return taken;
      },
    );
  const proposed = (asker: Asker, run: () => Promise<Proposed>): Promise<Proposed> =>
    ours(asker, (advice) => ({ ok: false, advice }), run);
  const frozen = (asker: Asker, run: () => Promise<FreezeAnswer>): Promise<FreezeAnswer> =>
    ours(asker, (advice) => ({ kind: 'refused', advice }), run);

  return {
    ask: (command, text, asker) =>
      ours(
        asker,
        (advice): ChangeAnswer => ({ kind: 'refused', advice, choices: [] }),
        () => askChange(command, text, asker, { accounts, names, timeZone }, deps),
      ),
    confirm: (id, asker) => step(asker, () => confirm(id, asker, deps)),
    approve: (id, asker) => step(asker, () => approve(id, asker, deps)),
    cancel: (id, asker) => step(asker, () => cancel(id, asker, deps)),
    keep: (id, asker) => step(asker, () => keepForGood(id, asker, deps)),
    heard: (id) => heard(id, deps),
    putBack: (id, asker) => proposed(asker, () => known(id, undoing, asker, id)),
    again: (id, asker) => proposed(asker, () => known(id, ({ change }) => change, asker, null)),
    freeze: (text, asker) =>
      frozen(asker, () => freezeServices(text, asker, { accounts, timeZone }, rights, deps)),
    unfreeze: (text, asker) => frozen(asker, () => unfreezeServices(text, asker, rights, deps)),
    waiting: (asker) =>
      teams.includes(asker.person.teamId)
        ? waitingFor(asker, deps)
        : Promise.resolve({ toApprove: [], own: [] }),
    refuse: recordRefusal,
    raised: (text) =>
      look(parseRaised(text, { nowMs: clock.now(), timeZone }), async (request) =>
        (await stillRaised(deps)).filter(({ last }) => isAbout(request, last)),
      ),
    history: (text) =>
      look(parseHistory(text, { nowMs: clock.now(), timeZone }), async (request) =>
        (await store.sent(null, HISTORY_MAX * RECENT_MAX))
          .filter((proposal) => isAbout(request, proposal))
          .slice(0, HISTORY_MAX),
      ),
    from: (channel) =>
      createChanges({ ...parts, names: { ...names, ...channelPlace(parts.channels, channel) } }),
    work: () => workOnce(deps, memory),
  };
};
