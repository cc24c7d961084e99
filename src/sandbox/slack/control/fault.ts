import { faultSchema } from '../faults.ts';
import type { Slack } from '../slack.ts';
import type { ControlAnswer } from '../state.ts';
import { readInput } from './read-input.ts';

/** Switches a fault on; a dropped socket drops at once. */
export const switchFaultOn = async (slack: Slack, given: unknown): Promise<ControlAnswer> => {
  const fault = readInput(faultSchema, given);
  if (fault.kind === 'drop_socket') slack.dropConnections(fault.reason);
  else slack.faults.add(fault);
  return { messages: [], views: [] };
};
