import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../../src/store/audit/canonical-json.ts';
import { auditHash, chained, EMPTY_HEAD } from '../../../src/store/audit/chain.ts';
import { verifyAudit } from '../../../src/store/audit/verify.ts';
import { eventOf } from '../records.ts';

const lines = chained(
  EMPTY_HEAD,
  [1, 2, 3, 4].map((atMs) => eventOf({ atMs })),
);
const [one, two, three, four] = lines;

const faultOf = async (...given: Parameters<typeof verifyAudit>): Promise<string> => {
  const verdict = await verifyAudit(...given);
  return verdict.whole ? 'whole' : verdict.fault;
};

describe('the first line that is wrong is named, with what is wrong about it', () => {
  test.each([
    ['taken out', [one, two, four], 'Line 3 is missing: after line 2 comes line 4'],
    ['the first one taken out', [two, three], 'Line 1 is missing: after line 0 comes line 2'],
    ['twice', [one, two, two, three], 'Line 3 is missing: line 2 stands in its place'],
    ['swapped', [one, three, two, four], 'Line 2 is missing: after line 1 comes line 3'],
    ['no JSON', [one, 'x'], 'Line 2 was changed'],
    ['a further field', [{ ...one, more: 1 }], 'Line 1 was changed'],
    ['another event', [one, { ...two, event: eventOf() }], 'Line 2 was changed: its hash'],
    ['another chain', [one, { ...two, previousHash: EMPTY_HEAD.hash }], 'Line 2 does not continue'],
  ])('%s', async (_, given, sentence) => {
    expect(await faultOf(given)).toContain(sentence);
  });

  test.each([
    [{ end: { seq: 5, hash: EMPTY_HEAD.hash } }, 'Line 5 is missing: the lines end with 4'],
    [{ end: { seq: 3, hash: three?.hash ?? '' } }, 'Line 4 stands behind the end of the record'],
    [{ end: { seq: 4, hash: EMPTY_HEAD.hash } }, 'Line 4 is not the one with which'],
    [{ noted: { seq: 2, hash: EMPTY_HEAD.hash } }, 'Line 2 is not the one that was noted'],
    [{ noted: { seq: 2, hash: two?.hash ?? '' } }, 'whole'],
  ])('against %j', async (known, sentence) => {
    expect(await faultOf(lines, known)).toContain(sentence);
  });
});

describe('the hash', () => {
  test('is SHA-256 over canonical JSON, so that other programs can verify it', () => {
    // printf '%s' '{"event":{"a":[1,{"x":"ü","y":null}],"b":2},"previousHash":"00","seq":1}' | sha256sum
    const event = { b: 2, a: [1, { y: null, x: 'ü' }] };
    expect(canonicalJson(event)).toBe('{"a":[1,{"x":"ü","y":null}],"b":2}');
    expect(auditHash({ seq: 1, event, previousHash: '00' })).toBe(
      'e2e59dbf2f8bb741f060983b6ada5660c56108f12c7b3ef25b0d9191c8a70f29',
    );
  });
});
