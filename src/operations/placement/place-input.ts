import * as z from 'zod';
import type { PlacementConstraint, PlacementStrategy } from '../../model/placement.ts';
import { OTHER_MODES } from './place-answer.ts';

/** What can be asked about placement. */
export const PLACE_MODES = ['place', ...OTHER_MODES] as const;

/** More tasks than twenty services may have (5,000 each): beyond it nobody asks in earnest. */
const COUNT_MAX = 100_000;
const RUNS_MAX = 2_000;
/** Tasks over all runs: about a second. */
const ROBUST_TASKS_MAX = 5_000_000;
const SEED_MAX = 2 ** 32 - 1;

const whole = (name: string, least: number, most: number) => {
  const sentence = `${name} must be a whole number from ${least} to ${most.toLocaleString('en')}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, `${sentence}.`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `${sentence}.`);
};

const amount = (name: string) =>
  z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,4})?$/, `${name} must be a number such as 64 or 0.5.`)
    .transform(Number);

/** The parts of the AWS CLI's own shorthand: `type=spread,field=instanceId`; an expression goes on to the end. */
const shorthand = (text: string): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  for (let rest = text; rest !== ''; ) {
    const [, key = '', value = ''] =
      /^(expression)=([\s\S]*)$/.exec(rest) ?? /^(\w+)=([^,]*)/.exec(rest) ?? [];
    if (key === '') break;
    parts.set(key, value);
    rest = rest.slice(key.length + 1 + value.length).replace(/^,/, '');
  }
  return parts;
};

const twoParts = (text: string): readonly [string, string | undefined] => {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
};

/** A strategy from `spread=FIELD`, `binpack=memory`, `random` or the AWS CLI's `type=…,field=…`. */
const strategyOf = (text: string): PlacementStrategy => {
  const [type, field] = twoParts(text);
  if (type !== 'type') return { type, field };
  const parts = shorthand(text);
  return { type: parts.get('type'), field: parts.get('field') };
};

/** A constraint from `distinctInstance`, `memberOf=EXPR` or the AWS CLI's `type=…,expression=…`. */
export const constraintOf = (text: string): PlacementConstraint => {
  const [type, expression] = twoParts(text);
  if (type !== 'type') return { type, expression };
  const parts = shorthand(text);
  return { type: parts.get('type'), expression: parts.get('expression') };
};

const ITEM = 'A capacity provider reads NAME, or capacityProvider=NAME,weight=1,base=0.';

const provider = z.string().transform((text, context) => {
  const parts = text.includes('=') ? shorthand(text) : new Map([['capacityProvider', text]]);
  const capacityProvider = parts.get('capacityProvider');
  const weight = Number(parts.get('weight') ?? '1');
  const base = Number(parts.get('base') ?? '0');
  if (capacityProvider === undefined || Number.isNaN(weight) || Number.isNaN(base)) {
    context.addIssue({ code: 'custom', message: ITEM });
    return z.NEVER;
  }
  return { capacityProvider, weight, base };
});

const added = z.string().transform((text, context) => {
  const [, digits, type] = /^\s*(\d{1,4})\s*[x×*]?\s*([a-z][\w-]*\.[\w-]+)\s*$/i.exec(text) ?? [];
  if (digits === undefined || type === undefined) {
    const message = `"${text.slice(0, 60)}" adds nothing. Write it like "2 x m5.large".`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  return { count: Number(digits), type: type.toLowerCase() };
});

const name = (what: string, most: number) =>
  z.string().min(1, `${what} is empty.`).max(most, `${what} has more than ${most} characters.`);

/** The words of a question about placement, as they come from a command line or a form, turned into typed options. */
export const placeInput = z
  .object({
    mode: z
      .enum(PLACE_MODES, { error: () => `The mode is one of ${PLACE_MODES.join(', ')}.` })
      .default('place'),
    count: whole('The count', 0, COUNT_MAX).optional(),
    family: z.string().optional(),
    service: name('The name of the service', 255).optional(),
    group: name('The task group', 255).optional(),
    strategy: z.array(z.string().transform(strategyOf)).default([]),
    constraint: z.array(z.string().transform(constraintOf)).default([]),
    seed: whole('The seed', 0, SEED_MAX).optional(),
    robust: whole('The number of runs', 1, RUNS_MAX).optional(),
    launchType: z
      .string()
      .transform((text) => text.toUpperCase())
      .pipe(
        z.enum(['EC2', 'EXTERNAL', 'FARGATE'], {
          error: () => 'The launch type is one of EC2, EXTERNAL, FARGATE.',
        }),
      )
      .optional(),
    minimumHealthyPercent: whole('minimumHealthyPercent', 0, 100).optional(),
    maximumPercent: whole('maximumPercent', 100, 10_000).optional(),
    instance: z.array(z.string()).default([]),
    capacityProvider: z.array(provider).default([]),
    availabilityZones: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter((zone) => zone !== ''))
      .optional(),
    vcpuQuota: amount('The vCPU quota').optional(),
    vcpuInUse: amount('vCPU in use').optional(),
    add: z.array(added).default([]),
    cpu: whole('The CPU of a task', 0, 1_000_000).optional(),
    memory: whole('The memory of a task', 0, 100_000_000).optional(),
    withoutHostPorts: z.boolean().default(false),
  })
  .refine(({ robust = 0, count = 0 }) => !(robust * count > ROBUST_TASKS_MAX), {
    error: `Runs times tasks may be ${ROBUST_TASKS_MAX.toLocaleString('en')} at most; ask for fewer runs.`,
  })
  .refine(({ service, group }) => service === undefined || group === undefined, {
    error: 'Give either a service or a group: the group of a service is service:NAME.',
  });

export type PlaceWords = z.input<typeof placeInput>;
export type PlaceInput = z.output<typeof placeInput>;
