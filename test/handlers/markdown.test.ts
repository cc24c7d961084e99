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
