import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

/** A value that occurs nowhere else, with characters that tools trip over. */
const secret = fc
  .tuple(fc.stringMatching(/^[0-9a-f]{12}$/), fc.constantFrom('', '"', '\\', '\n', '…', '//', ': '))
  .map(([core, odd]) => `canary${core}${odd}x`);

/** Fields in which values stand that nobody may see, by how a value becomes part of a container. */
const HIDING_PLACES: readonly ((value: string) => Readonly<Record<string, unknown>>)[] = [
  (value) => ({ environment: [{ name: 'DB_PASSWORD', value }] }),
  (value) => ({ environment: [value, { name: 'A', value: [value] }, { name: 'B', value: 7 }] }),
  (value) => ({ environment: { DB_PASSWORD: value } }),
  (value) => ({ secrets: [{ name: 'A', valueFrom: value, value }] }),
  (value) => ({ command: ['serve', `--token=${value}`], entryPoint: [value] }),
  (value) => ({ healthCheck: { command: ['CMD-SHELL', `curl -u me:${value} localhost`] } }),
  (value) => ({ dockerLabels: { note: value } }),
  (value) => ({
    logConfiguration: {
      logDriver: 'splunk',
      options: { 'splunk-token': value, 'splunk-url': `https://x/${value}` },
      secretOptions: [{ name: 'splunk-token', valueFrom: value }],
    },
  }),
  (value) => ({ repositoryCredentials: { credentialsParameter: value } }),
  (value) => ({ password: value, image: { nested: value } }),
];

type Layout = (container: Readonly<Record<string, unknown>>, value: string) => string;

const LAYOUTS: Readonly<Record<string, Layout>> = {
  pretty: (container) =>
    JSON.stringify({ family: 'w', containerDefinitions: [container] }, null, 2),
  'on one line': (container) =>
    JSON.stringify({ cpu: '1', family: 'w', containerDefinitions: [container] }),
  'in a template': (container, value) =>
    JSON.stringify({
      Parameters: { Password: { Default: value } },
      Resources: {
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            Family: 'w',
            ContainerDefinitions: [
              { ...container, Environment: [{ Name: 'A', Value: { 'Fn::Sub': value } }] },
            ],
          },
        },
      },
    }),
  'with comments': (container, value) =>
    `{ // ${value.replaceAll('\n', ' ')}\n "family": "w", /* ${value.replaceAll('\n', ' ')} */ "containerDefinitions": [ ${JSON.stringify(container)} ] }`,
  'in YAML': (container) => stringify({ family: 'w', containerDefinitions: [container] }),
  'in YAML with a comment': (container, value) =>
    `# ${value.replaceAll('\n', ' ')}\n${stringify({ family: 'w', containerDefinitions: [container] })}`,
  'in Terraform': (container) =>
    `resource "aws_ecs_task_definition" "w" {\n  family = "w"\n  container_definitions = jsonencode([${JSON.stringify(container)}])\n}\n`,
  'in a heredoc of Terraform': (container) =>
    `resource "aws_ecs_task_definition" "w" {\n  family = "w"\n  container_definitions = <<EOT\n[${JSON.stringify(container)}]\nEOT\n}\n`,
  'between prose': (container, value) =>
    `Look, ${value}:\n\`\`\`\n${JSON.stringify({ family: 'w', containerDefinitions: [container] })}\n\`\`\`\n${value}`,
  'broken behind it': (container) =>
    JSON.stringify({ containerDefinitions: [container] }).slice(0, -3),
  'broken before it': (container) =>
    JSON.stringify({ containerDefinitions: [container], family: 'w' }).replace(':', ''),
  'broken in quotes': (container) =>
    JSON.stringify({ containerDefinitions: [container] }, null, 1).replace(/"(?=canary)/, ''),
};

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

describe.each(Object.entries(LAYOUTS))('a definition %s', (_, layout) => {
  test.each(FORMATS)(
    'as %s shows no value of a variable, secret, option, label or command',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(
          secret,
          fc.constantFrom(...HIDING_PLACES),
          fc.boolean(),
          async (value, hide, colour) => {
            const container = { name: 'app', image: 'nginx', ...hide(value) };
            const io = fakeIo({ stdin: layout(container, value), colour, columns: 80 });
            await run(['check', '--format', format, '-'], io);
            const { out, err } = io.printed();
            expect(out.length).toBeGreaterThan(50);
            expect(out + err).not.toContain(value.slice(0, 16));
          },
        ),
        { numRuns: 20 },
      );
    },
  );
});

test('the diff of --fix shows none either', async () => {
  await fc.assert(
    fc.asyncProperty(secret, fc.constantFrom(...HIDING_PLACES), async (value, hide) => {
      const container = {
        name: 'app',
        image: 'nginx',
        portMappings: [{ containerPort: 80, protocol: 'TCP' }],
        ...hide(value),
      };
      const io = fakeIo({
        stdin: JSON.stringify({ family: 'w', containerDefinitions: [container] }),
      });
      await run(['check', '--diff', '-'], io);
      const { out, err } = io.printed();
      expect(out + err).not.toContain(value.slice(0, 16));
    }),
    { numRuns: 20 },
  );
});
