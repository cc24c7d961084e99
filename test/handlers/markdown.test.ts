import { describe, expect, test } from '@jest/globals';
import { mrkdwnOf } from '../../handlers/blocks/markdown.ts';

describe('Markdown as mrkdwn', () => {
  test('bold keeps one asterisk on each side, also where code is in it', () => {
    expect(mrkdwnOf('**here** and **`REPLICA`** is')).toBe('*here* and *`REPLICA`* is');
    expect(mrkdwnOf('**Logs by `awslogs`:** yes')).toBe('*Logs by `awslogs`:* yes');
    expect(mrkdwnOf('**`CPU`, `GPU`** no')).toBe('*`CPU`, `GPU`* no');
  });

  test('only a line that begins with a dash or an asterisk is a list item', () => {
    expect(mrkdwnOf('- `a` - b\n- **`c`** - d\n* e')).toBe('• `a` - b\n• *`c`* - d\n• e');
  });

  test('code stays as it is', () => {
    expect(mrkdwnOf('```yaml\n- a: **\n```\n- `**`')).toBe('```\n- a: **\n```\n• `**`');
  });
});

describe('links in Markdown', () => {
  test.each([
    ['[the page](https://a.example/b)', '<https://a.example/b|the page>'],
    ['[https://a.example](https://a.example/b)', '<https://a.example/b|https://a.example>'],
    ['[**a.example/b**](https://a.example/b)', '<https://a.example/b|*a.example/b*>'],
    ['[a.example/b](https://a.example/b)', '<https://a.example/b|a.example/b>'],
  ])('lead where they say: %s', (written, shown) => {
    expect(mrkdwnOf(written)).toBe(shown);
  });

  test.each([
    '[https://bank.example](https://evil.example)',
    '[bank.example/login](https://evil.example)',
    '[bank.example](https://bank.example.evil.example)',
    '[ https://bank.example](https://evil.example/https://bank.example)',
    '[page](https://bank.example|https://evil.example)',
    '[page](javascript:alert)',
    '[(bank.example)](https://evil.example)',
    '["https://bank.example"](https://evil.example)',
  ])('that would show another address stay as they are written: %s', (written) => {
    expect(mrkdwnOf(written)).toBe(written);
  });

  test('that would show another address in bold are none', () => {
    const written = '[**bank.example**](https://evil.example)';
    expect(mrkdwnOf(written)).toBe('[*bank.example*](https://evil.example)');
  });
});
