/** Small blocks to build cases from. */
export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const x = (length: number) => 'x'.repeat(length);
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const button = (more = {}) => ({ type: 'button', text: plain('Go'), ...more });
export const option = (value: string, more = {}) => ({ text: plain(value), value, ...more });
export const section = (more: object) => ({ type: 'section', text: mrkdwn('a'), ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const input = (element: object, more = {}) => ({
  type: 'input',
  label: plain('a'),
  element,
  ...more,
});
export const richText = (...elements: object[]) => ({ type: 'rich_text', elements });
export const cell = (text: string) => ({ type: 'raw_text', text });
export const bar = (more = {}) => ({
  type: 'bar',
  series: [{ name: 'cpu', data: [{ label: 'a', value: 1 }] }],
  axis_config: { categories: ['a'] },
  ...more,
});
export const chart = (given: object, title = 'CPU') => ({
  type: 'data_visualization',
  title,
  chart: given,
});
