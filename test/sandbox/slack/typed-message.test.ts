import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messageText, richTextOf } from '../../../src/sandbox/slack/typed-message.ts';
import { validateMessage } from '../../../src/sandbox/slack/validate/message.ts';

describe('what somebody types', () => {
  test.each([
    ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    ['see https://a.example/x?y=1&z=2 now', 'see <https://a.example/x?y=1&amp;z=2> now'],
    ['from nginx.com:8080/a', 'from <http://nginx.com:8080/a|nginx.com:8080/a>'],
    ['@ana and @zoe', '<@UANA00001> and @zoe'],
    ['#ops and #nowhere', '<#COPS00001|ops> and #nowhere'],
    ['@here', '<!here>'],
    ['<!channel>', '&lt;!channel&gt;'],
    ['mail a@b.com', 'mail a@b.com'],
    ['<@USTEVEDOR> help', '<@USTEVEDOR> help'],
  ])('%s becomes %s', (typed, text) => {
    expect(messageText(typed, 'Stevedore')).toBe(text);
  });

  test('becomes a rich_text block that Slack takes, whatever it is', () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('```', '\n', '@ana', 'https://a.example', '<', 'a.io', ' '))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (given) => {
        const block = richTextOf(given, 'Stevedore', 'b1');
        expect(validateMessage({ text: 'a', blocks: [block] })).toEqual([]);
      }),
    );
  });

  test('is read in time that grows with its length only', () => {
    const long = `${'a'.repeat(20_000)}${'a.'.repeat(10_000)}`;
    expect(messageText(long, 'Stevedore')).toBe(long);
  });
});
