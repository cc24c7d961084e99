import { describe, expect, test } from '@jest/globals';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { only, outline, place } from './reading.ts';

const DOLLAR = '$';

const template = `AWSTemplateFormatVersion: "2010-09-09"
Description: >-
  Runs the web: all of it
Parameters:
  Tag: { Type: String }
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: !Sub "${DOLLAR}{AWS::StackName}-web"
      Cpu: !FindInMap [Sizes, small, cpu]
      ExecutionRoleArn: !GetAtt Role.Arn
      TaskRoleArn: !Ref AWS::NoValue
      ContainerDefinitions:
        - Name: app
          Image: !Join
            - ":"
            - - !Ref Repository
              - !Ref Tag
          Environment: !If [Small, [{ Name: A, Value: b }], !Ref "AWS::NoValue"]
          LogConfiguration:
            LogDriver: awslogs
            Options:
              awslogs-group: !ImportValue group
              Upper: x
      Volumes:
        - Name: data
          EFSVolumeConfiguration: { FilesystemId: fs-1 }
  Service:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref Task
      PlacementStrategies: [{ Type: spread, Field: host }]
`;

describe('YAML', () => {
  const VALUES: readonly (readonly [string, string, unknown])[] = [
    ['register input', 'family: web\ncpu: "256"\n', { family: 'web', cpu: '256' }],
    ['indented by its author', '    family: web\n    cpu: "256"\n', { family: 'web', cpu: '256' }],
    [
      'with CRLF and a byte order mark',
      '\ufefffamily: web\r\nmemory: "512"\r\n',
      { family: 'web', memory: '512' },
    ],
    ['with odd spaces', 'family:\u00a0web\n', { family: 'web' }],
    ['a key that stands twice', 'family: a\nfamily: web\n', { family: 'web' }],
    ['nulls', 'family: web\ncpu:\nmemory: ~\nipcMode: null\n', { family: 'web' }],
    [
      'numbers and booleans of YAML 1.2',
      'family: 1.10\ncpu: 0x10\nmemory: .inf\nenableFaultInjection: TRUE\nipcMode: 0123\n',
      { family: 1.1, cpu: 16, memory: '.inf', enableFaultInjection: true, ipcMode: '0123' },
    ],
    [
      'placeholders',
      `family: {{ name }}\ncpu: ${DOLLAR}{CPU}\nmemory: <MEMORY>\nipcMode: {{ a }}-{{ b }}\n`,
      {
        family: '{{ name }}',
        cpu: `${DOLLAR}{CPU}`,
        memory: '<MEMORY>',
        ipcMode: '{{ a }}-{{ b }}',
      },
    ],
    [
      'anchors, aliases and merged maps',
      'family: web\nvolumes:\n  - &v { name: a, configuredAtLaunch: true }\n  - { <<: *v, name: b }\n  - *v\n',
      {
        family: 'web',
        volumes: [
          { name: 'a', configuredAtLaunch: true },
          { name: 'b', configuredAtLaunch: true },
          { name: 'a', configuredAtLaunch: true },
        ],
      },
    ],
    [
      'texts over several lines',
      'containerDefinitions:\n  - name: app\n    command:\n      - |\n        a: 1\n        b\n      - >-\n        c\n        d\n',
      { containerDefinitions: [{ name: 'app', command: ['a: 1\nb\n', 'c d'] }] },
    ],
  ];
  test.each(VALUES)('%s', (_name, text, value) => {
    expect(only(text).value).toEqual(value);
  });

  test('a list of containers, and a single one', () => {
    expect(outline('- name: app\n  image: nginx\n- name: b\n  image: c\n')).toEqual([
      'container-array containers yaml',
    ]);
    expect(outline('name: app\nimage: nginx\n')).toEqual(['container container yaml']);
  });

  test('several documents are all read', () => {
    const text = '---\nfamily: a\n---\nfamily: b\n...\n---\nserviceName: c\n';
    expect(outline(text)).toEqual([
      'register-input task yaml',
      'register-input task yaml',
      'service service yaml',
    ]);
    expect(readPaste(text).setAside).toEqual([
      '2 definitions and 1 service were found and all were checked.',
    ]);
  });

  test('is found in code blocks and between prose, and what is left out is said', () => {
    const text = 'Hi all,\nwhy is this refused?\n```yaml\n# mine\nfamily: web\n```\nThanks a lot\n';
    expect(only(text).value).toEqual({ family: 'web' });
    expect(readPaste(text).setAside).toEqual([
      '2 lines of text before the definition were left out.',
      '1 line of text after the definition (from line 7) was left out.',
    ]);
    expect(place(text, 'family')).toBe('/family 5:9');
  });

  test('yes and no are words, and that this is not so everywhere is said', () => {
    const { value, reading } = only('family: web\ntags:\n  - { key: on, value: "off" }\n');
    expect(value).toEqual({ family: 'web', tags: [{ key: 'on', value: 'off' }] });
    expect(reading.setAside).toEqual([
      '1 bare yes, no, on or off was read as text. CloudFormation takes them for true and false; write true or false, or put quotes around them.',
    ]);
  });

  test("Slack's escapes are undone", () => {
    const text = 'family: a&amp;b\ncpu: &lt;CPU&gt;\nmemory: &gt;-\n  512\n';
    expect(only(text).value).toEqual({ family: 'a&b', cpu: '<CPU>', memory: '512' });
  });
});

describe('CloudFormation in YAML', () => {
  test('is read in the spelling of the API, with its short functions as placeholders', () => {
    expect(outline(template)).toEqual([
      'cloudformation task yaml Task',
      'cloudformation service yaml Service',
    ]);
    expect(only(template).value).toEqual({
      family: `${DOLLAR}{Fn::Sub}`,
      cpu: `${DOLLAR}{Fn::FindInMap}`,
      executionRoleArn: `${DOLLAR}{Fn::GetAtt}`,
      containerDefinitions: [
        {
          name: 'app',
          image: `${DOLLAR}{Fn::Join}`,
          environment: `${DOLLAR}{Fn::If}`,
          logConfiguration: {
            logDriver: 'awslogs',
            options: { 'awslogs-group': `${DOLLAR}{Fn::ImportValue}`, Upper: 'x' },
          },
        },
      ],
      volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }],
    });
  });

  test('keeps its own spelling in pointers', () => {
    expect(place(template, 'volumes', 0, 'efsVolumeConfiguration', 'fileSystemId')).toBe(
      '/Resources/Task/Properties/Volumes/0/EFSVolumeConfiguration/FilesystemId 28:51',
    );
    expect(place(template, 'networkMode')).toBe('/Resources/Task/Properties/NetworkMode 10:7');
  });

  test('resources cut out of a template are known by their type', () => {
    expect(
      outline('  Web:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: a\n'),
    ).toEqual(['cloudformation task yaml Web']);
    expect(outline('Type: AWS::ECS::Cluster\nProperties: {}\n')).toEqual([
      'cloudformation cluster yaml',
    ]);
  });
});
