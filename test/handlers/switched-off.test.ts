import { expect, test } from '@jest/globals';
import { checkReply } from '../../handlers/blocks/check-report.ts';
import { checkBy } from '../../src/operations/check-by.ts';
import { definition } from '../cli/definitions.ts';

test('Slack says what the settings switch off, with the reason, and lets nobody be pinged by it', () => {
  const off = [{ rule: 'prefer-tagged-image', reason: 'Ask <!channel>.' }];
  const report = checkBy({ off })(definition({ image: 'nginx' }));
  const shown = JSON.stringify(checkReply(report, { reportId: 'r' }).blocks);
  expect(shown).toContain('1 finding switched off: prefer-tagged-image (Ask &lt;!channel&gt;.)');
  expect(shown).not.toContain('has no tag');
});
