import { describe, expect, test } from '@jest/globals';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { only, place } from './reading.ts';

/** Keeps the linter from taking a placeholder of the paste for one of ours. */
const DOLLAR = '$';

describe('shapes', () => {
  const SHAPES: readonly (readonly [string, string])[] = [
    ['register-input', '{"family":"web"}'],
    ['register-input', '{}'],
    ['describe-output', '{"family":"web","revision":3}'],
    ['describe-output', '{"taskDefinition":{"family":"web"},"tags":[]}'],
    ['container-array', '[{"name":"app","image":"nginx"}]'],
    ['container-array', '[]'],
    ['container', '{"name":"app","image":"nginx"}'],
    ['cloudformation', '{"Family":"web","ContainerDefinitions":[]}'],
    ['cloudformation', '{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"web"}}'],
    ['cloudformation', '{"Resources":{"T":{"Type":"AWS::ECS::TaskDefinition","Properties":{}}}}'],
    ['cloudformation', '{"Resources":{"S":{"Type":"AWS::ECS::Service","Properties":{}}}}'],
    ['container-array', '[{"Name":"app","Image":"nginx"}]'],
    ['terraform', '{"family":"web","container_definitions":[]}'],
    ['service', '{"serviceName":"web"}'],
    ['cluster', '{"clusterName":"main"}'],
    ['capacity-provider', '{"name":"asg","autoScalingGroupProvider":{}}'],
    ['unreadable', '{"color":"blue"}'],
    ['unreadable', '[1,2]'],
    ['unreadable', 'true'],
  ];
  test.each(SHAPES)('%s: %s', (shape, text) => {
    expect(readPaste(text).shape).toBe(shape);
  });
});

describe('what chats, consoles and editors do to JSON is undone, and said', () => {
  const REPAIRS: readonly (readonly [string, string, unknown, readonly string[]])[] = [
    ['a byte order mark and CRLF', '\ufeff{\r\n"family":"web"\r\n}\r\n', { family: 'web' }, []],
    ['odd spaces', '{\u00a0"family":\u2003"web"\u200b}', { family: 'web' }, []],
    ['a code fence', '```json\n{"family":"web"}\n```', { family: 'web' }, []],
    [
      'curly quotes',
      '{“family”: “web”}',
      { family: 'web' },
      ['Curly quotes were read as straight ones.'],
    ],
    ['curly quotes within a string', '{"family":"“web”"}', { family: '“web”' }, []],
    [
      "Slack's entities and links",
      '{"family":"a&amp;b","image":"&lt;X&gt;","memory":"<https://x.io|x.io>","cpu":"<http://y.io>"}',
      { family: 'a&b', image: '<X>', memory: 'x.io', cpu: 'http://y.io' },
      ["Slack's escapes and links were turned back into what was typed."],
    ],
    ['entities that no Slack made', '{"family":"a&amp;b && c"}', { family: 'a&amp;b && c' }, []],
    [
      'comments and trailing commas',
      '{ // a\n "family":"web", /* b */ }',
      { family: 'web' },
      [
        '2 comments were left out; JSON has none.',
        '1 comma before a closing bracket was ignored; JSON allows none there.',
      ],
    ],
    [
      'prose around it',
      'Here is my [new] one:\nplease look {at} it\n{"family":"web"}\nthanks!',
      { family: 'web' },
      [
        '2 lines of text before the first brace were left out.',
        '1 line of text after the last brace (from line 4) was left out.',
      ],
    ],
    [
      'placeholders without quotes',
      `{"family":"web","cpu":${DOLLAR}{cpu},"memory":{{ memory }},"volumes":[<VOLUME>, %MORE%]}`,
      {
        family: 'web',
        cpu: `${DOLLAR}{cpu}`,
        memory: '{{ memory }}',
        volumes: ['<VOLUME>', '%MORE%'],
      },
      ['4 placeholders without quotes were read as values still to come.'],
    ],
    [
      'nulls',
      '{"family":"web","cpu":null,"volumes":[null,{}]}',
      { family: 'web', volumes: [{}] },
      [],
    ],
    ['keys that stand twice', '{"family":"a","family":"web"}', { family: 'web' }, []],
  ];
  test.each(REPAIRS)('%s', (_name, text, value, setAside) => {
    const read = only(text);
    expect(read.value).toEqual(value);
    expect(read.reading.setAside).toEqual(setAside);
  });

  test('several definitions are all read', () => {
    const reading = readPaste('{"family":"a"}\n{"family":"b"}\nnot this');
    expect(reading.documents).toHaveLength(2);
    expect(reading.setAside).toEqual([
      '2 definitions were found and all were checked.',
      '1 line of text after the last brace (from line 3) was left out.',
    ]);
  });
});

