import { describe, expect, test } from '@jest/globals';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { faultOf } from './reading.ts';

describe('YAML that cannot be read says where, what and what instead', () => {
  const FAULTS: readonly (readonly [string, string, string])[] = [
    [
      'a tab',
      'family: web\ncontainerDefinitions:\n\t- name: a\n',
      '3:1 yaml: found a tab at the start of a line, expected spaces: YAML takes no tabs there',
    ],
    [
      'a tab behind spaces',
      'family: web\nvolumes:\n  - name: a\n  \thost: b\n',
      '4:1 yaml: found a tab at the start of a line, expected spaces: YAML takes no tabs there',
    ],
    [
      'two colons',
      'family: web: b\n',
      '1:9 yaml: found a second ":" on one line, expected one "key: value" a line, or quotes around the value',
    ],
    [
      'an unknown alias',
      'family: *nobody\n',
      '1:9 yaml: found an alias without a name that was given before, expected "&name" before "*name"',
    ],
    [
      'an alias to itself',
      'family: web\nvolumes: &v [*v]\n',
      '2:14 yaml: found an alias without a name that was given before, expected "&name" before "*name"',
    ],
    [
      'a value that may not begin so',
      'family: @web\n',
      '1:9 yaml: found "@" or a backtick at the start of a value, expected quotes around the value',
    ],
  ];
  test.each(FAULTS)('%s', (_name, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  test('no fault repeats what was pasted', () => {
    const text = 'containerDefinitions:\n- environment:\n  - {name: A, value: @CANARY-1 }\n';
    expect(JSON.stringify(readPaste(text).fault)).not.toContain('CANARY');
  });
});
