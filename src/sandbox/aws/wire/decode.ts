import * as z from 'zod';
import { AwsError } from './aws-error.ts';
import { parseForm } from './form.ts';
import { SERVICES, type ServiceWire } from './services.ts';

/** A request that was understood. */
export interface Decoded {
  readonly service: ServiceWire;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const inputSchema = z.record(z.string(), z.unknown());

const parseJson = (body: string): Readonly<Record<string, unknown>> => {
  try {
    return inputSchema.parse(JSON.parse(body === '' ? '{}' : body));
  } catch {
    throw new AwsError('SerializationException', 'The body is not a JSON object.');
  }
};

/** Which operation a request asks for. Undefined when no service of the account speaks like that. */
export const decode = (target: string | undefined, body: string): Decoded | undefined => {
  if (target !== undefined) {
    const [prefix, operation = ''] = target.split('.');
    const service = SERVICES.find((one) => one.protocol === 'json' && one.target === prefix);
    return service === undefined ? undefined : { service, operation, input: parseJson(body) };
  }
  const { Action, Version, ...input } = parseForm(body);
  const service = SERVICES.find((one) => one.protocol === 'query' && one.version === Version);
  return service === undefined || typeof Action !== 'string'
    ? undefined
    : { service, operation: Action, input };
};
