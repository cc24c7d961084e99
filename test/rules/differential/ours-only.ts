import { withMember } from '../fuzz/value-paths.ts';
import { validDefinitions } from './valid-definitions.ts';

interface OursOnly {
  readonly name: string;
  readonly rule: string;
  readonly task: unknown;
}

const FIRST = ['containerDefinitions', '0'];

const first = (rule: string, name: string, key: string, member: unknown): OursOnly => ({
  name,
  rule,
  task: withMember(validDefinitions.fargate, FIRST, key, member),
});

const awslogs = (options: Readonly<Record<string, string>>) => ({
  logDriver: 'awslogs',
  options: {
    'awslogs-group': 'a',
    'awslogs-region': 'eu-west-1',
    'awslogs-stream-prefix': 'a',
    ...options,
  },
});

const { executionRoleArn: _, ...roleless } = validDefinitions.fargate;

/** What AWS refuses or what fails for sure, and the oracle lets pass: the known gaps of the strongest other tool. */
export const OURS_ONLY: readonly OursOnly[] = [
  first(
    'secret-names-differ-from-environment',
    'one name for a variable and a secret',
    'environment',
    [{ name: 'API_KEY', value: 'x' }],
  ),
  {
    name: 'a command in one string',
    rule: 'command-is-split-into-words',
    task: withMember(validDefinitions.host, FIRST, 'command', ['npm start']),
  },
  first('timeouts-within-range', 'five minutes to stop on Fargate', 'stopTimeout', 300),
  first(
    'awslogs-has-one-line-start',
    'two ways to tell lines apart',
    'logConfiguration',
    awslogs({ 'awslogs-datetime-format': '%Y', 'awslogs-multiline-pattern': '^a' }),
  ),
  first(
    'awslogs-options-exist',
    'an option that awslogs does not know',
    'logConfiguration',
    awslogs({ 'awslogs-colour': 'blue' }),
  ),
  first('splunk-needs-token-and-url', 'splunk without a token', 'logConfiguration', {
    logDriver: 'splunk',
  }),
  first('health-check-names-its-form', 'a health check without CMD', 'healthCheck', {
    command: ['true'],
  }),
  first('mapped-ports-exist', 'port 70000', 'portMappings', [{ containerPort: 70_000 }]),
  first('container-name-is-well-formed', 'a name with a space', 'name', 'the web'),
  {
    name: 'an image of a private registry of AWS without an execution role',
    rule: 'ecr-image-needs-execution-role',
    task: {
      ...roleless,
      volumes: [],
      containerDefinitions: [
        { name: 'web', image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1' },
      ],
    },
  },
  {
    name: 'port mappings without a network',
    rule: 'no-port-mappings-without-network',
    task: {
      ...validDefinitions.host,
      networkMode: 'none',
      containerDefinitions: [
        { name: 'a', image: 'a:1', memory: 64, portMappings: [{ containerPort: 80 }] },
      ],
    },
  },
  {
    name: 'containers that wait for each other',
    rule: 'no-dependency-cycle',
    task: {
      ...validDefinitions.host,
      containerDefinitions: ['a', 'b'].map((name) => ({
        name,
        image: 'a:1',
        memory: 64,
        dependsOn: [{ containerName: name === 'a' ? 'b' : 'a', condition: 'START' }],
      })),
    },
  },
  {
    name: 'eleven containers',
    rule: 'containers-within-limit',
    task: {
      ...validDefinitions.host,
      containerDefinitions: Array.from({ length: 11 }, (_, index) => ({
        name: `c${index}`,
        image: 'a:1',
        memory: 64,
      })),
    },
  },
  {
    name: 'a volume of two kinds',
    rule: 'volume-is-of-one-kind',
    task: {
      ...validDefinitions.host,
      volumes: [
        {
          name: 'v',
          host: { sourcePath: '/v' },
          efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0' },
        },
      ],
    },
  },
];
