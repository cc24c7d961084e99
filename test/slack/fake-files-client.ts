import type { Drawing } from '../../src/model/drawing.ts';
import type { Log, LogFields } from '../../src/ports.ts';
import {
  createDrawings,
  type Drawings,
  type DrawingsOptions,
  type FilesClient,
} from '../../src/slack/drawings.ts';

type StoredFile = { id: string; name: string; mimetype: string };
type Upload = Parameters<FilesClient['filesUploadV2']>[0];

interface StageOptions {
  /** What is in Slack already, oldest first. */
  readonly files?: readonly StoredFile[];
  /** After how many questions about a file it is processed. */
  readonly processedAfter?: number;
  readonly refuse?: readonly [method: 'files.list' | 'filesUploadV2', error: string];
  readonly read?: DrawingsOptions['read'];
}

/** Fails as Slack's client does: with Slack's answer as `data`. */
const refusal = (error: string): Error =>
  Object.assign(new Error(`An API error occurred: ${error}`), { data: { ok: false, error } });

const DRAWINGS: ReadonlyMap<string, Drawing> = new Map([
  ['bridge', { title: 'Bridge', alt: 'A bridge.', file: 'drawings/bridge.png' }],
  ['host', { title: 'Host', alt: 'A host.', file: 'drawings/host.png' }],
]);

const fakeSlack = ({ files: before = [], processedAfter = 0, refuse }: StageOptions) => {
  const files = before.map((file) => ({ ...file }));
  const uploaded: Upload[] = [];
  const asked: Parameters<FilesClient['files']['list']>[0][] = [];
  const questions = new Map<string, number>();
  let [atOnce, most] = [0, 0];
  const answer = (method: string) => {
    if (refuse?.[0] === method) throw refusal(refuse[1]);
  };
  const client: FilesClient = {
    auth: { test: async () => ({ user_id: 'UBOT' }) },
    files: {
      async list(query) {
        answer('files.list');
        asked.push(query);
        const from = (query.page - 1) * query.count;
        const pages = Math.ceil(files.length / query.count);
        return { files: files.slice(from, from + query.count), paging: { pages } };
      },
      async info({ file: id }) {
        const times = (questions.get(id) ?? 0) + 1;
        questions.set(id, times);
        const stored = files.find((file) => file.id === id);
        if (stored && times > processedAfter) stored.mimetype = 'image/png';
        return stored ? { file: { ...stored } } : {};
      },
    },
    async filesUploadV2(upload) {
      answer('filesUploadV2');
      atOnce += 1;
      most = Math.max(most, atOnce);
      await Promise.resolve();
      atOnce -= 1;
      uploaded.push(upload);
      const id = `F${String(files.length + 1).padStart(9, '0')}`;
      files.push({ id, name: upload.filename, mimetype: '' });
      return { files: [{ files: [{ id, name: upload.filename, mimetype: '' }] }] };
    },
  };
  return { client, files, uploaded, asked, mostAtOnce: () => most };
};

const recordingLog = () => {
  const entries: { level: keyof Log; fields: LogFields; message: string }[] = [];
  const record = (level: keyof Log) => (fields: LogFields, message: string) => {
    entries.push({ level, fields, message });
  };
  const log: Log = {
    debug: record('debug'),
    info: record('info'),
    warn: record('warn'),
    error: record('error'),
  };
  return { log, entries };
};

/** Two drawings, a Slack that keeps files in memory, a log that is read, and pauses that take no time. */
export const drawingsStage = (options: StageOptions = {}) => {
  const slack = fakeSlack(options);
  const { log, entries } = recordingLog();
  const pauses: number[] = [];
  const drawings: Drawings = createDrawings({
    client: slack.client,
    drawings: DRAWINGS,
    read: options.read ?? (async (file) => Buffer.from(file)),
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    log,
  });
  return { drawings, slack: { ...slack, pauses }, log: { entries } };
};