describe('CloudFormation', () => {
  const template = JSON.stringify({
    Resources: {
      Web: {
        Type: 'AWS::ECS::TaskDefinition',
        Properties: {
          Family: { Ref: 'Name' },
          Cpu: { Ref: 'AWS::NoValue' },
          ContainerDefinitions: [
            { Name: 'app', LogConfiguration: { Options: { 'awslogs-group': 'g', Upper: 'x' } } },
          ],
          Volumes: [
            {
              EFSVolumeConfiguration: {
                FilesystemId: 'fs-1',
                AuthorizationConfig: { IAM: 'ENABLED' },
              },
            },
          ],
        },
      },
    },
  });

  test('is read in the spelling of the API, with its functions as placeholders', () => {
    expect(only(template).value).toEqual({
      family: `${DOLLAR}{Ref}`,
      containerDefinitions: [
        { name: 'app', logConfiguration: { options: { 'awslogs-group': 'g', Upper: 'x' } } },
      ],
      volumes: [
        {
          efsVolumeConfiguration: { fileSystemId: 'fs-1', authorizationConfig: { iam: 'ENABLED' } },
        },
      ],
    });
  });

  test('keeps pointers in its own spelling, for missing fields too', () => {
    const base = '/Resources/Web/Properties';
    expect(place(template, 'volumes', 0, 'efsVolumeConfiguration', 'fileSystemId')).toContain(
      `${base}/Volumes/0/EFSVolumeConfiguration/FilesystemId `,
    );
    expect(place(template, 'containerDefinitions', 0, 'image')).toContain(
      `${base}/ContainerDefinitions/0/Image `,
    );
  });
});

describe('places lead into the text as it was pasted', () => {
  const CASES: readonly (readonly [string, string, readonly (string | number)[], string])[] = [
    ['a value', '{\n  "family": "web"\n}', ['family'], '/family 2:13'],
    ['behind prose', 'look:\n{"family":"web"}', ['family'], '/family 2:11'],
    ['behind a byte order mark', '\ufeff{"family":"web"}', ['family'], '/family 1:12'],
    [
      'within a wrapper',
      '{"taskDefinition":{"family":"w"}}',
      ['family'],
      '/taskDefinition/family 1:29',
    ],
    [
      'in a list of containers',
      '[{"name":"a"}]',
      ['containerDefinitions', 0, 'name'],
      '/0/name 1:10',
    ],
    ['in one container', '{"image":"a"}', ['containerDefinitions', 0, 'image'], '/image 1:10'],
    ['above what was pasted', '[{"name":"a"}]', ['family'], ' 1:1'],
    ['a missing field', '{"family":"w"}', ['cpu'], '/cpu 1:1'],
    ['far below a missing field', '{"family":"w"}', ['volumes', 0, 'name'], '/volumes 1:1'],
    [
      'behind a null',
      '{"family":"w","volumes":[null,{"name":"v"}]}',
      ['volumes', 0, 'name'],
      '/volumes/1/name 1:39',
    ],
    ['the last of two equal keys', '{"family":"a","family":"b"}', ['family'], '/family 1:24'],
    ['a key with slashes', '{"family":"w","a/b~c":1}', ['a/b~c'], '/a~1b~0c 1:23'],
  ];
  test.each(CASES)('%s', (_name, text, path, expected) => {
    expect(place(text, ...path)).toBe(expected);
  });
});
