import type { Page } from 'playwright-core';
import { locales, wordsFor } from '../../locales/words.ts';
import { registers, type Register } from '../../survey/profile.ts';
import { ChatBrowser, press, questionOf } from '../support/chatBrowser.ts';
import { faultsOf } from '../support/faults.ts';
import { parentAnswers } from '../support/formVisitor.ts';

const here = new ChatBrowser();
const small = { viewport: { width: 320, height: 640 } };

/** How each register comes about. */
const answers: Record<Register, Record<string, string | string[]>> = {
  parent: parentAnswers,
  'young-person': { ...parentAnswers, respondent: ['child'], 'age-band': ['11-13'] },
  child: { ...parentAnswers, respondent: ['child'], 'age-band': ['8-10'], 'grown-up': ['with-me'] },
};

const everyone = locales.flatMap((locale) => registers.map((register) => [locale, register] as const));

test.each(everyone)(
  'in %s for %s every page of the survey is accessible, fits, and can be hit',
  async (locale, register) => {
    const page = await here.open(small, '/');
    await page.goto(`/essex?lang=${locale}`);
    const faults = await faultsOf(page, 'what will happen');
    await press(page, '#answer [value=hello]');
    while ((await questionOf(page)) !== '') {
      faults.push(...(await faultsOf(page, await questionOf(page))));
      await give(page, answers[register]);
    }
    faults.push(...(await faultsOf(page, 'finished')));
    expect(faults).toEqual([]);
    expect(await page.locator('#log').textContent()).toContain(wordsFor(locale, register).say('says.thanks'));
  },
  60_000,
);

test.each(locales)(
  'in %s nothing is cut off or wider than the screen when letters, words and lines are set apart',
  async (locale) => {
    const page = await here.open({ ...small, bypassCSP: true }, `/essex?lang=${locale}`);
    const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`;
    await page.addStyleTag({ content: spaced });
    const faults: string[] = [];
    while ((await questionOf(page)) !== 'improve') {
      faults.push(...(await faultsOf(page, await questionOf(page))), ...(await page.evaluate<string[]>(cutOff)));
      await give(page, parentAnswers);
    }
    expect(faults).toEqual([]);
  },
);

test.each(locales)(
  'in %s the cry for help and the way out are on the screen at every moment, with room left',
  async (locale) => {
    const page = await here.open(small, `/essex?lang=${locale}`);
    while ((await questionOf(page)) !== '') {
      for (const name of ['#unsafe button', '#quick-exit']) {
        const { x, y, width, height } = (await page.locator(name).boundingBox())!;
        expect([y >= 0, y + height <= 100, x >= 0, x + width <= 320]).toEqual([true, true, true, true]);
      }
      await give(page, parentAnswers);
    }
  },
);

async function give(page: Page, all: Record<string, string | string[]>): Promise<void> {
  const given = all[await questionOf(page)]!;
  if (typeof given === 'string') await page.locator('#text').fill(given);
  else for (const option of given) await page.locator(`[name=options][value="${option}"]`).check();
  await press(page, '.send');
}

/** What holds words that do not fit into it. */
const cutOff = `[...document.querySelectorAll('button, a, .message, .option, summary, legend, li')]
  .filter((each) => each.checkVisibility() && !each.closest('.unseen, .skip'))
  .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline')
  .map((each) => 'cut off: ' + each.outerHTML)`;
