import type { FixResult } from '../../src/model/fix-result.ts';
import { APPLY_FIXES_ACTION } from '../blocks/check-report.ts';
import { fixReply } from '../blocks/fix-result.ts';
import { answerPrivately } from '../deliver.ts';
import { fileName } from '../file-name.ts';
import { sentence } from '../reply.ts';
import { notSent, sendFile, type TextFile } from '../send-file.ts';
import type { Action } from './action.ts';
import { GONE } from './gone.ts';

const NOT_YOURS =
  'Only the person who had this checked can have it corrected: the result holds all that they pasted. Check it yourself to get your own.';
const NOTHING = 'There is nothing in it any more that I could fix safely.';

const READY =
  'The corrected definition, for `aws ecs register-task-definition --cli-input-json file://NAME`. It holds all values that you pasted:';
const CORRECTED = 'The corrected text. It holds all values that you pasted:';

/** The corrected definition as AWS takes it, or the corrected text where the paste was more, or less, than one. */
const correctedFile = ({ text, report, registerInput }: FixResult): TextFile => {
  if (registerInput !== null) {
    const name = fileName(report.family, '.json');
    return { name, content: registerInput, message: READY.replace('NAME', name) };
  }
  const ending = /^\s*[{[]/.test(text) ? '.json' : '.txt';
  return { name: fileName(report.family, `-fixed${ending}`), content: text, message: CORRECTED };
};

/** "Apply safe fixes": what changed and what is left as a private answer, the result as a file in direct messages. */
export const applyFixes: Action = {
  id: APPLY_FIXES_ACTION,
  run: async ({ click, respond, client, desk }) => {
    const asker = { ...click, client };
    const checked = desk.reports.get(click.value);
    const refuse = (words: string) => answerPrivately(sentence(words), respond, asker, desk);
    if (checked === undefined) return refuse(GONE);
    if (checked.user !== click.user) return refuse(NOT_YOURS);
    const result = desk.operations.fix(checked.text);
    if (result.applied.length === 0) return refuse(NOTHING);
    const file = correctedFile(result);
    const sent = await sendFile(file, asker, desk);
    const whereIsIt =
      sent === 'sent'
        ? `${file.name} is in your direct messages with me.`
        : `${notSent('the corrected definition', sent)} You can make the changes above in your own text, or run stevedore check --fix FILE.`;
    const { report, text } = result;
    const reportId = desk.reports.put({ report, text, user: click.user });
    return answerPrivately(fixReply(result, whereIsIt, reportId), respond, asker, desk);
  },
};
