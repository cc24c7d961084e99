import { expect, test } from '@jest/globals';
import { lessons } from '../knowledge/lessons/all-lessons.ts';
import { describeWhere } from '../waits-for.ts';
import { seriousViolations } from './axe.ts';
import { chromiumOnThisMachine } from './chromium.ts';
import { learningPage } from './learning-page.ts';
import { answer, doExercise, readCards, wordlessImages } from './walk-lesson.ts';

const TWO_DAYS_MS = 49 * 60 * 60_000;

describeWhere(chromiumOnThisMachine, 'the whole path, in the browser', () => {
  const place = learningPage();

  test('is offered once, and begins with the first lesson', async () => {
    const { learner, go } = place();
    await go('ana/app/home');
    await learner.page.getByRole('heading', { name: 'Your way into ECS' }).waitFor();
    await go('ana/app/messages');
    await learner.sees('I offer this once.');
    await go('ana/ops');
    await learner.say('onboard');
    await learner.heading('From a container to a service that you can run');
    await learner.sees('0 of 10 lessons finished, about 3 h 50 min left.');
    expect(await seriousViolations(learner.page)).toEqual([]);
    await learner.click('Begin');
    await learner.heading(lessons[0]?.title ?? '');
  });

  test.each(lessons.map((lesson, at) => [lesson.title, lesson, at] as const))(
    '%s is read, done and answered',
    async (title, lesson, at) => {
      const { learner } = place();
      await learner.say(`onboard lesson ${at + 1}`);
      await learner.heading(title);
      expect(await readCards(learner, lesson)).toEqual([]);
      await doExercise(place(), lesson);
      await learner.click('To the quiz');
      if (at === 0) {
        expect(await seriousViolations(learner.page)).toEqual([]);
        const missed = await answer(learner, false);
        await learner.sees('Right is:');
        await learner.sees(missed.choices[missed.correct]?.why ?? '');
        await learner.click('Next question');
      }
      for (let left = lesson.quiz.length; left > 0; left -= 1) {
        await answer(learner, true);
        if (left > 1) await learner.click('Next question');
      }
      await learner.sees(/is finished\.$/);
      const next = lessons[at + 1];
      await learner.click(`Lesson: ${title}`);
      await learner.sees('Practise the quiz');
      if (next === undefined) return;
      await learner.click(`Next: ${next.title}`);
      await learner.heading(next.title);
    },
  );

  test('ends with a certificate, which others see where it is shared', async () => {
    const { learner, go } = place();
    await learner.click('All lessons');
    await learner.sees('All 10 lessons are finished.');
    await learner.click('Show my certificate');
    await learner.heading('Certificate: from a container to a running service');
    await learner.sees('10 lessons, and 10 exercises that were checked by doing them');
    await learner.click('Share to channel');
    await go('ben/ops');
    await learner.heading('Certificate: from a container to a running service');
    expect(await learner.message.getByText('Only visible to you').count()).toBe(0);
  });

  test('stands in the Home tab, and in what the change in the sandbox came to', async () => {
    const { learner, go } = place();
    await go('ana/app/home');
    await learner.page.getByText('██████████').waitFor();
    await learner.page.getByText('You have been through all of it.').waitFor();
    expect(await wordlessImages(learner)).toEqual([]);
    for (const colorScheme of ['dark', 'light'] as const) {
      await learner.page.emulateMedia({ colorScheme });
      // A page that is new has no colours on their way from one theme to the other.
      await go('ana/app/home');
      await learner.page.getByText('██████████').waitFor();
      expect(await seriousViolations(learner.page)).toEqual([]);
    }
    await learner.page.getByRole('button', { name: 'Share my progress with leads' }).click();
    await learner.page.getByRole('button', { name: 'Stop sharing with leads' }).waitFor();
    await go('ana/app/messages');
    await learner.sees('3/3 running');
    await go('ana/ops');
    await learner.say('onboard team');
    const row = learner.message.getByRole('row').filter({ hasText: 'Ana Ruiz' });
    expect(await row.getByRole('cell').allTextContents()).toEqual(
      expect.arrayContaining(['10 of 10', '10', 'all finished']),
    );
  });

  test('shows what was missed, tests who knows it, and reminds who asked for it', async () => {
    const { learner, go, stage } = place();
    await go('ben/ops');
    await learner.say('quiz');
    const missed = await answer(learner, false);
    await go('ben/app/home');
    await learner.page.getByText('Missed lately').waitFor();
    await learner.page.getByText(missed.question).waitFor();
    await learner.page.getByRole('button', { name: 'Remind me' }).click();
    await learner.page.getByRole('button', { name: 'Do not remind me' }).waitFor();
    await go('ben/dev');
    await learner.say('onboard test');
    const questions = learner.message.getByRole('radiogroup');
    expect(await questions.count()).toBeGreaterThan(1);
    await learner.click('Hand in');
    await learner.sees('stays on your path.');
    await stage.pass(TWO_DAYS_MS);
    await go('ben/app/messages');
    await learner.sees(/^Your next lesson: /);
    await learner.click('Go on');
    await learner.sees('1. Read');
  });
});
