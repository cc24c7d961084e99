import type { AwsError } from './aws-error.ts';
import type { Decoded } from './decode.ts';
import { toXml } from './xml.ts';

/** An answer ready to be sent. */
export interface Encoded {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Encodes what an operation answered. */
export const encodeAnswer = (
  { service, operation }: Decoded,
  answer: object,
  requestId: string,
): Encoded => {
  if (service.protocol === 'json') {
    return {
      status: 200,
      headers: { 'content-type': service.contentType, 'x-amzn-requestid': requestId },
      body: JSON.stringify(answer),
    };
  }
  const result = toXml({
    [`${operation}Result`]: answer,
    ResponseMetadata: { RequestId: requestId },
  });
  return {
    status: 200,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: `<${operation}Response xmlns="${service.namespace}">${result}</${operation}Response>`,
  };
};

/** Encodes an error; a request that belongs to no service gets JSON 1.1. */
export const encodeError = (
  decoded: Decoded | undefined,
  error: AwsError,
  requestId: string,
): Encoded => {
  const { code, message, status } = error;
  const fault = status >= 500 ? 'Receiver' : 'Sender';
  if (decoded?.service.protocol === 'query') {
    const body = toXml({
      Error: { Type: fault, Code: code, Message: message },
      RequestId: requestId,
    });
    return {
      status,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body: `<ErrorResponse xmlns="${decoded.service.namespace}">${body}</ErrorResponse>`,
    };
  }
  const compatible = decoded?.service.protocol === 'json' && decoded.service.queryCompatible;
  return {
    status,
    headers: {
      'content-type':
        decoded?.service.protocol === 'json'
          ? decoded.service.contentType
          : 'application/x-amz-json-1.1',
      'x-amzn-requestid': requestId,
      ...(compatible ? { 'x-amzn-query-error': `${code.replace(/Exception$/, '')};${fault}` } : {}),
    },
    body: JSON.stringify({ __type: code, message }),
  };
};
