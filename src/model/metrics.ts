/** One series to read from CloudWatch. */
export interface MetricQuery {
  /** Begins with a small letter, then letters, digits and underscores. Answers carry it. */
  readonly id: string;
  /** Such as `AWS/ECS`. */
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Average, Minimum, Maximum, Sum, SampleCount or a percentile such as p95. */
  readonly stat: string;
}

/** What to read, from and to in milliseconds since the epoch. */
export interface MetricRange {
  readonly fromMs: number;
  readonly toMs: number;
  readonly periodSeconds: number;
}

/** A series, the oldest point first. No point is not 0: a service without running tasks has no data. */
export interface MetricSeries {
  readonly id: string;
  readonly points: readonly MetricPoint[];
  /** `partial`: AWS left some out; `failed`: AWS could not read it, so that no points says nothing; `forbidden`. */
  readonly state: 'complete' | 'partial' | 'failed' | 'forbidden';
}

export interface MetricPoint {
  readonly atMs: number;
  readonly value: number;
}

/** A metric alarm. */
export interface Alarm {
  readonly alarmName: string;
  readonly alarmArn: string;
  /** OK, ALARM or INSUFFICIENT_DATA. */
  readonly state: string;
  readonly stateReason?: string | undefined;
  readonly stateUpdatedAtMs?: number | undefined;
  readonly namespace?: string | undefined;
  readonly metricName?: string | undefined;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly threshold?: number | undefined;
  readonly comparisonOperator?: string | undefined;
  /** True where an action of the alarm is a scaling policy. */
  readonly scales: boolean;
}
