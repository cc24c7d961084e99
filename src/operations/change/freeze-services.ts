import type { Heard } from '../../change-ports.ts';
import type { Freeze } from '../../model/change/freeze.ts';
import type { AwsReaders } from '../../ports.ts';
import type { Advice } from '../live/answer/live-answer.ts';
import type { TeamRights } from './change-rights.ts';
import { coversNothing } from './freeze-covers.ts';
import { announce, announcementOf } from './lifecycle/announce.ts';
import { auditEvent } from './lifecycle/audit-event.ts';
import type { Asker, ChangeDeps } from './lifecycle/deps.ts';
import { placeOf } from './policy/pattern.ts';
import type { Permit } from './policy/permit.ts';
import type { TextProblem } from './text/change-wish.ts';
import { parseFreeze, parseUnfreeze } from './text/parse-freeze.ts';

/** What freezing or lifting a freeze is answered with. `heard` is null where it was asked for in no channel. */
export type FreezeAnswer =
  | {
      readonly kind: 'frozen';
      readonly freeze: Freeze;
      readonly dryRun: boolean;
      readonly heard: Heard | null;
    }
  | { readonly kind: 'lifted'; readonly freezes: readonly Freeze[]; readonly heard: Heard | null }
  | { readonly kind: 'not-understood'; readonly problem: TextProblem }
  | { readonly kind: 'refused'; readonly advice: Advice };

/** The account that is meant: the one that is named, the only one there is, else all of them. */
const accountMeant = (
  where: string | null,
  { accounts }: ChangeDeps<Permit>,
):
  | { readonly ok: true; readonly account: string | null }
  | { readonly ok: false; readonly advice: Advice } => {
  const names = [...new Set(accounts.map(({ name }) => name))];
  if (where === null) return { ok: true, account: names.length === 1 ? (names[0] ?? null) : null };
  const named = names.find((name) => name.toLowerCase() === where.toLowerCase());
  if (named !== undefined) return { ok: true, account: named };
  const sentence = `There is no account ${where} that Stevedore may change.`;
  const todo = `Write in and one of ${names.join(', ')}, or leave it out for all accounts.`;
  return { ok: false, advice: { code: 'account-unknown', sentence, todo } };
};

const refuse = async (
  advice: Advice,
  { person: by }: Asker,
  { store, clock }: ChangeDeps<Permit>,
): Promise<FreezeAnswer> => {
  const detail = `${advice.code}: ${advice.sentence}`;
  await store.record([auditEvent(clock, 'refused', { by, detail })]);
  return { kind: 'refused', advice };
};

/**
 * `/ecs freeze prod until 18:00`: nothing that the pattern covers can be changed until then. Refused where it covers nothing, so
 * that a misspelt name is no freeze that nobody has.
 */
export const freezeServices = async (
  text: string,
  asker: Asker,
  { accounts, timeZone }: { readonly accounts: readonly AwsReaders[]; readonly timeZone: string },
  rights: TeamRights,
  deps: ChangeDeps<Permit>,
): Promise<FreezeAnswer> => {
  const { store, clock, random } = deps;
  const fromMs = clock.now();
  const read = parseFreeze(text, { nowMs: fromMs, timeZone });
  if (!read.ok) return { kind: 'not-understood', problem: read.problem };
  const { pattern, forMs, untilMs, reason, dryRun, where } = read.request;
  const meant = accountMeant(where, deps);
  if (!meant.ok) return { kind: 'refused', advice: meant.advice };
  const { account } = meant;
  // Before the policies, so that nobody is told to permit what is only misspelt.
  const advice = await coversNothing(pattern, account, accounts);
  if (advice !== null) return refuse(advice, asker, deps);
  const permission = await rights.permitAny(asker, { account, ...placeOf(pattern) }, 'freeze');
  if (!permission.ok) return refuse(permission.advice, asker, deps);
  const freeze: Freeze = {
    id: random.id(),
    account,
    pattern,
    fromMs,
    untilMs: untilMs ?? fromMs + (forMs ?? 0),
    by: asker.person,
    reason,
  };
  if (dryRun) return { kind: 'frozen', freeze, dryRun, heard: null };
  const detail = `${pattern} until ${new Date(freeze.untilMs).toISOString()}${reason === null ? '' : `: ${reason}`}`;
  const announcement = announcementOf('frozen', freeze, asker, fromMs);
  const event = auditEvent(clock, 'frozen', { by: asker.person, detail });
  await store.addFreeze(freeze, event, announcement);
  return {
    kind: 'frozen',
    freeze,
    dryRun,
    heard: announcement && (await announce(announcement, deps)),
  };
};

/** `/ecs unfreeze prod`: lifts the freezes of exactly that pattern. Those of stevedore.yml end by themselves. */
export const unfreezeServices = async (
  text: string,
  asker: Asker,
  rights: TeamRights,
  deps: ChangeDeps<Permit>,
): Promise<FreezeAnswer> => {
  const { store, clock } = deps;
  const read = parseUnfreeze(text);
  if (!read.ok) return { kind: 'not-understood', problem: read.problem };
  const { pattern } = read.request;
  const meant = accountMeant(null, deps);
  const account = meant.ok ? meant.account : null;
  const permission = await rights.permitAny(asker, { account, ...placeOf(pattern) }, 'freeze');
  if (!permission.ok) return refuse(permission.advice, asker, deps);
  const all = await store.freezes(clock.now());
  const own = all.filter((one) => one.pattern.toLowerCase() === pattern.toLowerCase());
  if (own.length === 0) {
    const named = all.map((one) => one.pattern);
    const sentence = `There is no freeze of ${pattern}.`;
    const todo =
      named.length === 0
        ? 'Nothing is frozen by a command. Freezes of stevedore.yml end by themselves.'
        : `Frozen by a command: ${named.join(', ')}.`;
    return { kind: 'refused', advice: { code: 'no-freeze', sentence, todo } };
  }
  const lifted: Freeze[] = [];
  let heard: Heard | null = null;
  for (const freeze of own) {
    const event = auditEvent(clock, 'unfrozen', { by: asker.person, detail: freeze.pattern });
    const announcement = announcementOf('lifted', freeze, asker, clock.now());
    if (!(await store.liftFreeze(freeze.id, event, announcement))) continue;
    lifted.push(freeze);
    heard = announcement && (await announce(announcement, deps));
  }
  return { kind: 'lifted', freezes: lifted, heard };
};
