import { isObject, parseJson } from '../objects.ts';
import type { SlackObject } from '../state.ts';

/** Arguments that a form carries as JSON text. */
const NESTED = ['attachments', 'blocks', 'files', 'message', 'metadata', 'view'];

const decodeNested = (form: URLSearchParams): SlackObject => {
  const args: Record<string, unknown> = Object.fromEntries(form);
  for (const name of NESTED) {
    const text = args[name];
    if (typeof text === 'string') args[name] = parseJson(text) ?? text;
  }
  return args;
};

/**
 * Decodes the body of a Web API call: a form, or JSON.
 * Nested arguments that are not JSON stay text, for the method to refuse. Undefined when the body is no object.
 */
export const decodeArguments = (body: string, contentType: string): SlackObject | undefined => {
  if (!contentType.startsWith('application/json')) return decodeNested(new URLSearchParams(body));
  const parsed = body.trim() === '' ? {} : parseJson(body);
  return isObject(parsed) ? parsed : undefined;
};
