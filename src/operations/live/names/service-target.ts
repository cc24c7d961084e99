import type { AwsReaders } from '../../../ports.ts';

/** A service and how to look at it. */
export interface ServiceTarget {
  readonly readers: AwsReaders;
  readonly cluster: string;
  readonly service: string;
}

/** A cluster and how to look into it. */
export interface ClusterTarget {
  readonly readers: AwsReaders;
  readonly cluster: string;
}

/** `account/region/cluster/service`: a reference that `resolveService` reads back, for pickers and buttons. */
export const targetReference = ({ readers, cluster, service }: ServiceTarget): string =>
  [readers.name, readers.region, cluster, service].join('/');
