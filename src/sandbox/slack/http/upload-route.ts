import { readBody } from './read-body.ts';
import { replySentence } from './reply.ts';
import type { Route } from './route.ts';

const LARGEST_UPLOAD_BYTES = 10 * 1024 * 1024;

const contentOf = async (body: Buffer, contentType: string): Promise<Uint8Array | undefined> => {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(body), { headers })
    .formData()
    .catch(() => undefined);
  for (const [, part] of form ?? []) {
    if (typeof part !== 'string') return new Uint8Array(await part.arrayBuffer());
  }
  return undefined;
};

/** The URL of `files.getUploadURLExternal`: takes the bytes, raw or as multipart form. */
export const uploadRoute: Route = async ({ slack, request, response, url }) => {
  const upload = slack.uploads.findByPath(url.pathname);
  if (upload === undefined) return replySentence(response, 404, 'There is no such upload.');
  slack.traffic.begin();
  try {
    const body = await readBody(request, LARGEST_UPLOAD_BYTES + 64 * 1024);
    const bytes = await contentOf(body, request.headers['content-type'] ?? '');
    if (bytes === undefined) return replySentence(response, 400, 'The upload holds no file.');
    if (bytes.byteLength !== upload.length) {
      return replySentence(response, 400, `Expected ${upload.length} bytes.`);
    }
    upload.bytes = bytes;
    replySentence(response, 200, `OK - ${bytes.byteLength}`);
  } finally {
    slack.traffic.end();
  }
};
