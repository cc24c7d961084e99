import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { faultOf, only, place } from './reading.ts';

const definition = { family: 'web', containerDefinitions: [{ name: 'a', essential: true }] };

describe('objects of JavaScript and Python', () => {
  test.each([
    ["{ family: 'web', containerDefinitions: [{ name: 'a', essential: true }] }"],
    ["{'family': 'web', 'containerDefinitions': [{'name': 'a', 'essential': True}]}"],
    [
      "const task = {\n  family: 'web',\n  containerDefinitions: [{ name: 'a', essential: true }],\n};",
    ],
    ['{ "family": "web", containerDefinitions: [{ name: "a", essential: true }] }'],
  ])('%s', (text) => {
    const { reading, value } = only(text);
    expect(value).toEqual(definition);
    expect(reading.setAside.join(' ')).toContain('AWS takes JSON only.');
  });

  test('keep their places', () => {
    expect(place("{\n  family: 'web',\n  cpu: '256' }", 'cpu')).toBe('/cpu 3:8');
  });

  test('None and undefined are nulls, which are left out', () => {
    expect(only("{'family': 'web', 'cpu': None, memory: undefined}").value).toEqual({
      family: 'web',
    });
  });

  test('an expression is no value, and it is said where', () => {
    expect(faultOf("{ family: 'web', cpu: size * 2 }")).toBe(
      '1:23 json: found a word without quotes, expected a value',
    );
    expect(faultOf('{ family: `web` }')).toBe('1:11 json: found a backtick, expected a value');
  });

  test('any text in single quotes comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (family) => {
        const inner = JSON.stringify(family).slice(1, -1).replaceAll('\\"', '"');
        // Odd spaces and curly quotes outside of double quotes are repaired as what a chat put there.
        fc.pre(!/['\u00a0\u1680\u2000-\u206f\u3000\ufeff"]/.test(inner));
        expect(only(`{family: '${inner}', cpu: '256'}`).value).toEqual({ family, cpu: '256' });
      }),
    );
  });
});

describe('JSON within a string', () => {
  const pretty = JSON.stringify(definition, null, 2);
  const note = 'The JSON stood within a string; its quotes were unescaped.';

  test.each([
    ['a string', JSON.stringify(JSON.stringify(definition))],
    ['a string of many lines', JSON.stringify(pretty)],
    ['the inside of a string', JSON.stringify(JSON.stringify(definition)).slice(1, -1)],
  ])('%s is unwrapped', (_, text) => {
    const { reading, value } = only(text);
    expect(value).toEqual(definition);
    expect(reading.setAside).toEqual([note]);
  });

  test('keeps its places, and says where it is broken', () => {
    expect(place(JSON.stringify('{"family":"web","cpu":"1"}'), 'cpu')).toBe('/cpu 1:30');
    expect(faultOf(JSON.stringify('{"family" "web"}'))).toMatch(/^1:14 json: found a string/);
  });

  test('what is escaped twice is unescaped twice', () => {
    const family = 'a "quoted"\nline\\';
    expect(only(JSON.stringify(JSON.stringify({ family, cpu: '1' }))).value).toEqual({
      family,
      cpu: '1',
    });
  });
});

test.each(['utf16le', 'swapped'])('UTF-16 without its mark is named (%s)', (order) => {
  const bytes = Buffer.from(JSON.stringify(definition), 'utf16le');
  expect(faultOf((order === 'swapped' ? bytes.swap16() : bytes).toString('utf8'))).toBe('utf16');
});

test('a string of JSON that ends too soon is broken at its end, not behind it', () => {
  const text = '{\\"family\\": \\"we';
  const { fault } = readPaste(text);
  expect(fault).toMatchObject({ kind: 'broken', truncated: true });
  expect(fault?.kind === 'broken' && fault.offset).toBeLessThanOrEqual(text.length);
});
