import type { Slack } from './slack.ts';
import type { WorkspaceFile } from './state.ts';

/** What Slack knows of a file when its bytes have arrived. */
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly bytes: Uint8Array;
  readonly user: string;
  readonly altText?: string | undefined;
}

/** Keeps a file and answers the file object that messages and payloads carry. */
export const storeFile = (slack: Slack, added: NewFile): WorkspaceFile => {
  const { id, name, title, mimetype, bytes, user, altText } = added;
  const file: WorkspaceFile = {
    id,
    name,
    title,
    mimetype,
    size: bytes.byteLength,
    url_private_download: `${slack.origin}/files-pri/${id}/download/${encodeURIComponent(name)}`,
    ...(altText !== undefined && { alt_text: altText }),
  };
  slack.files.put({ file, user, bytes });
  return file;
};
