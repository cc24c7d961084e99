import { extname } from 'node:path';

const BY_EXTENSION: { readonly [extension: string]: string } = {
  '.csv': 'text/csv',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.log': 'text/plain',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.sarif': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.yaml': 'text/yaml',
  '.yml': 'text/yaml',
};

/** Whether Slack shows files of this type as images: PNG, JPEG and GIF. Source: docs.slack.dev, Slack file object. */
export const isPicture = (mimetype: string): boolean =>
  ['image/png', 'image/jpeg', 'image/gif'].includes(mimetype);

/** The media type that a file name promises; `application/octet-stream` when it promises none. */
export const guessMimetype = (filename: string): string =>
  BY_EXTENSION[extname(filename).toLowerCase()] ?? 'application/octet-stream';
