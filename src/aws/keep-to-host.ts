interface Leaving {
  readonly request: unknown;
}

/** What the guard needs of an SDK client; all of them have it. */
interface GuardedClient {
  readonly middlewareStack: {
    add(
      middleware: <Args extends Leaving, Result>(
        next: (args: Args) => Promise<Result>,
      ) => (args: Args) => Promise<Result>,
      options: { readonly step: 'finalizeRequest'; readonly name: string },
    ): void;
  };
}

const hostOf = (request: unknown): string =>
  typeof request === 'object' && request !== null && 'hostname' in request
    ? String(request.hostname)
    : 'an unknown host';

/** Lets no request of a client leave for another host; for any host when there is none to keep to. */
export const keepToHost = (client: GuardedClient, host: string | undefined): void => {
  if (host === undefined) return;
  client.middlewareStack.add(
    (next) => (args) => {
      const wanted = hostOf(args.request);
      return wanted === host
        ? next(args)
        : Promise.reject(
            new Error(`This client may only call ${host}, and was about to call ${wanted}.`),
          );
    },
    { step: 'finalizeRequest', name: 'keepToHost' },
  );
};
