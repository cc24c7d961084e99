import { defineRule } from '../define-rule.ts';
import { choicesOf, wrongChoices } from '../wrong-choices.ts';

/** The fields that other rules judge more closely are left to them. */
const CHOICES = choicesOf([
  ['containerDefinitions[].environmentFiles[].type', 'EnvironmentFileType'],
  ['containerDefinitions[].linuxParameters.devices[].permissions', 'DeviceCgroupPermission'],
  ['containerDefinitions[].dependsOn[].condition', 'ContainerCondition'],
  ['containerDefinitions[].versionConsistency', 'VersionConsistency'],
  ['containerDefinitions[].resourceRequirements[].type', 'ResourceType'],
  ['containerDefinitions[].firelensConfiguration.type', 'FirelensConfigurationType'],
  ['volumes[].dockerVolumeConfiguration.scope', 'Scope'],
  ['volumes[].efsVolumeConfiguration.transitEncryption', 'EFSTransitEncryption'],
  ['volumes[].efsVolumeConfiguration.authorizationConfig.iam', 'EFSAuthorizationConfigIAM'],
  ['proxyConfiguration.type', 'ProxyConfigurationType'],
  ['runtimePlatform.cpuArchitecture', 'CPUArchitecture'],
  ['runtimePlatform.operatingSystemFamily', 'OSFamily'],
  ['pidMode', 'PidMode'],
  ['ipcMode', 'IpcMode'],
]);

/** Fargate has rules of its own on both, and takes fewer values. */
const ON_FARGATE = CHOICES.filter(({ pattern }) => !['pidMode', 'ipcMode'].includes(pattern));

export default defineRule({
  id: 'fixed-choices-exist',
  tier: 'refused',
  category: 'validity',
  summary: 'Where AWS offers a fixed choice of values, one of them is set.',
  why: 'AWS compares the words letter by letter, capitals included.',
  fix: 'Use one of the values that AWS offers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'task-definition',
  covers: [],
  needs: 'container',
  messages: { unknown: '`{field}` cannot be "{value}"; AWS offers {choices}.' },
  examples: {
    valid: [
      {
        runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
        containerDefinitions: [{ dependsOn: [{ condition: 'HEALTHY' }] }],
      },
    ],
    invalid: [
      {
        input: {
          runtimePlatform: { cpuArchitecture: 'arm64' },
          containerDefinitions: [{ dependsOn: [{ condition: 'STARTED' }] }],
        },
        reports: [
          { message: 'unknown', at: '/containerDefinitions/0/dependsOn/0/condition' },
          { message: 'unknown', at: '/runtimePlatform/cpuArchitecture' },
        ],
      },
    ],
  },
  check: (task, { targets }) =>
    wrongChoices(task, targets.includes('FARGATE') ? ON_FARGATE : CHOICES, 'is-unset'),
});
