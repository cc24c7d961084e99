import { type Config, ConfigError, readConfig } from './config.ts';
import { KnowledgeError } from './knowledge/complaint.ts';
import { createLog } from './log.ts';
import { packageRoot } from './package-root.ts';
import type { Log } from './ports.ts';
import { SettingsError } from './settings/parse-settings.ts';
import { nextStep, slackError } from './slack/start-problem.ts';

interface Running {
  stop(): Promise<void>;
}

const start = async (config: Config, root: string, log: Log): Promise<Running> => {
  if (config.mode === 'local') {
    // Loaded only here, so that production never holds the local workspace.
    const { startLocal } = await import('./local.ts');
    const { port, aws, store } = config;
    return startLocal({ root, port, log, aws, store });
  }
  const { startRemote } = await import('./remote.ts');
  return startRemote(config, root, log);
};

const stopOnSignals = (running: Running, log: Log): void => {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      log.info({ signal }, 'stopping');
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
};

/** Bolt drops a rejection when Slack refuses a reconnect for good. The message stays out: it may quote what was pasted. */
const endOnLostRejections = (log: Log): void => {
  process.on('unhandledRejection', (error) => {
    const problem = error instanceof Error ? slackError(error) || error.name : 'unknown';
    log.error({ problem }, 'ended by an error that nobody handled; start again');
    process.exit(1);
  });
};

const startProblem = (error: unknown): string => {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof KnowledgeError) return `Stevedore cannot start. ${error.message}`;
  return error instanceof SettingsError
    ? `Stevedore cannot start: its settings cannot be used.\n${error.message}`
    : nextStep(error);
};

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  endOnLostRejections(log);
  const running = await start(config, packageRoot(import.meta.dirname), log);
  stopOnSignals(running, log);
} catch (error) {
  process.stderr.write(`${startProblem(error)}\n`);
  process.exit(1);
}
