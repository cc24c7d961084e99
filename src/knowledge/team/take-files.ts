import type { Problem } from '../parsed.ts';
import { strayProblem, TEAM_FOLDERS, teamName } from './team-files.ts';

/** What stands at a place of the folder. */
type Found =
  | { readonly kind: 'file'; readonly bytes: number }
  | { readonly kind: 'folder'; readonly names: readonly string[] }
  /** A link that leads out of the folder. */
  | { readonly kind: 'outside' }
  /** A link that leads nowhere. */
  | { readonly kind: 'nothing' }
  /** A socket, a pipe or a device. */
  | { readonly kind: 'other' };

const FILES_MAX = 500;
const KIB = 1024;
const FILE_KIB_MAX = 256;
const FOLDER_KIB_MAX = 8 * KIB;

const OUTSIDE =
  'This is a link that leads out of the folder, and is not followed. Put the file itself here.';

/** What can be taken of the folder: names of files, and what is wrong with the rest. */
interface Taken {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

/** The file a name stands for, or those of a folder in which files may be. */
const taken = (
  folder: string,
  name: string,
  look: (name: string) => Found,
): Taken & { readonly bytes: number } => {
  const found = look(name);
  const refuse = (problem: Problem) => ({ names: [], problems: [problem], bytes: 0 });
  const file = teamName(folder, name);
  switch (found.kind) {
    case 'outside':
      return refuse({ file, message: OUTSIDE });
    case 'nothing':
      return refuse({ file, message: 'This is a link to something that is not there.' });
    case 'other':
      return refuse({ file, message: 'This is no file with text.' });
    case 'folder': {
      if (name !== '' && !TEAM_FOLDERS.some((known) => known === name))
        return refuse(strayProblem(folder, name, 'Nothing reads this folder.'));
      const inside = found.names
        .filter((one) => !one.startsWith('.'))
        .map((one) => taken(folder, name === '' ? one : `${name}/${one}`, look));
      return {
        names: inside.flatMap(({ names }) => names),
        problems: inside.flatMap(({ problems }) => problems),
        bytes: inside.reduce((sum, { bytes }) => sum + bytes, 0),
      };
    }
    case 'file': {
      const kib = Math.ceil(found.bytes / KIB);
      return kib > FILE_KIB_MAX
        ? refuse({ file, message: `The file has ${kib} KiB; ${FILE_KIB_MAX} at most.` })
        : { names: [name], problems: [], bytes: found.bytes };
    }
  }
};

/**
 * The files of a folder that may be read, and what stands there beside them. Names that begin with a dot are passed over. Of a
 * folder with too many files, or too much in them, none is taken.
 *
 * @param look tells what stands at a name below the folder; '' is the folder itself.
 */
export const takeFiles = (folder: string, look: (name: string) => Found): Taken => {
  const { names, problems, bytes } = taken(folder, '', look);
  const kib = Math.ceil(bytes / KIB);
  const tooMuch = [
    ...(names.length > FILES_MAX
      ? [`The folder has ${names.length} files; ${FILES_MAX} at most.`]
      : []),
    ...(kib > FOLDER_KIB_MAX ? [`The folder has ${kib} KiB; ${FOLDER_KIB_MAX} at most.`] : []),
  ];
  if (tooMuch.length === 0) return { names, problems };
  return { names: [], problems: tooMuch.map((message) => ({ file: folder, message })) };
};
