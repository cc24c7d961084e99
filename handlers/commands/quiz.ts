import { quizSpec } from '../../src/operations/onboard-commands.ts';
import type { Command } from '../command.ts';
import { theQuestion, withLessons } from '../onboarding.ts';

const TOPIC_CHARACTERS = 200;

/** `/ecs quiz`, `/ecs quiz networking`. */
export const quizCommand: Command = {
  spec: quizSpec,
  run: (text, desk, place) =>
    withLessons(desk, place, (lessons) => theQuestion(lessons, text.slice(0, TOPIC_CHARACTERS))),
};
