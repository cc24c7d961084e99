import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from '../../src/cli/decode-text.ts';

const MARK = '\ufeff';

test('what Windows writes as UTF-16, in either order, is read as what it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const little = Buffer.from(MARK + text, 'utf16le');
      expect(decodeText(little)).toBe(text);
      expect(decodeText(Buffer.from(little).swap16())).toBe(text);
    }),
  );
});

test('anything else is UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeText(Buffer.from(text, 'utf8'))).toBe(text);
    }),
  );
});

test('half a character at the end is left out', () => {
  expect(decodeText(Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d]))).toBe('{');
});
