import { describe, expect, test } from '@jest/globals';
import { parseFieldFiles } from '../../../src/knowledge/fields/field-files.ts';
import { createFields } from '../../../src/knowledge/fields/fields.ts';
import type { FieldCard } from '../../../src/model/explanation.ts';
import { type FieldTree, taskDefinitionFields } from '../../../src/model/field-tree.ts';
import { fieldsOfRule, rulesOfFields } from '../../../src/operations/field-rules.ts';
import { rules } from '../../../src/rules/registry.ts';
import { read, tables, tablesWith } from '../facts/read.ts';
import { enums, sdk } from './sdk.ts';

const files = parseFieldFiles(read);
const fields = createFields({ files, tables, rules: rulesOfFields(rules) });
const key = ({ of, path }: { of: string; path: string }) => `${of}: ${path}`;
const cardOf = new Map(fields.all.map((card) => [key(card), card]));
const card = (path: string): FieldCard => {
  const found = fields.card(path);
  if (found === undefined) throw new Error(`no card for ${path}`);
  return found;
};

/** Required by the API although the SDK's type lets them be absent. */
const REQUIRED_BY_THE_API = [
  'task definition: containerDefinitions[].name',
  'task definition: containerDefinitions[].image',
];

describe('the cards and the SDK that is installed', () => {
  test('have the same fields, in the same order', () => {
    expect(fields.all.map(key)).toEqual(sdk.map(key));
  });

  test('agree on what is required, but for what the API alone demands', () => {
    const byCards = fields.all.filter(({ required }) => required).map(key);
    const bySdk = sdk.filter(({ required }) => required).map(key);
    expect(bySdk.filter((one) => !byCards.includes(one))).toEqual([]);
    expect(byCards.filter((one) => !bySdk.includes(one))).toEqual(REQUIRED_BY_THE_API);
  });

  test('agree on types', () => {
    const expected = {
      number: /integer|number/,
      map: /map/,
      document: /JSON/,
      string: /string/,
      boolean: /boolean/,
      object: /object/,
    };
    for (const field of sdk) {
      const type = cardOf.get(key(field))?.type ?? '';
      expect(`${field.path} ${type}`).toMatch(expected[field.type]);
      expect(type.startsWith('list of')).toBe(field.list);
    }
  });

  test('agree on the shape, and so on the page of the API reference', () => {
    const pages = new Map(fields.all.map((one) => [key(one), one.docs]));
    const other = sdk.filter(
      (field) => !pages.get(key(field))?.endsWith(`/API_${field.shape}.html`),
    );
    expect(other).toEqual([]);
  });

  test('agree on the values of every enum in the tables', () => {
    const namedInTextAlone = ['MetricName', 'ClusterSettingValue'];
    for (const [name, values] of Object.entries(tables.enums.values)) {
      const ofSdk = [...(enums.get(name) ?? [])].sort();
      const expected = namedInTextAlone.includes(name) ? [] : [...values].sort();
      expect({ name, ofSdk }).toEqual({ name, ofSdk: expected });
    }
    const drivers = new Set(Object.values(tables['log-drivers'].byTarget).flat());
    expect([...drivers].sort()).toEqual([...(enums.get('LogDriver') ?? [])].sort());
  });

  test('the task definition that is checked has the same fields', () => {
    const paths = (tree: FieldTree, prefix: string): readonly string[] =>
      [...(tree ?? [])].flatMap(([name, below]) => [
        prefix + name,
        ...paths(below, `${prefix}${name}.`),
      ]);
    const checked = paths(taskDefinitionFields, '');
    const explained = files[0]?.fields.map(({ path }) => path.replaceAll('[]', '')) ?? [];
    expect([...checked].sort()).toEqual([...explained].sort());
  });
});

