const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const raw = (text: string) => ({ type: 'raw_text', text });
const count = (value: number) => ({ type: 'raw_number', value, text: String(value) });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const hours = ['09:00', '10:00', '11:00'];
const series = (name: string, values: readonly number[]) => ({
  name,
  data: values.map((value, index) => ({ label: hours[index], value })),
});

/** One block of every type that apps send in a message, with text that would do harm if it became markup. */
export const everyBlock = [
  { type: 'header', text: plain('All blocks :rocket:') },
  {
    type: 'section',
    text: mrkdwn(
      '*bold* _italic_ ~gone~ `code` &lt;img src=x onerror=alert(1)&gt; <https://example.com/|a link> <@UANA00001> <#COPS00001>\n&gt; quoted',
    ),
    accessory: {
      type: 'overflow',
      action_id: 'overflow',
      options: [option('Show'), option('Hide')],
    },
  },
  { type: 'section', fields: [mrkdwn('*CPU*\n256'), mrkdwn('*Memory*\n512 MiB')] },
  { type: 'divider' },
  { type: 'context', elements: [mrkdwn('Source: the guide')] },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'first point' }] },
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'second point' }] },
        ],
      },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '{\n  "cpu": 256\n}' }] },
    ],
  },
  { type: 'markdown', text: '## Steps\n1. one\n2. [bad](javascript:alert(1))\n\n<b>raw</b>' },
  {
    type: 'table',
    rows: [
      [raw('Field'), raw('Value')],
      [raw('cpu'), raw('256')],
    ],
  },
  {
    type: 'data_table',
    caption: 'Instances',
    page_size: 2,
    rows: [
      [raw('Instance'), raw('Free')],
      [raw('i-b'), count(900)],
      [raw('i-a'), count(1024)],
      [raw('i-c'), count(80)],
    ],
  },
  {
    type: 'data_visualization',
    title: 'CPU',
    chart: {
      type: 'line',
      series: [series('orders', [30, 60, 45])],
      axis_config: { categories: hours, x_label: 'Time', y_label: 'Percent' },
    },
  },
  {
    type: 'data_visualization',
    title: 'Cost',
    chart: {
      type: 'pie',
      segments: [
        { label: 'orders', value: 3 },
        { label: 'search', value: 1 },
      ],
    },
  },
  { type: 'alert', level: 'warning', text: mrkdwn('It registers, then *fails*.') },
  {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: 'select',
        placeholder: plain('Choose a service'),
        options: [option('Orders'), option('Search')],
      },
      { type: 'checkboxes', action_id: 'boxes', options: [option('Errors'), option('Advice')] },
      { type: 'radio_buttons', action_id: 'radios', options: [option('Here'), option('There')] },
    ],
  },
];
