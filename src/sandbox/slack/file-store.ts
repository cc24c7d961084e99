import type { Changes } from './changes.ts';
import type { WorkspaceFile } from './state.ts';

/** How much the workspace holds before the oldest file goes. */
const KEPT_BYTES = 100 * 1024 * 1024;

interface StoredFile {
  readonly file: WorkspaceFile;
  /** User id of who uploaded it. */
  readonly user: string;
  readonly bytes: Uint8Array;
}

export interface FileStore {
  readonly find: (id: string) => StoredFile | undefined;
  /** Newest first. */
  readonly all: () => readonly StoredFile[];
  readonly put: (stored: StoredFile) => StoredFile;
}

/** Uploaded files in memory, bounded in size. */
export const createFileStore = (changes: Changes, keptBytes = KEPT_BYTES): FileStore => {
  const files = new Map<string, StoredFile>();
  const size = () => [...files.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  return {
    find: (id) => files.get(id),
    all: () => [...files.values()].reverse(),
    put: (stored) => {
      files.set(stored.file.id, stored);
      for (const id of files.keys()) {
        if (size() <= keptBytes || files.size === 1) break;
        files.delete(id);
      }
      changes.note();
      return stored;
    },
  };
};
