import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sourceIdentity } from '../../../src/aws/write/source-identity.ts';

describe('the source identity of a person', () => {
  test('names workspace and user of Slack, and the user alone at a terminal', () => {
    expect(sourceIdentity({ teamId: 'T0123', userId: 'U0456' })).toBe('slack-T0123-U0456');
    expect(sourceIdentity({ teamId: 'cli', userId: 'cli:ana' })).toBe('cli-ana');
  });

  test('is always what STS takes: 2 to 64 of its characters', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.string({ minLength: 2, unit: 'binary' }),
        (teamId, userId) => {
          expect(sourceIdentity({ teamId, userId })).toMatch(/^[\w+=,.@-]{2,64}$/);
        },
      ),
    );
  });
});
