import type { ChangeAccount } from '../../change-ports.ts';
import type { ChangeTarget } from '../../model/change/change.ts';
import type { Proposal } from '../../model/change/proposal.ts';
import type { AwsReaders } from '../../ports.ts';
import { createCollector } from '../live/answer/collector.ts';
import type { Advice } from '../live/answer/live-answer.ts';
import type { LiveChoice } from '../live/live-result.ts';
import { findService } from '../live/names/find-service.ts';
import type { NameSettings } from '../live/names/name-settings.ts';
import type { ServiceTarget } from '../live/names/service-target.ts';
import { loadService } from '../live/service/load-service.ts';
import { type Asker, accountOf, type ChangeDeps, type Granted } from './lifecycle/deps.ts';
import { propose } from './lifecycle/propose.ts';
import type { ChangeRequest, ParsedText, TextProblem } from './text/change-wish.ts';
import type { TextClock } from './text/duration.ts';
import { parseAutoscale } from './text/parse-autoscale.ts';
import { parseRestart, parseRollback } from './text/parse-deploy.ts';
import { parseScale } from './text/parse-scale.ts';
import { changeOfWish } from './wish-to-change.ts';

/** Commands that change a service. */
export const CHANGE_COMMANDS = ['scale', 'autoscale', 'restart', 'rollback'] as const;
export type ChangeCommand = (typeof CHANGE_COMMANDS)[number];

const PARSERS: Readonly<
  Record<ChangeCommand, (text: string, clock: TextClock) => ParsedText<ChangeRequest>>
> = {
  scale: parseScale,
  autoscale: parseAutoscale,
  restart: parseRestart,
  rollback: parseRollback,
};

/** What a command that changes something is answered with. Nothing has been changed. */
export type ChangeAnswer =
  | { readonly kind: 'proposal'; readonly proposal: Proposal; readonly dryRun: boolean }
  | { readonly kind: 'not-understood'; readonly problem: TextProblem }
  | {
      readonly kind: 'refused';
      readonly advice: Advice;
      /** What the name may have meant, each as a whole command text. */
      readonly choices: readonly (LiveChoice & { readonly command: string })[];
    };

/** Names are looked up in what was read a short while ago; what is decided upon is read anew. */
interface Names {
  readonly accounts: readonly AwsReaders[];
  readonly names: NameSettings;
  /** IANA name of the zone in which `until 18:00` is meant. */
  readonly timeZone: string;
}

const refused = (advice: Advice): ChangeAnswer => ({ kind: 'refused', advice, choices: [] });

const ACCOUNT_ID = /^arn:[\w-]+:ecs:[\w-]+:(\d{12}):/;

/** The target as AWS spells it, and the service as it is now. */
const targetOf = async (
  account: ChangeAccount,
  { cluster, service }: ServiceTarget,
): Promise<
  | { readonly ok: true; readonly target: ChangeTarget; readonly at: ServiceTarget }
  | { readonly ok: false; readonly advice: Advice }
> => {
  const at = { readers: account.fresh(), cluster, service };
  const loaded = await loadService(at, createCollector());
  if (!loaded.ok) return loaded;
  const { serviceArn, serviceName, clusterArn } = loaded.answer;
  const target: ChangeTarget = {
    account: account.name,
    accountId: ACCOUNT_ID.exec(serviceArn)?.[1] ?? '',
    region: account.region,
    cluster: clusterArn.slice(clusterArn.lastIndexOf('/') + 1),
    service: serviceName,
  };
  return { ok: true, target, at };
};

/** Reads a command text, finds the service, and makes a proposal of the change. */
export const askChange = async <Permit extends Granted>(
  command: ChangeCommand,
  text: string,
  asker: Asker,
  { accounts, names, timeZone }: Names,
  deps: ChangeDeps<Permit>,
): Promise<ChangeAnswer> => {
  const nowMs = deps.clock.now();
  const read = PARSERS[command](text, { nowMs, timeZone });
  if (!read.ok) return { kind: 'not-understood', problem: read.problem };
  const { name, wish, where, dryRun, reason, forMs, untilMs } = read.request;
  const wanted = where === null ? name : `${name} in ${where}`;
  const found = await findService(wanted, accounts, names);
  if (!found.ok) {
    const choices = found.choices.map((choice) => ({
      ...choice,
      command: `${command} ${text.replace(name, choice.reference)}`,
    }));
    return { kind: 'refused', advice: found.advice, choices };
  }
  const { readers } = found.target;
  const account = accountOf(deps.accounts, { account: readers.name, region: readers.region });
  if (account === undefined)
    return refused({
      code: 'account-read-only',
      sentence: `Stevedore only looks into ${readers.name} (${readers.region}), and has no way to change it.`,
      todo: 'Whoever keeps stevedore.yml can take readOnly off that account.',
    });
  const exact = await targetOf(account, found.target);
  if (!exact.ok) return refused(exact.advice);
  const change = await changeOfWish(wish, exact.at);
  if (!change.ok) return refused(change.advice);
  const made = await propose(
    {
      target: exact.target,
      change: change.answer,
      asker,
      reason,
      forMs: forMs ?? (untilMs === null ? null : untilMs - nowMs),
      putsBack: null,
    },
    deps,
    { dryRun },
  );
  return made.ok ? { kind: 'proposal', proposal: made.proposal, dryRun } : refused(made.advice);
};
