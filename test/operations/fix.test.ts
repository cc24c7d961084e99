import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fix } from '../../src/operations/fix.ts';
import { LAYOUTS } from '../rules/fix/layouts.ts';

const titles = (text: string, options: Parameters<typeof fix>[1] = {}): readonly string[] =>
  fix(text, options).applied.map(({ title }) => title);

const container = (fields: object, task: object = {}): string =>
  JSON.stringify({
    family: 'web',
    ...task,
    containerDefinitions: [{ name: 'app', image: 'nginx:1.27', memory: 128, ...fields }],
  });

describe('what is fixed', () => {
  test("keeps the author's text but for the change", () => {
    const text = `Our service:
{
  // the name in every dashboard
  "family":"web",
  "status": "ACTIVE", // as printed
  "networkMode": "awsvpc",
  "containerDefinitions": [
    { "name": "app",  "image": "nginx:1.27", "memory": 128,
      "portMappings": [ { "containerPort": 80, "hostPort": 8080 } ] }, // listens
  ]
}
Thanks!`;
    expect(fix(text).text).toBe(`Our service:
{
  // the name in every dashboard
  "family":"web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    { "name": "app",  "image": "nginx:1.27", "memory": 128,
      "portMappings": [ { "containerPort": 80 } ] }, // listens
  ]
}
Thanks!`);
  });

  test('is safe only, unless more is asked for', () => {
    const text = container({ startTimeout: 500 }, { requiresCompatibilities: ['FARGATE'] });
    expect(titles(text)).toEqual([]);
    expect(titles(text, { unsafe: true })).toContain('Set `startTimeout` to `120`');
  });

  test('keeps every digit of a number that should be a string', () => {
    const environment = '{"name":"A","value":1.10},{"name":"B","value":12345678901234567890}';
    const text = container({ environment: [] }).replace('[]', `[${environment}]`);
    expect(fix(text).text).toContain('"value":"1.10"');
    expect(fix(text).text).toContain('"value":"12345678901234567890"');
    expect(titles(text.replace('1.10', '1e3'))).toHaveLength(1);
  });

  test('leaves out rules that are excepted', () => {
    const text = container({}, { status: 'ACTIVE', tags: [], networkMode: 'AWSVPC' });
    expect(titles(text)).toHaveLength(2);
    expect(titles(text, { except: new Set(['network-mode-exists']) })).toEqual([
      'Remove `status`, `tags`',
    ]);
  });

  test('leaves out what would bring up something else', () => {
    const secret = [{ name: 'DB_PASSWORD', value: 'correct-horse-battery' }];
    expect(titles(container({ enviroment: [{ name: 'A', value: 'b' }] }))).toEqual([
      'Rename `enviroment` to `environment`',
    ]);
    expect(titles(container({ enviroment: secret }))).toEqual([]);
  });

  test('is fixed in every definition of a paste', () => {
    const text = `${container({}, { tags: [] })}\n\n${container({}, { tags: [] })}`;
    expect(titles(text)).toEqual(['Remove `tags`', 'Remove `tags`']);
  });

  test.each([
    [
      'YAML',
      'family: web # ours\ncpu: 256\ncontainerDefinitions:\n  - name: app\n    image: nginx:1.27\n    memory: "128"\n',
      'family: web # ours\ncpu: "256"\ncontainerDefinitions:\n  - name: app\n    image: nginx:1.27\n    memory: 128\n',
    ],
    [
      'CloudFormation',
      'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      NetworkMode: awsvpc\n      ContainerDefinitions:\n        - Name: app\n          Image: !Ref Image\n          PortMappings:\n            - HostPort: 1\n              ContainerPort: 80\n',
      'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      NetworkMode: awsvpc\n      ContainerDefinitions:\n        - Name: app\n          Image: !Ref Image\n          PortMappings:\n            - ContainerPort: 80\n',
    ],
  ])('in %s', (_, text, expected) => {
    expect(fix(text).text).toBe(expected);
  });

  test("not in Terraform's language", () => {
    const text =
      'resource "aws_ecs_task_definition" "web" {\n  family = "web"\n  network_mode = "HOST"\n}';
    expect(fix(text)).toMatchObject({ text, applied: [], registerInput: null });
    expect(fix(text).unedited).toMatch(/^Terraform's own files are not edited/);
  });
});

describe('what is ready to be registered', () => {
  test('is JSON without what only describe output has, nulls and comments', () => {
    const text = `{ "taskDefinition": { "family": "web", /* x */ "revision": 3, "cpu": null,
      "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }] },
      "tags": [{ "key": "team", "value": "web" }] }`;
    expect(JSON.parse(fix(text).registerInput ?? '')).toEqual({
      family: 'web',
      containerDefinitions: [{ name: 'app', image: 'nginx:1.27', memory: 128 }],
      tags: [{ key: 'team', value: 'web' }],
    });
  });

  test.each([
    ['a part of a definition', '[{"name":"app","image":"nginx"}]'],
    ['two definitions', `${container({})} ${container({})}`],
    [
      'a template',
      '{"Resources":{"T":{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"w"}}}}',
    ],
    ['no definition', 'hello'],
  ])('is not %s', (_, text) => {
    expect(fix(text).registerInput).toBeNull();
  });
});

describe('the difference', () => {
  test('shows the lines around a change, and a definition on one line as several', () => {
    const text = container({ environment: [{ name: 'A', value: 'b' }] }, { tags: [] });
    const long = text.replace('"nginx:1.27"', `"${'n'.repeat(300)}"`);
    expect(fix(long).diff).toContain('\n-  "tags": [],\n');
  });

  const canary = 'canary-77a0';
  const spots = fc.constantFrom<object>(
    {
      environment: [
        { name: 'A', value: canary },
        { name: 'A', value: canary },
      ],
    },
    { enviroment: [{ name: canary, value: canary }] },
    { environment: { A: canary } },
    { environment: [`A=${canary}`] },
    { secrets: [{ name: 'A', valueFrom: canary }] },
    { command: ['sh', '-c', `login --password ${canary}`] },
    { entryPoint: [`npm ${canary}`] },
    { dockerLabels: { token: canary } },
    { healthCheck: { command: ['CMD-SHELL', 'curl', canary] } },
    { logConfiguration: { logDriver: 'SPLUNK', options: { 'splunk-token': canary } } },
    { repositoryCredentials: { credentialsParameter: canary } },
    { unheardOf: { of: [canary] } },
  );

  test('never shows a value of a variable, a secret, a command, a label or a comment', () => {
    let shown = 0;
    fc.assert(
      fc.property(
        fc.array(spots, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...Object.values(LAYOUTS)),
        (fields, layOut) => {
          const definition: unknown = JSON.parse(
            container(Object.assign({}, ...fields), { tags: [] }),
          );
          const text = layOut(definition).replaceAll('as agreed', canary);
          const { diff } = fix(text, { unsafe: true });
          shown += Number(diff !== '');
          expect(diff.replaceAll(/"name"\s*:\s*"[^"]*"|name: .*/g, '')).not.toContain(canary);
        },
      ),
      { numRuns: 200 },
    );
    expect(shown).toBeGreaterThan(150);
  });
});
