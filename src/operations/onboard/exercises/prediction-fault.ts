import { tasks } from './feedback.ts';

/** What is wrong with a prediction before anything is looked at: its numbers, or their sum; null where nothing is. */
export const predictionFault = (count: number, counts: readonly number[]): string | null => {
  if (counts.some((one) => !Number.isInteger(one) || one < 0))
    return 'Give each zone a whole number of tasks, 0 where none lands.';
  const total = counts.reduce((sum, one) => sum + one, 0);
  return total === count
    ? null
    : `You gave places to ${tasks(total)}, and ${count} are to start. Make the numbers add up to ${count}.`;
};
