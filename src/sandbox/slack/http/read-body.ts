import type { IncomingMessage } from 'node:http';

/** A body that is larger than what is accepted there. */
export class BodyTooLarge extends Error {}

/** Reads a request body. Throws BodyTooLarge as soon as it exceeds `mostBytes`. */
export const readBody = async (request: IncomingMessage, mostBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > mostBytes) throw new BodyTooLarge(`The body is larger than ${mostBytes} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};
