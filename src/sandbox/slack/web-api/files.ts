import * as z from 'zod';
import { APP } from '../cast.ts';
import { guessMimetype, isPicture } from '../mimetype.ts';
import { postMessage } from '../post-message.ts';
import type { Slack } from '../slack.ts';
import type { WorkspaceFile } from '../state.ts';
import { storeFile } from '../store-file.ts';
import type { Upload } from '../uploads.ts';
import { grant, refuse } from './answer.ts';
import { findPostChannel } from './find-channel.ts';
import { method, whole } from './method.ts';

const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
const LARGEST_SNIPPET_BYTES = 1024 * 1024;

const keep = (slack: Slack, upload: Upload, title: string | undefined): WorkspaceFile => {
  slack.uploads.finish(upload.fileId);
  return storeFile(slack, {
    id: upload.fileId,
    name: upload.filename,
    title: title ?? upload.filename,
    mimetype: guessMimetype(upload.filename),
    bytes: upload.bytes ?? new Uint8Array(),
    user: APP.user_id,
    altText: upload.altText,
  });
};

const completeSchema = z.object({
  files: z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1),
  channel_id: z.string().optional(),
  thread_ts: z.string().optional(),
  initial_comment: z.string().optional(),
});

const MOST_LISTED = 1000;

/** What the bot has uploaded, and what others have shared where it is a member. */
const visibleFiles = (slack: Slack) => {
  const shared = slack.messages.all().filter(({ channel }) => slack.botChannels.has(channel));
  const ids = new Set(shared.flatMap(({ files = [] }) => files.map(({ id }) => id)));
  return slack.files.all().filter(({ user, file }) => user === APP.user_id || ids.has(file.id));
};

const listSchema = z.object({
  user: z.string().optional(),
  types: z.enum(['all', 'images']).default('all'),
  count: whole.pipe(z.number().min(1).max(MOST_LISTED)).default(100),
  page: whole.pipe(z.number().min(1)).default(1),
});

/** Files v2: announce, upload, complete; `files.info`; and `files.list` by user and type. */
export const FILES_METHODS = {
  'files.getUploadURLExternal': method(
    z.object({
      filename: z.string().min(1),
      length: whole,
      alt_txt: z.string().max(1000).optional(),
      alt_text: z.string().max(1000).optional(),
      snippet_type: z.string().optional(),
    }),
    (slack, { filename, length, alt_txt, alt_text, snippet_type }) => {
      if (length > LARGEST_FILE_BYTES) return refuse('file_upload_size_restricted');
      if (snippet_type !== undefined && length > LARGEST_SNIPPET_BYTES) {
        return refuse('snippet_too_large');
      }
      const altText = alt_txt ?? alt_text;
      const upload = { filename, length, ...(altText !== undefined && { altText }) };
      const { fileId, path } = slack.uploads.open(upload);
      return grant({ file_id: fileId, upload_url: `${slack.origin}${path}` });
    },
  ),
  'files.completeUploadExternal': method(completeSchema, (slack, args) => {
    const { channel_id, thread_ts, initial_comment } = args;
    const place = channel_id === undefined ? undefined : findPostChannel(slack, channel_id);
    if (place !== undefined && 'refusal' in place) return place.refusal;
    const uploads = args.files.map(({ id, title }) => ({
      found: slack.uploads.findById(id),
      title,
    }));
    if (uploads.some(({ found }) => found?.bytes === undefined)) return refuse('file_not_found');
    const files = uploads.flatMap(({ found, title }) => (found ? [keep(slack, found, title)] : []));
    if (place !== undefined) {
      const channel = place.channel.id;
      postMessage(slack, { channel, thread_ts, text: initial_comment, files });
    }
    return grant({ files });
  }),
  'files.info': method(z.object({ file: z.string() }), (slack, args) => {
    const stored = slack.files.find(args.file);
    if (stored === undefined) return refuse('file_not_found');
    const isText = stored.file.mimetype.startsWith('text/');
    const content = isText && { content: Buffer.from(stored.bytes).toString('utf8') };
    return grant({ file: { ...stored.file, user: stored.user }, ...content });
  }),
  'files.list': method(listSchema, (slack, { user, types, count, page }) => {
    const found = visibleFiles(slack)
      .filter((stored) => user === undefined || stored.user === user)
      .filter(({ file }) => types === 'all' || isPicture(file.mimetype))
      .map((stored) => ({ ...stored.file, user: stored.user }));
    const files = found.slice((page - 1) * count, page * count);
    const pages = Math.ceil(found.length / count);
    return grant({ files, paging: { count, total: found.length, page, pages } });
  }),
};
