import { afterEach } from '@jest/globals';
import { type Stage, startStage } from './bolt-app.ts';

/** Starts stages that are stopped when the test ends. */
export const stages = (): typeof startStage => {
  const running: Stage[] = [];
  afterEach(async () => {
    for (const stage of running.splice(0)) await stage.stop();
  });
  return async (...given) => {
    const stage = await startStage(...given);
    running.push(stage);
    return stage;
  };
};
