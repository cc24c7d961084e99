import { TARGETS, type Target } from '../../model/finding.ts';
import { listed, type Point, type View } from './fact.ts';
import { digits } from './limit-book.ts';
import type { FactTables } from './tables.ts';

/** Launch types as people write them, first the name that sentences use. */
const TARGET_NAMES: Readonly<Record<Target, readonly [string, ...string[]]>> = {
  EC2: ['EC2', 'ec2', 'ec2 launch type'],
  FARGATE: ['Fargate', 'fargate'],
  EXTERNAL: ['ECS Anywhere', 'external', 'anywhere', 'on premise', 'external instance'],
  MANAGED_INSTANCES: ['Managed Instances', 'managed instance'],
};

const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no');

/** A point for each launch type, asked for by its name beside each of `subjects`. */
const targetPoints = (
  subjects: readonly string[],
  says: (target: Target, name: string) => string,
  rows: (target: Target) => readonly number[],
): readonly Point[] =>
  TARGETS.map((target) => ({
    asks: subjects.flatMap((subject) => TARGET_NAMES[target].map((name) => `${subject} ${name}`)),
    says: says(target, TARGET_NAMES[target][0]),
    rows: rows(target),
  }));

const positions = <Item>(items: readonly Item[], fits: (item: Item) => boolean) =>
  items.flatMap((item, at) => (fits(item) ? [at] : []));

/** Log drivers: a row for each, a column for each launch type. */
export const logDriversView = ({ 'log-drivers': table }: FactTables): View => {
  const { byTarget, source, checked } = table;
  const drivers = [...new Set(TARGETS.flatMap((target) => byTarget[target]))];
  return {
    columns: ['Log driver', ...TARGETS.map((target) => TARGET_NAMES[target][0])],
    rows: drivers.map((driver) => [
      driver,
      ...TARGETS.map((target) => yesNo(byTarget[target].includes(driver))),
    ]),
    points: [
      ...targetPoints(
        ['log driver', 'logging driver', 'logdriver'],
        (target, name) => `On ${name} the log drivers are ${listed(byTarget[target])}.`,
        (target) => positions(drivers, (driver) => byTarget[target].includes(driver)),
      ),
      ...drivers.map((driver, at) => {
        const taking = TARGETS.filter((target) => byTarget[target].includes(driver));
        return {
          asks: [
            `${driver} log driver`,
            `${driver} support`,
            `${driver} fargate`,
            `${driver} launch type`,
          ],
          says: `${driver} works on ${listed(taking.map((target) => TARGET_NAMES[target][0]))}.`,
          rows: [at],
        };
      }),
    ],
    words: { count: String(drivers.length), fargate: listed(byTarget.FARGATE) },
    source,
    checked,
  };
};

/** Network modes: a row for each with what it allows. */
export const networkModesView = ({ 'network-modes': table }: FactTables): View => {
  const { modes, source, checked } = table;
  const links = modes.filter((mode) => mode.links).map(({ mode }) => mode);
  const dynamic = modes.filter((mode) => mode.dynamicPorts).map(({ mode }) => mode);
  const row = (names: readonly string[]) => positions(modes, ({ mode }) => names.includes(mode));
  return {
    columns: ['Network mode', 'Launch types', 'hostPort', 'Port range', 'Links', 'In short'],
    rows: modes.map(({ mode, targets, hostPort, containerPortRange, links: linked, note }) => [
      mode === table.default ? `${mode} (default)` : mode,
      targets.map((target) => TARGET_NAMES[target][0]).join(', '),
      hostPort,
      yesNo(containerPortRange),
      yesNo(linked),
      note,
    ]),
    points: [
      ...targetPoints(
        ['network mode', 'networking mode', 'networkmode'],
        (target, name) =>
          `On ${name} the network mode is ${listed(
            modes.filter(({ targets }) => targets.includes(target)).map(({ mode }) => mode),
            'or',
          )}.`,
        (target) => positions(modes, ({ targets }) => targets.includes(target)),
      ),
      {
        asks: ['default network mode', 'network mode default', 'default networking mode'],
        says: `The default network mode is ${table.default}.`,
        rows: row([table.default]),
      },
      {
        asks: ['link network mode', 'network mode link', 'network mode container link'],
        says: `Links work in network mode ${listed(links, 'or')} only.`,
        rows: row(links),
      },
      {
        asks: ['dynamic port network mode', 'network mode dynamic port'],
        says: `Dynamic host ports work in network mode ${listed(dynamic, 'or')} only.`,
        rows: row(dynamic),
      },
    ],
    words: { modes: listed(modes.map(({ mode }) => mode)) },
    source,
    checked,
  };
};

/** Fields that launch types leave out: a row for each field. */
export const launchTypeFieldsView = ({ 'launch-type-fields': table }: FactTables): View => {
  const { taskDefinition, service, source, checked } = table;
  const without = (byTarget: typeof service, of: string) =>
    [...new Set(TARGETS.flatMap((target) => byTarget[target]))].map((field) => ({
      field,
      of,
      targets: TARGETS.filter((target) => byTarget[target].includes(field)),
    }));
  const fields = [...without(taskDefinition, 'task definition'), ...without(service, 'service')];
  const count = (target: Target) => taskDefinition[target].length + service[target].length;
  return {
    columns: ['Field', 'Of', 'Not on'],
    rows: fields.map(({ field, of, targets }) => [
      field,
      of,
      targets.map((target) => TARGET_NAMES[target][0]).join(', '),
    ]),
    points: targetPoints(
      ['field', 'parameter', 'unsupported', 'restriction', 'limitation', 'not support'],
      (target, name) =>
        `${digits(count(target), 'fields')} fields are not for ${name}; the table starts with them.`,
      (target) => positions(fields, ({ targets }) => targets.includes(target)),
    ),
    words: { count: String(count('FARGATE')) },
    source,
    checked,
  };
};
