import { listed, type View } from './fact.ts';
import { digits } from './limit-book.ts';
import type { FactTables } from './tables.ts';

/** Ulimit names with what holds on Fargate when nothing is said. */
export const ulimitsView = ({ ulimits, enums }: FactTables): View => {
  const { nofile } = ulimits.fargate;
  const [soft, hard] = [digits(nofile.soft, 'files'), digits(nofile.hard, 'files')];
  // The one that differs first; the others stand in the order of their names already.
  const others = (enums.values['UlimitName'] ?? []).filter((name) => name !== 'nofile');
  const names = ['nofile', ...others];
  const system = 'from the operating system';
  return {
    columns: ['Ulimit', 'Soft limit on Fargate', 'Hard limit on Fargate'],
    rows: names.map((name) => (name === 'nofile' ? [name, soft, hard] : [name, system, system])),
    points: [],
    words: { soft, hard },
    source: ulimits.source,
    checked: ulimits.checked,
  };
};

/** Host ports that no task gets. */
export const reservedPortsView = ({ 'reserved-ports': table }: FactTables): View => {
  const { linux, windows, source, checked } = table;
  const onWindows = windows.filter((port) => linux.every((one) => one.port !== port));
  return {
    columns: ['Host port', 'Used by', 'On'],
    rows: [
      ...linux.map(({ port, use }) => [
        String(port),
        use,
        windows.includes(port) ? 'Linux, Windows' : 'Linux',
      ]),
      ...onWindows.map((port) => [String(port), 'Windows itself', 'Windows']),
    ],
    points: [
      {
        asks: ['reserved port window', 'window reserved port'],
        says: `On Windows instances ${listed(windows.map(String))} are taken.`,
        rows: [],
      },
    ],
    words: { ports: listed(linux.map(({ port }) => String(port))) },
    source,
    checked,
  };
};

/** EBS volume types with their sizes and IOPS. */
export const ebsVolumeTypesView = ({ 'ebs-volume-types': table }: FactTables): View => {
  const { types, source, checked } = table;
  const gib = (value: number) => digits(value, 'GiB');
  const smallest = Math.min(...types.map(({ minGiB }) => minGiB));
  const largest = Math.max(...types.map(({ maxGiB }) => maxGiB));
  return {
    columns: ['Volume type', 'Smallest GiB', 'Largest GiB', 'IOPS'],
    rows: types.map(({ type, minGiB, maxGiB, iops }) => [type, gib(minGiB), gib(maxGiB), iops]),
    points: types.map(({ type, minGiB, maxGiB, iops }, at) => ({
      asks: [`${type} size`, `${type} volume`, `${type} gib`, `${type} iops`, `ebs ${type}`],
      says: `An EBS volume of type ${type} has ${gib(minGiB)} to ${gib(maxGiB)} GiB; IOPS: ${iops}.`,
      rows: [at],
    })),
    words: { sizes: `${gib(smallest)} to ${gib(largest)} GiB` },
    source,
    checked,
  };
};

/** Request rates: a row for each bucket of calls. */
export const apiRatesView = ({ 'api-rates': table }: FactTables): View => {
  const { buckets, source, checked } = table;
  return {
    columns: ['Bucket', 'Calls', 'At once', 'Then a second'],
    rows: buckets.map(({ bucket, calls, burst, perSecond }) => [
      bucket,
      calls.join(', '),
      String(burst),
      String(perSecond),
    ]),
    points: buckets.flatMap(({ calls, burst, perSecond }, at) =>
      calls.map((call) => ({
        asks: ['rate', 'throttle', 'throttling', 'second', 'burst'].map(
          (word) => `${call} ${word}`,
        ),
        says: `${call} may be called ${burst} times at once and ${perSecond} times a second after that, together with the other calls of its bucket.`,
        rows: [at],
      })),
    ),
    source,
    checked,
  };
};
