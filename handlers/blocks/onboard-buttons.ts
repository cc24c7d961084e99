import type { Button } from '@slack/types';
import { button } from './text.ts';

/**
 * Action ids of onboarding; what stands behind a colon only makes them unique in their message. Neither they nor the values
 * say what is right: a value names a lesson, or a place in what is shown.
 */
export const ONBOARD = {
  path: 'onboard-path',
  begin: 'onboard-begin',
  lesson: 'onboard-lesson',
  read: 'onboard-read',
  try: 'onboard-try',
  exercise: 'onboard-exercise',
  check: 'onboard-check',
  repair: 'onboard-repair',
  predict: 'onboard-predict',
  handIn: 'onboard-hand-in',
  quiz: 'onboard-quiz',
  answer: 'onboard-answer',
  test: 'onboard-test',
  testAnswer: 'onboard-test-answer',
  setting: 'onboard-setting',
  certificate: 'onboard-certificate',
  share: 'onboard-share',
  /** Radio buttons, menus and fields, which are read when a button below them is clicked. */
  field: 'onboard-field',
} as const;

type Onboard = keyof typeof ONBOARD;

/** A button of onboarding. `key` makes the id unique in its message. */
export const onboardButton = (label: string, does: Onboard, value = '-', key = ''): Button =>
  button(label, key === '' ? ONBOARD[does] : `${ONBOARD[does]}:${key}`, value);

/** The button that is to be clicked next. */
export const primary = (one: Button): Button => ({ ...one, style: 'primary' });

/** The id of an action, with whatever makes it unique behind it. */
export const onboardId = (does: Onboard): RegExp => new RegExp(`^${ONBOARD[does]}(?::|$)`);
