import type { Slack } from '../slack.ts';
import type { WorkspaceFile } from '../state.ts';
import { storeFile } from '../store-file.ts';
import { ControlRefusal } from './control-refusal.ts';
import { personOf } from './who-and-where.ts';

const LONGEST_NAME = 255;

export interface FileUpload {
  readonly name: string;
  readonly user: string;
  readonly mimetype: string;
  readonly bytes: Uint8Array;
}

/** A person uploads a file, to send with a message or to choose in a file input. */
export const uploadFile = (slack: Slack, upload: FileUpload): { readonly file: WorkspaceFile } => {
  const person = personOf(upload.user);
  if (upload.name === '' || upload.name.length > LONGEST_NAME) {
    throw new ControlRefusal(
      `The file needs a name of 1 to ${LONGEST_NAME} characters: ?name=FILE`,
    );
  }
  const { name, mimetype, bytes } = upload;
  const id = slack.ids.next('F');
  return { file: storeFile(slack, { id, name, title: name, mimetype, bytes, user: person.id }) };
};
