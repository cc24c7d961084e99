import type { FileStore } from './file-store.ts';
import { isPicture } from './mimetype.ts';
import { isObject, stringAt } from './objects.ts';
import type { SlackObject } from './state.ts';

/** The id that a file's address on this server carries. */
const idOfUrl = (url: string | undefined): string | undefined =>
  /^http:\/\/127\.0\.0\.1:\d+\/files-pri\/(F[A-Z0-9]+)\//.exec(url ?? '')?.[1];

const mayShow = (files: FileStore, slackFile: SlackObject): boolean => {
  const id = stringAt(slackFile, 'id') ?? idOfUrl(stringAt(slackFile, 'url'));
  const stored = id === undefined ? undefined : files.find(id);
  return stored !== undefined && isPicture(stored.file.mimetype);
};

/**
 * Slack's objections to images of files that do not exist or are no pictures, anywhere below `value`:
 * `invalid slack file [json-pointer:/blocks/0/slack_file]`.
 */
export const slackFileObjections = (
  files: FileStore,
  value: unknown,
  pointer: string,
): readonly string[] => {
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => slackFileObjections(files, each, `${pointer}/${index}`));
  }
  if (!isObject(value)) return [];
  const { slack_file: slackFile } = value;
  if (value['type'] === 'image' && isObject(slackFile)) {
    return mayShow(files, slackFile)
      ? []
      : [`invalid slack file [json-pointer:${pointer}/slack_file]`];
  }
  return Object.entries(value).flatMap(([name, each]) =>
    slackFileObjections(files, each, `${pointer}/${name}`),
  );
};