describe('what a card says', () => {
  test.each([
    ['containerDefinitions[].healthCheck.interval', '5 to 300 seconds', '30 seconds'],
    ['networkMode', 'awsvpc, bridge, host or none', 'bridge'],
    ['containerDefinitions[].stopTimeout', '2 to 120 seconds on Fargate', '30 seconds'],
    ['containerDefinitions', '1 to 10', null],
    ['cpu', '256, 512, 1024, 2048, 4096, 8192, 16384 or 32768', null],
    ['ephemeralStorage.sizeInGiB', '21 to 200 GiB', '20 GiB'],
    [
      'containerDefinitions[].logConfiguration.logDriver',
      'on Fargate awslogs, splunk or awsfirelens',
      null,
    ],
    ['deploymentConfiguration.maximumPercent', '100 or more', '200%'],
    ['volumeConfigurations[].managedEBSVolume.sizeInGiB', 'gp3 1 to 16,384', null],
    ['tags', 'at most 50 tags', null],
  ])('%s allows %s', (path, allowed, usual) => {
    expect(card(path).allowed).toContain(allowed);
    if (usual !== null) expect(card(path).default).toContain(usual);
  });

  test('every blank is filled, every sentence ends, and nothing is longer than a message takes', () => {
    for (const { path, summary, allowed, default: usual } of fields.all) {
      expect(`${path} ${summary} ${allowed} ${usual}`).not.toMatch(/[{}]|undefined|NaN/);
      expect(summary).toMatch(/^[A-Z].*\.$/);
      expect((allowed ?? '').length).toBeLessThan(900);
    }
  });

  test('no field of a container is explained in the words of another', () => {
    const inContainers = fields.all.filter(({ path }) =>
      /^containerDefinitions\[\]\.\w+$/.test(path),
    );
    expect(new Set(inContainers.map(({ summary }) => summary)).size).toBe(inContainers.length);
  });

  test('launch types that do not take a field do not take what is in it either', () => {
    expect(card('networkMode').targets).toEqual([
      'EC2',
      'FARGATE',
      'EXTERNAL',
      'MANAGED_INSTANCES',
    ]);
    expect(card('ephemeralStorage.sizeInGiB').targets).toEqual(['FARGATE']);
    expect(card('containerDefinitions[].linuxParameters.devices[].hostPath').targets).not.toContain(
      'FARGATE',
    );
    expect(card('containerDefinitions[].linuxParameters').targets).toContain('FARGATE');
    expect(card('inferenceAccelerators[].deviceName').targets).toEqual([]);
    expect(card('platformVersion').targets).toEqual(['FARGATE']);
  });

  test('every field that a launch type leaves out is a field', () => {
    const { taskDefinition, service } = tables['launch-type-fields'];
    const keys = [
      ...Object.values(taskDefinition)
        .flat()
        .map((path) => `task definition: ${path}`),
      ...Object.values(service)
        .flat()
        .map((path) => `service: ${path}`),
    ];
    expect(keys.filter((one) => !cardOf.has(one))).toEqual([]);
  });

  test('a blank that no table fills is an error that names it', () => {
    const without = tablesWith('facts/enums.json', (text) =>
      text.replace('"PidMode"', '"PidModes"'),
    );
    expect(() => createFields({ files, tables: without })).toThrow(/\{enum:PidMode\}/);
  });

  test('a field that is not spelt as AWS spells it is an error that names its file', () => {
    const broken = (name: string) => read(name).replace('"path": "family"', '"path": "Family"');
    expect(() => parseFieldFiles(broken)).toThrow(
      /fields\/task-definition\.json[\s\S]*fields\[0\]\.path/,
    );
  });
});

describe('the rules that watch a field', () => {
  test.each([
    ['networkMode', 'fargate-needs-awsvpc'],
    ['containerDefinitions[].portMappings[].hostPort', 'host-port-matches-container-port'],
    ['containerDefinitions[].healthCheck.interval', 'health-check-within-limits'],
    ['containerDefinitions[].logConfiguration.options', 'awslogs-needs-group-and-region'],
    ['containerDefinitions[].logConfiguration.options', 'log-group-creation-needs-permission'],
    ['cpu', 'fargate-size-exists'],
    ['memory', 'fargate-size-exists'],
  ])('%s is watched by %s', (path, rule) => {
    expect(card(path).rules.map(({ id }) => id)).toContain(rule);
  });

  test('a field that both have is watched in each by the rules about it', () => {
    const [ofTask, ofService] = fields.cards('placementConstraints');
    expect(ofTask?.rules.map(({ id }) => id)).toContain('no-placement-constraints-on-fargate');
    expect(ofService?.rules.map(({ id }) => id)).toContain('fargate-service-has-no-placement');
    expect(ofTask?.rules.filter((rule) => ofService?.rules.includes(rule))).toEqual([]);
  });

  test('every field that a rule watches has a card', () => {
    const watched = rules.flatMap(fieldsOfRule);
    expect(watched.length).toBeGreaterThan(40);
    expect(watched.filter((path) => fields.card(path) === undefined)).toEqual([]);
  });

  test('rules about the paste itself watch no field', () => {
    const aboutPaste = rules.filter(({ id }) =>
      ['field-types', 'known-fields', 'readable-json'].includes(id),
    );
    expect(aboutPaste.flatMap(fieldsOfRule)).toEqual([]);
  });
});
