import { FileProblem } from '../src/model/file-problem.ts';
import type { SlackFile } from '../src/ports.ts';
import { checkText } from './checked.ts';
import { nameOf } from './deliver.ts';
import type { Desk } from './desk.ts';
import { type Reply, sentence } from './reply.ts';

/** Reads a shared file and checks it; says what is in the way when it cannot be read. */
export const checkFile = async (file: SlackFile, user: string, desk: Desk): Promise<Reply> => {
  try {
    return checkText(await desk.readFile(file), user, desk);
  } catch (error) {
    if (error instanceof FileProblem) return sentence(error.message);
    desk.log.warn({ problem: nameOf(error) }, 'a shared file could not be read');
    return sentence(
      `I could not fetch "${file.name}" from Slack. Try again, or paste its content into the form of /ecs check.`,
    );
  }
};
