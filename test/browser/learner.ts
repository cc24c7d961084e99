import type { Locator, Page } from 'playwright-core';

/** What the newest message shows, and what somebody can do with it by pointer and keys. */
export interface Learner {
  readonly page: Page;
  /** The newest message. */
  readonly message: Locator;
  readonly click: (label: string | RegExp) => Promise<void>;
  /** Waits for a heading of the newest message. */
  readonly heading: (title: string) => Promise<void>;
  /** Waits for words in the newest message. */
  readonly sees: (words: string | RegExp) => Promise<void>;
  /** Types a command into the composer and sends it. */
  readonly say: (command: string) => Promise<void>;
  /** Chooses one of the radio buttons under a question: the one whose text begins like that. */
  readonly choose: (question: string, text: string) => Promise<void>;
  /** Opens a menu by its name, and takes the choice at that place. */
  readonly take: (menu: string, at: number) => Promise<void>;
}

/** Long texts are cut beside a button, and stand whole above. */
const CUT = 70;

/** A choice with its letter. */
const choiceText = (text: string): RegExp => {
  const begins = text.slice(0, CUT).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^[A-J]\\. ${begins}${text.length > CUT ? '' : '$'}`);
};

/** Somebody in front of the page who learns. */
export const learnerAt = (page: Page): Learner => {
  // By its tag: a role would be worked out for every element of the page, hundreds of times.
  const messages = page.locator('[role="log"] > article');
  const message = messages.last();
  return {
    page,
    message,
    click: (name) =>
      message
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click(),
    heading: (name) => message.getByRole('heading', { name, exact: true }).waitFor(),
    sees: (words) => message.getByText(words).first().waitFor(),
    say: async (command) => {
      const composer = page.getByRole('textbox', { name: /^Message / });
      const before = await messages.count();
      await composer.fill(`/ecs ${command}`);
      await page.getByRole('button', { name: 'Send' }).click();
      await messages.nth(before).waitFor();
    },
    choose: async (question, text) => {
      await message.getByText(question, { exact: true }).waitFor();
      const radio = message.locator('label.choice').filter({ hasText: choiceText(text) });
      await radio.click();
      await radio.locator('input:checked').waitFor();
    },
    take: async (name, at) => {
      const box = message.getByRole('combobox', { name, exact: true });
      await box.click();
      await page.getByRole('option').nth(at).click();
      await box.and(page.locator(':not(:placeholder-shown)')).waitFor();
    },
  };
};
