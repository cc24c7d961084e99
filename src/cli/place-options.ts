import { parseArgs } from 'node:util';
import { PLACE_MODES, type PlaceWords } from '../operations/placement/place-input.ts';
import { oneOf } from './check-options.ts';
import { UsageError } from './io.ts';
import type { AccountWish } from './placement-account.ts';

/** The words behind `stevedore place`: where the texts are, and the question itself. */
export interface PlaceArguments {
  /** Files, `-`, or a cluster in words. */
  readonly cluster: readonly string[];
  readonly task: string | undefined;
  readonly taskBefore: string | undefined;
  readonly format: 'text' | 'json';
  readonly words: PlaceWords;
  /** Words without an option, which ask a live cluster: `web 5`, `drain i-0abc`. */
  readonly asked: readonly string[];
  readonly wish: AccountWish;
}

const DEFAULT_RUNS = '200';

/** `--robust` takes a number or none, which parseArgs does not know. */
const withRuns = (args: readonly string[]): string[] =>
  args.flatMap((word, index) => {
    if (word === '--robust' && !/^\d+$/.test(args[index + 1] ?? ''))
      return [`--robust=${DEFAULT_RUNS}`];
    return [word];
  });

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const OPTIONS = {
  cluster: texts,
  task: text,
  'task-before': text,
  family: text,
  count: text,
  service: text,
  group: text,
  strategy: texts,
  constraint: texts,
  seed: text,
  robust: text,
  mode: text,
  'launch-type': text,
  'minimum-healthy-percent': text,
  'maximum-percent': text,
  instance: texts,
  'capacity-provider': texts,
  'availability-zones': text,
  'vcpu-quota': text,
  'vcpu-in-use': text,
  add: texts,
  cpu: text,
  memory: text,
  'without-host-ports': { type: 'boolean' },
  region: text,
  profile: text,
  format: { type: 'string', default: 'text' },
} as const;

/** `-2` is a number of tasks and no option, which parseArgs does not know. */
const asWords = (args: readonly string[]): string[] => {
  const isFewer = (word: string, index: number): boolean =>
    /^-\d+$/.test(word) && !(args[index - 1] ?? '').startsWith('--');
  const fewer = args.filter(isFewer);
  const rest = withRuns(args.filter((word, index) => !isFewer(word, index)));
  return fewer.length === 0 ? rest : [...rest, '--', ...fewer];
};

const HOW =
  'Name the cluster: --cluster FILE with what `aws ecs describe-container-instances` prints, - for standard input, or words such as "3 x m5.large in 3 AZ". Or ask a cluster that runs: stevedore place SERVICE COUNT.';

/** Reads the words behind `stevedore place`. @throws {UsageError} on words that do not go together. */
export const placeArguments = (args: readonly string[]): PlaceArguments => {
  const { values, positionals } = parseArgs({
    args: asWords(args),
    options: OPTIONS,
    allowPositionals: true,
  });
  const { cluster = [], task, format, mode, ...rest } = values;
  const taskBefore = values['task-before'];
  if (cluster.length + positionals.length === 0 && task === undefined) throw new UsageError(HOW);
  const fromStdin = [...cluster, task, taskBefore].filter((name) => name === '-');
  if (fromStdin.length > 1)
    throw new UsageError('Standard input (-) can be one of the cluster and the task, not both.');
  return {
    cluster,
    task,
    taskBefore,
    format: oneOf('--format', format, ['text', 'json']),
    asked: positionals,
    wish: { region: rest.region, profile: rest.profile },
    words: {
      mode: mode === undefined ? undefined : oneOf('--mode', mode, PLACE_MODES),
      count: rest.count,
      family: rest.family,
      service: rest.service,
      group: rest.group,
      strategy: rest.strategy,
      constraint: rest.constraint,
      seed: rest.seed,
      robust: rest.robust,
      launchType: rest['launch-type'],
      minimumHealthyPercent: rest['minimum-healthy-percent'],
      maximumPercent: rest['maximum-percent'],
      instance: rest.instance,
      capacityProvider: rest['capacity-provider'],
      availabilityZones: rest['availability-zones'],
      vcpuQuota: rest['vcpu-quota'],
      vcpuInUse: rest['vcpu-in-use'],
      add: rest.add,
      cpu: rest.cpu,
      memory: rest.memory,
      withoutHostPorts: rest['without-host-ports'],
    },
  };
};
