import type { Ids } from './ids.ts';

/** A file that an app has announced and not yet completed. */
export interface Upload {
  readonly fileId: string;
  readonly filename: string;
  readonly length: number;
  readonly altText?: string;
  bytes?: Uint8Array;
  mimetype?: string;
}

const REMEMBERED = 100;

export interface Uploads {
  /** Announces a file: its id and the path to post the bytes to. */
  readonly open: (upload: Omit<Upload, 'fileId'>) => {
    readonly fileId: string;
    readonly path: string;
  };
  readonly findByPath: (path: string) => Upload | undefined;
  readonly findById: (fileId: string) => Upload | undefined;
  readonly finish: (fileId: string) => void;
}

/** Uploads between `files.getUploadURLExternal` and `files.completeUploadExternal`. */
export const createUploads = (ids: Ids): Uploads => {
  const uploads = new Map<string, Upload>();
  const findById = (fileId: string) =>
    [...uploads.values()].find((upload) => upload.fileId === fileId);
  return {
    open: (upload) => {
      const fileId = ids.next('F');
      const path = `/upload/v1/${ids.secret(16)}`;
      uploads.set(path, { ...upload, fileId });
      const oldest = uploads.size > REMEMBERED ? uploads.keys().next().value : undefined;
      if (oldest !== undefined) uploads.delete(oldest);
      return { fileId, path };
    },
    findByPath: (path) => uploads.get(path),
    findById,
    finish: (fileId) => {
      for (const [path, upload] of uploads) if (upload.fileId === fileId) uploads.delete(path);
    },
  };
};
