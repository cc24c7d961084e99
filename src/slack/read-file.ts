import { FileProblem } from '../model/file-problem.ts';
import type { ReadFile } from '../ports.ts';

/** AWS takes 64 KiB at most; a generous multiple leaves room for prose and white space around it. */
const MOST_BYTES = 1024 * 1024;
const TIMEOUT_MS = 8_000;

type Fetch = typeof globalThis.fetch;

/**
 * Reads files that people share. The bot token goes to `origins` only (Slack's file hosts, or the local workspace):
 * the address comes from a payload, and a redirect elsewhere must not carry it along.
 * Rejects with a {@link FileProblem} when the file is too large, elsewhere, or comes back as Slack's login page.
 */
export const createReadFile =
  (token: string, isSlack: (url: URL) => boolean, fetch: Fetch): ReadFile =>
  async ({ name, size, url }) => {
    if (size > MOST_BYTES) throw new FileProblem(tooLarge(name));
    if (!URL.canParse(url) || !isSlack(new URL(url))) {
      throw new FileProblem(
        `"${name}" is not stored in Slack, so I do not fetch it. Paste its content instead.`,
      );
    }
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // A wrong token or a missing scope is answered with a login page and status 200.
    if (!response.ok || (response.headers.get('content-type') ?? '').includes('text/html')) {
      await response.body?.cancel();
      throw new FileProblem(
        `Slack did not let me read "${name}". The app needs the scope files:read; paste the content instead.`,
      );
    }
    const text = await readCapped(response);
    if (text === null) throw new FileProblem(tooLarge(name));
    return text;
  };

/** The text of a response; null as soon as it turns out too large, whatever its sender said of it. */
const readCapped = async ({ body }: Response): Promise<string | null> => {
  if (body === null) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  // Leaving the loop early closes the connection.
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) return null;
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return [...parts, decoder.decode()].join('');
};

const tooLarge = (name: string): string =>
  `"${name}" is larger than 1 MiB. AWS takes task definitions of at most 64 KiB; attach only the definition.`;

/** Slack's own file hosts. */
export const isSlackHost = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'));
