import { describe, expect, test } from '@jest/globals';
import { drawingsStage } from './fake-files-client.ts';

describe('the drawings in Slack', () => {
  test('are uploaded one after another, with their words, under the name of their content', async () => {
    const { drawings, slack } = drawingsStage();
    expect(drawings.fileId('bridge')).toBeUndefined();
    await drawings.upload();
    expect(slack.uploaded).toMatchObject([
      {
        filename: expect.stringMatching(/^stevedore-bridge-[0-9a-f]{8}\.png$/),
        title: 'Bridge',
        alt_text: 'A bridge.',
      },
      {
        filename: expect.stringMatching(/^stevedore-host-[0-9a-f]{8}\.png$/),
        title: 'Host',
        alt_text: 'A host.',
      },
    ]);
    expect(slack.mostAtOnce()).toBe(1);
    expect([drawings.fileId('bridge'), drawings.fileId('host')]).toEqual([
      'F000000001',
      'F000000002',
    ]);
    expect(drawings.fileId('task')).toBeUndefined();
  });

  test('are found again after a restart, and not uploaded twice', async () => {
    const first = drawingsStage();
    await first.drawings.upload();
    const second = drawingsStage({ files: first.slack.files });
    await second.drawings.upload();
    expect(second.slack.uploaded).toEqual([]);
    expect(second.drawings.fileId('host')).toBe('F000000002');
    expect(second.slack.asked).toEqual([{ user: 'UBOT', types: 'images', count: 200, page: 1 }]);
  });

  test('are found on later pages of the list', async () => {
    const first = drawingsStage();
    await first.drawings.upload();
    const others = Array.from({ length: 450 }, (_, index) => ({
      id: `F9${String(index).padStart(8, '0')}`,
      name: `chart-${index}.png`,
      mimetype: 'image/png',
    }));
    const second = drawingsStage({ files: [...others, ...first.slack.files] });
    await second.drawings.upload();
    expect(second.slack.asked.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(second.slack.uploaded).toEqual([]);
  });

  test('are uploaded anew when they were drawn anew, and only those', async () => {
    const first = drawingsStage();
    await first.drawings.upload();
    const second = drawingsStage({
      files: first.slack.files,
      read: async (file) => Buffer.from(file.includes('host') ? 'new host' : file),
    });
    await second.drawings.upload();
    expect(second.slack.uploaded).toMatchObject([{ title: 'Host' }]);
    expect(second.drawings.fileId('bridge')).toBe('F000000001');
    expect(second.drawings.fileId('host')).toBe('F000000003');
  });

  test('are not named before Slack has processed them, as it refuses such blocks', async () => {
    const { drawings, slack } = drawingsStage({ processedAfter: 2 });
    await drawings.upload();
    expect(slack.pauses.slice(0, 2)).toEqual([250, 500]);
    expect(drawings.fileId('bridge')).toBe('F000000001');
  });

  test('go without those that Slack does not process in time', async () => {
    const { drawings, slack, log } = drawingsStage({ processedAfter: Number.POSITIVE_INFINITY });
    await drawings.upload();
    expect(drawings.fileId('bridge')).toBeUndefined();
    expect(slack.uploaded).toHaveLength(2);
    expect(log.entries).toMatchObject([{ level: 'info', fields: { ready: 0, of: 2 } }]);
  });

  test.each(['files.list', 'filesUploadV2'] as const)(
    'go without, and say so once, when %s lacks its scope',
    async (method) => {
      const { drawings, slack, log } = drawingsStage({ refuse: [method, 'missing_scope'] });
      await drawings.upload();
      expect(slack.uploaded).toEqual([]);
      expect(drawings.fileId('bridge')).toBeUndefined();
      expect(log.entries).toHaveLength(1);
      expect(log.entries[0]).toMatchObject({ level: 'warn' });
      expect(log.entries[0]?.message).toContain('files:write');
    },
  );

  test('keep those that were uploaded before something went wrong, and log no token', async () => {
    const { drawings, slack, log } = drawingsStage({
      read: async (file) => {
        if (file.includes('host')) throw new Error('no such file: host.png of xoxb-1-secret');
        return Buffer.from(file);
      },
    });
    await drawings.upload();
    expect(slack.uploaded).toHaveLength(1);
    expect(drawings.fileId('bridge')).toBe('F000000001');
    expect(log.entries).toMatchObject([
      { level: 'warn', fields: { error: 'no such file: host.png of [token]' } },
    ]);
  });

  test('stop in silence when the bot stops', async () => {
    const stopping = new AbortController();
    const { drawings, slack, log } = drawingsStage({
      read: async (file) => {
        stopping.abort();
        return Buffer.from(file);
      },
    });
    await drawings.upload(stopping.signal);
    expect(slack.uploaded).toHaveLength(1);
    expect(drawings.fileId('bridge')).toBeUndefined();
    expect(log.entries).toEqual([]);
  });
});
