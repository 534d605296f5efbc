import type { Page } from 'playwright-core';
import { wordsFor } from '../../locales/words.ts';
import { answer, answerUpTo, ChatBrowser, press } from '../support/chatBrowser.ts';

const { say } = wordsFor('en', 'child');
const here = new ChatBrowser();

/** Browsers without a screen have no voices: these stand in, and note down what they are given. */
const voices = `
  globalThis.spoken = [];
  const all = [
    { lang: 'en-GB', localService: true },
    { lang: 'ur-PK', localService: false },
    { lang: 'pl_PL', localService: true },
  ];
  const speech = {
    getVoices: () => all,
    addEventListener: () => undefined,
    speak: ({ text, lang }) => spoken.push(lang + ': ' + text.replace(/\\s+/gu, ' ')),
    cancel: () => spoken.push('quiet'),
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
`;

async function open(locale = 'en-GB'): Promise<Page> {
  const page = await here.open({ locale }, '/');
  await page.addInitScript(voices);
  await page.goto('/essex');
  await press(page, '#answer [value=hello]');
  return page;
}

const spoken = (page: Page) => page.evaluate<string[]>('spoken.splice(0)');
const aloud = (page: Page) => page.locator('#aloud');

describe('reading aloud', () => {
  test('is off until asked', async () => {
    const page = await open();
    await answer(page);
    expect(await aloud(page).getAttribute('aria-pressed')).toBe('false');
    expect((await spoken(page)).filter((each) => each !== 'quiet')).toEqual([]);
  });

  test('once it is on, reads each message and what there is to choose from, and nothing of the person’s own', async () => {
    const page = await open();
    await aloud(page).click();
    expect(await aloud(page).getAttribute('aria-pressed')).toBe('true');
    const [quiet, question, ...options] = await spoken(page);
    expect([quiet, question]).toEqual(['quiet', expect.stringMatching(/^en-GB: Can I ask you some questions/u)]);
    expect(options).toEqual(
      ['Choose one answer', 'Yes, I will take part', 'No, thank you'].map((each) => `en-GB: ${each}`),
    );
    await answerUpTo(page, 'key-group');
    const heard = (await spoken(page)).join('\n');
    expect(heard).toContain('Who are you?');
    expect(heard).not.toContain(say('page.you-said-label'));
    expect(heard).not.toContain(say('page.bot-said'));
  });

  test('reads what will happen, before there is a question', async () => {
    const page = await here.open({}, '/');
    await page.addInitScript(voices);
    await page.goto('/essex');
    await aloud(page).click();
    expect((await spoken(page)).join('\n')).toContain(say('page.happens-first'));
  });

  test('stops when it is switched off, and on leaving', async () => {
    const page = await open();
    await aloud(page).click();
    await aloud(page).click();
    expect((await spoken(page)).at(-1)).toBe('quiet');
    await answer(page);
    expect((await spoken(page)).filter((each) => each !== 'quiet')).toEqual([]);
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide'))`);
    expect((await spoken(page)).at(-1)).toBe('quiet');
  });

  test('goes over to the voice of another language, and ends where only a voice from elsewhere knows it', async () => {
    const page = await open();
    await aloud(page).click();
    await spoken(page);
    await press(page, '[name=language][value=pl]');
    expect((await spoken(page)).some((each) => each.startsWith('pl_PL: '))).toBe(true);
    await press(page, '[name=language][value=ur]');
    expect(await aloud(page).isVisible()).toBe(false);
    expect((await spoken(page)).filter((each) => each !== 'quiet')).toEqual([]);
  });

  test('is not offered by a browser without voices', async () => {
    const page = await here.open();
    expect(await page.evaluate('speechSynthesis.getVoices().length')).toBe(0);
    expect(await aloud(page).isVisible()).toBe(false);
  });
});
