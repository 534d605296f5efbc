import type { Page } from 'playwright-core';

/** The answer to every open question. */
export const WORDS = 'He is calmer now.';
const button = '.webchat__suggested-action';
const bubble = '.webchat__bubble:not(.webchat__bubble--from-user)';
const box = '.webchat__send-box-text-box__input';

/** Somebody who talks in Web Chat: taps what can be tapped, and types the rest. */
export class WebChatPerson {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What the bot said last. */
  async last(): Promise<string> {
    return await this.page.locator(bubble).last().innerText();
  }

  async buttons(): Promise<string[]> {
    return await this.page.locator(button).allInnerTexts();
  }

  /** Waits until the bot has said something that matches. */
  async hears(words: RegExp): Promise<void> {
    await this.page.locator(bubble).filter({ hasText: words }).last().waitFor();
  }

  async type(text: string): Promise<void> {
    await this.#andWait(async () => {
      await this.page.locator(box).fill(text);
      await this.page.locator(box).press('Enter');
    });
  }

  async tap(label: string): Promise<void> {
    await this.#andWait(() => this.page.locator(button).filter({ hasText: label }).first().click());
  }

  /** Answers what was asked last: the first button, or the first two numbers, or words. */
  async answer(): Promise<void> {
    const last = await this.last();
    const beside = ["I don't feel safe", 'مجھے محفوظ'];
    const answers = (await this.buttons()).filter((label) => !beside.some((each) => label.startsWith(each)));
    const isTaking = answers.length === 1;
    if (answers.length > 0 && !isTaking) return await this.tap(answers[0]!);
    if (/^1\. /mu.test(last)) return await this.type('1');
    await this.type(WORDS);
  }

  /** Until the bot has replied, and offers what it offers with its last message. */
  async #andWait(act: () => Promise<void>): Promise<void> {
    const before = await this.page.locator(bubble).count();
    await act();
    await this.page.locator(bubble).nth(before).waitFor();
    await this.page.locator(button).first().waitFor();
  }
}
