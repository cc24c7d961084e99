import { createHash } from 'node:crypto';
import type { Drawing } from '../model/drawing.ts';
import type { Log } from '../ports.ts';
import { withoutSecrets } from './bolt-logger.ts';
import { slackError } from './start-problem.ts';

/** What is read of a file object. Slack fills in `mimetype` when it has processed the file. */
interface FileObject {
  readonly id?: string;
  readonly name?: string;
  readonly mimetype?: string;
}

/** The part of Slack's Web API client that uploads need. */
export interface FilesClient {
  readonly auth: { test(): Promise<{ readonly user_id?: string }> };
  readonly files: {
    list(query: { user: string; types: string; count: number; page: number }): Promise<{
      readonly files?: readonly FileObject[];
      readonly paging?: { readonly pages?: number };
    }>;
    info(query: { file: string }): Promise<{ readonly file?: FileObject }>;
  };
  filesUploadV2(file: {
    filename: string;
    title: string;
    alt_text: string;
    file: Buffer;
  }): Promise<{ readonly files: readonly { readonly files?: readonly FileObject[] }[] }>;
}

export interface DrawingsOptions {
  readonly client: FilesClient;
  /** By concept id. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** Reads a PNG by its path below the knowledge directory. */
  readonly read: (file: string) => Promise<Uint8Array>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly log: Log;
}

/** The drawings as files in Slack. */
export interface Drawings {
  /** The Slack file that shows the drawing of a concept; undefined when there is none, or none yet. */
  fileId(conceptId: string): string | undefined;
  /**
   * Finds what earlier runs have uploaded and uploads the rest, one after another. Never rejects: what cannot be
   * uploaded is logged once, and explanations go without. Ends early, and without a word, when `signal` aborts.
   */
  upload(signal?: AbortSignal): Promise<void>;
}

const PAGE_FILES = 200;
const MOST_PAGES = 25;

/** A block that names a file which Slack has not processed yet is refused (slackapi/java-slack-sdk#1349). */
const PROCESSING_MS = [0, 250, 500, 1_000, 2_000, 4_000, 8_000] as const;

const NO_SCOPE =
  'The app lacks the scope files:write, so explanations go without drawings. Paste manifest.yml again at api.slack.com/apps → your app → App Manifest, and re-install.';
const FAILED =
  'Not every drawing could be uploaded, so some explanations go without. The next start tries again.';

/** The content is in the name, so that a drawing that was redrawn is uploaded anew and an old message keeps the old one. */
const fileName = (conceptId: string, bytes: Uint8Array): string =>
  `stevedore-${conceptId}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.png`;

const earlierUploads = async (client: FilesClient): Promise<ReadonlyMap<string, FileObject>> => {
  const { user_id: user = '' } = await client.auth.test();
  const uploads = new Map<string, FileObject>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = { user, types: 'images', count: PAGE_FILES, page };
    const { files = [], paging } = await client.files.list(query);
    for (const file of files) if (file.name) uploads.set(file.name, file);
    if (page >= (paging?.pages ?? 0)) break;
  }
  return uploads;
};

/** Uploads, finds and remembers the drawings; nothing happens before {@link Drawings.upload}. */
export const createDrawings = ({
  client,
  drawings,
  read,
  pause,
  log,
}: DrawingsOptions): Drawings => {
  const ready = new Map<string, string>();

  const uploaded = async (filename: string, drawing: Drawing, bytes: Uint8Array) => {
    const { files } = await client.filesUploadV2({
      filename,
      title: drawing.title,
      alt_text: drawing.alt,
      file: Buffer.from(bytes),
    });
    return files[0]?.files?.[0];
  };

  const isProcessed = async (
    { id, mimetype }: FileObject,
    signal: AbortSignal | undefined,
  ): Promise<boolean> => {
    if (mimetype) return true;
    if (id === undefined) return false;
    for (const milliseconds of PROCESSING_MS) {
      if (milliseconds > 0) await pause(milliseconds);
      if (signal?.aborted === true) return false;
      const { file } = await client.files.info({ file: id });
      if (file?.mimetype) return true;
    }
    return false;
  };

  const uploadAll = async (signal: AbortSignal | undefined): Promise<void> => {
    const earlier = await earlierUploads(client);
    for (const [conceptId, drawing] of drawings) {
      if (signal?.aborted === true) return;
      const bytes = await read(drawing.file);
      const filename = fileName(conceptId, bytes);
      const file = earlier.get(filename) ?? (await uploaded(filename, drawing, bytes));
      if (file?.id !== undefined && (await isProcessed(file, signal))) {
        ready.set(conceptId, file.id);
      }
    }
    log.info({ ready: ready.size, of: drawings.size }, 'drawings are in Slack');
  };

  return {
    fileId: (conceptId) => ready.get(conceptId),
    async upload(signal) {
      try {
        await uploadAll(signal);
      } catch (error) {
        if (signal?.aborted === true) return;
        const problem = error instanceof Error ? error : new Error(String(error));
        const lacksScope = slackError(problem) === 'missing_scope';
        log.warn({ error: withoutSecrets(problem.message) }, lacksScope ? NO_SCOPE : FAILED);
      }
    },
  };
};
