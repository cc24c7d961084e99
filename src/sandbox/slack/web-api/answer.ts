import type { SlackObject } from '../state.ts';

/** What a Web API method answers; `ok` is always there. */
export type Answer = { readonly ok: boolean } & SlackObject;

/** A successful answer. */
export const grant = (content: SlackObject = {}): Answer => ({ ...content, ok: true });

/** A refusal with Slack's error code. */
export const refuse = (error: string, content: SlackObject = {}): Answer => ({
  ...content,
  ok: false,
  error,
});

/** A refusal that names what is wrong with the arguments, as Slack puts it: `[ERROR] sentence`. */
export const refuseArguments = (messages: readonly string[], error = 'invalid_arguments'): Answer =>
  refuse(error, {
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
