const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const arnOf = (item: unknown): string => {
  if (typeof item !== 'object' || item === null) return '';
  const found = Object.entries(item).find(([name]) => /(?:^arn|Arn)$/.test(name));
  return typeof found?.[1] === 'string' ? found[1] : '';
};

const odd = (_: unknown, place: number): boolean => place % 2 === 1;
const even = (_: unknown, place: number): boolean => place % 2 === 0;

/**
 * An answer of which only half came through: every other described item is a failure (MISSING, as for an item that was
 * deleted meanwhile), every other metric is an InternalError without values. Other answers stay as they are.
 */
export const halfFail = (answer: object): object => {
  const entries = Object.entries(answer);
  const results = entries.find(([name]) => name === 'MetricDataResults')?.[1];
  if (isList(results)) {
    return {
      ...answer,
      MetricDataResults: results.map((result, place) =>
        place % 2 === 1 && typeof result === 'object'
          ? { ...result, StatusCode: 'InternalError', Timestamps: [], Values: [] }
          : result,
      ),
    };
  }
  const failures = entries.find(([name]) => name === 'failures')?.[1];
  const [name, items] = entries.find(([key, value]) => key !== 'failures' && isList(value)) ?? [];
  if (!isList(failures) || name === undefined || !isList(items)) return answer;
  return {
    ...answer,
    [name]: items.filter(even),
    failures: [
      ...failures,
      ...items.filter(odd).map((item) => ({ arn: arnOf(item), reason: 'MISSING' })),
    ],
  };
};
