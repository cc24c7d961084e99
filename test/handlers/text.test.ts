import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clamp, escapeMrkdwn } from '../../handlers/blocks/text.ts';

describe('text from outside', () => {
  test('can neither ping nor pose as a link', () => {
    expect(escapeMrkdwn('<!channel> <@U1> <https://evil.example|aws>')).toBe(
      '&lt;!channel&gt; &lt;@U1&gt; &lt;https://evil.example|aws&gt;',
    );
  });

  test('keeps no control character of mrkdwn, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeMrkdwn(text);
        expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        const back = escaped
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(back).toBe(text);
      }),
    );
  });

  test('is cut within the limit, never inside a surrogate pair or an entity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const cut = clamp(escapeMrkdwn(text), max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut).not.toMatch(/[\uD800-\uDBFF]…$/);
        expect(cut).not.toMatch(/&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});
