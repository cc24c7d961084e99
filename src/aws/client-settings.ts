import type { ECSClientConfig } from '@aws-sdk/client-ecs';

/** Keys, or a function that gives them; see the SDK. */
export type Credentials = NonNullable<ECSClientConfig['credentials']>;

/** What every client of one account and Region is made with. */
export interface ClientSettings {
  readonly region: string;
  /** Another server than AWS's own. */
  readonly endpoint?: string | undefined;
  /** The standard chain of the SDK when absent. */
  readonly credentials?: Credentials | undefined;
  /** The only host that requests may leave for; every host when absent. */
  readonly onlyHost?: string | undefined;
}

const CONNECT_MS = 2_000;

/**
 * The SDK is locked to a version that supports this Node, so that its note on what later versions need would only puzzle whoever
 * starts the bot. It reads this variable when the first client is made.
 */
export const silenceVersionNote = (): void => {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
};

/** The part of the configuration that all clients share. One attempt, because `call.ts` tries again within the budget. */
export const clientConfig = ({ region, endpoint, credentials }: ClientSettings) => {
  silenceVersionNote();
  return {
    region,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: CONNECT_MS },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
  };
};

/** Makes something once, when it is first needed; after a failure the next one to ask tries again. */
export const lazily = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    if (made === undefined) {
      made = make();
      made.catch(() => {
        made = undefined;
      });
    }
    return made;
  };
};
