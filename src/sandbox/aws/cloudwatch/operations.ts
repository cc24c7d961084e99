import type { Operations } from '../wire/operation.ts';
import { describeAlarms } from './describe-alarms.ts';
import { getMetricData } from './get-metric-data.ts';

/** The operations of CloudWatch that the account answers. */
export const CLOUDWATCH_OPERATIONS: Operations = {
  DescribeAlarms: describeAlarms,
  GetMetricData: getMetricData,
};
