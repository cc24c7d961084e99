/** Why a shared file could not be read: its message is a sentence for whoever shared it. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}
