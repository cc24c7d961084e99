import type { AwsReaders, Clock } from '../../../ports.ts';
import { accountOf } from '../names/arn-names.ts';
import type { Collector } from './collector.ts';
import type { About } from './live-answer.ts';

interface Subject {
  readonly readers: AwsReaders;
  readonly cluster?: string;
  readonly service?: string;
  /** Any ARN of the account. */
  readonly arn?: string | undefined;
}

/** Where an answer comes from and how old it is, once all of it was read. */
export const aboutOf = (subject: Subject, collector: Collector, clock: Clock): About => {
  const now = clock.now();
  const readAtMs = collector.oldestMs() ?? now;
  return {
    account: subject.readers.name,
    accountId: subject.arn === undefined ? null : accountOf(subject.arn),
    region: subject.readers.region,
    cluster: subject.cluster ?? null,
    service: subject.service ?? null,
    readAtMs,
    ageMs: Math.max(0, now - readAtMs),
  };
};
