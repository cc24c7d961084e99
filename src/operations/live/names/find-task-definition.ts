import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import type { AwsReaders } from '../../../ports.ts';
import { createCollector } from '../answer/collector.ts';
import { type LiveRefusal, refusal } from '../live-result.ts';
import { accountOf, revisionName } from './arn-names.ts';
import type { TaskDefinitionName } from './task-definition-name.ts';

/** A task definition, and where it was found. */
export interface FoundTaskDefinition {
  readonly readers: AwsReaders;
  readonly task: EcsTaskDefinition;
  readonly readAtMs: number;
}

const NOT_FOUND = 'task-definition-missing';

const isMeant = (
  { account, region }: TaskDefinitionName,
  { name, region: own }: AwsReaders,
): boolean =>
  (account === undefined || account === name) && (region === undefined || region === own);

const choiceOf = ({ readers: { name, region }, task }: FoundTaskDefinition) => {
  const revision = revisionName(task.taskDefinitionArn);
  return { label: `${revision} (${name}, ${region})`, reference: `${name}/${region}/${revision}` };
};

const missing = (
  { name }: TaskDefinitionName,
  accounts: readonly AwsReaders[],
  looked: readonly AwsReaders[],
): LiveRefusal => {
  const places = (looked.length === 0 ? accounts : looked)
    .map((one) => `${one.name} (${one.region})`)
    .join(', ');
  return refusal(
    looked.length === 0
      ? {
          code: NOT_FOUND,
          sentence: `Stevedore does not look where ${name} is. It looks into ${places}.`,
          todo: 'Correct the account and the Region of the name, or add them to stevedore.yml.',
        }
      : {
          code: NOT_FOUND,
          sentence: name.includes(':')
            ? `There is no task definition ${name} in ${places}.`
            : `There is no task definition of the family ${name} with an ACTIVE revision in ${places}.`,
          todo: 'Check family and revision; describe a service to see which revision it runs.',
        },
  );
};

/**
 * Looks for a task definition in all accounts that its name allows. Several are choices. Where none has it and one could
 * not be asked, the reason for that is the answer.
 */
export const findTaskDefinition = async (
  wanted: TaskDefinitionName,
  accounts: readonly AwsReaders[],
): Promise<({ readonly ok: true } & FoundTaskDefinition) | LiveRefusal> => {
  const looked = accounts.filter((readers) => isMeant(wanted, readers));
  const answers = await Promise.all(
    looked.map(async (readers) => {
      const collector = createCollector();
      const task = await collector.read(
        'the task definition',
        readers.ecs.taskDefinition(wanted.name),
      );
      return { readers, task, readAtMs: collector.oldestMs() ?? 0, gaps: collector.gaps() };
    }),
  );
  const found = answers
    .flatMap(({ task, ...rest }) => (task.known ? [{ ...rest, task: task.value }] : []))
    .filter(
      ({ task }) =>
        wanted.accountId === undefined || accountOf(task.taskDefinitionArn) === wanted.accountId,
    );
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return { ok: true, ...first };
  const gaps = answers.flatMap((one) => one.gaps).filter(({ code }) => code !== NOT_FOUND);
  if (first !== undefined)
    return {
      ok: false,
      advice: {
        code: 'task-definition-ambiguous',
        sentence: `${found.length} accounts have a task definition ${wanted.name}.`,
        todo: 'Choose one.',
      },
      choices: found.map(choiceOf),
      gaps,
    };
  const [gap] = gaps;
  if (gap === undefined) return missing(wanted, accounts, looked);
  const { part, ...advice } = gap;
  return { ok: false, advice, choices: [], gaps: gaps.slice(1) };
};
