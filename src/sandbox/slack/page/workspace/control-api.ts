import type { ControlAnswer, WorkspaceFile, WorkspaceState } from '../../state.ts';

/** A call that the server refused or that never reached it; the message can be shown as it is. */
export class ControlError extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The calls that the page makes; every one waits until the bot has answered. */
export interface ControlApi {
  readonly token: string;
  state(): Promise<WorkspaceState>;
  post(path: string, body: unknown): Promise<ControlAnswer>;
  clearFaults(): Promise<void>;
  upload(file: File, user: string): Promise<WorkspaceFile>;
}

const refusal = async (response: Response): Promise<ControlError> => {
  if (response.status === 401 || response.status === 403)
    return new ControlError(
      'This page belongs to an earlier start. Open the link that the terminal shows now.',
      response.status,
    );
  const body: unknown = await response.json().catch(() => undefined);
  const sentence =
    typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string'
      ? body.error
      : `The local workspace answered ${response.status}. Look at the terminal for the reason.`;
  return new ControlError(sentence, response.status);
};

/** The control API of the server that served this page, with the token of the page's own address. */
export const controlApi = (token: string): ControlApi => {
  const call = async (path: string, init: RequestInit, contentType?: string) => {
    const headers = new Headers({ authorization: `Bearer ${token}` });
    if (contentType) headers.set('content-type', contentType);
    const response = await fetch(path, { ...init, headers }).catch(() => {
      throw new ControlError(
        'The local workspace does not answer. Is the program in the terminal still running?',
        0,
      );
    });
    if (!response.ok) throw await refusal(response);
    return response;
  };
  return {
    token,
    state: async () => (await call('/_control/state', {})).json(),
    post: async (path, body) => {
      const init = { method: 'POST', body: JSON.stringify(body) };
      return (await call(`/_control/${path}`, init, 'application/json')).json();
    },
    clearFaults: async () => {
      await call('/_control/fault', { method: 'DELETE' });
    },
    upload: async (file, user) => {
      const query = new URLSearchParams({ name: file.name, user });
      const type = file.type || 'application/octet-stream';
      const init = { method: 'POST', body: file };
      const answer: { file: WorkspaceFile } = await (
        await call(`/_control/upload?${query}`, init, type)
      ).json();
      return answer.file;
    },
  };
};
