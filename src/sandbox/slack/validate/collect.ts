import type { Say } from './check.ts';

/** Runs checks and gives what they said, in Slack's form: `sentence [json-pointer:/where]`. */
export const collect = (run: (say: Say) => void): readonly string[] => {
  const said: string[] = [];
  run((sentence, pointer) => {
    said.push(`${sentence} [json-pointer:${pointer}]`);
  });
  return said;
};
