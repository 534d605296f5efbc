import { readFileSync } from 'node:fs';
import { foldLetters } from '../normalText.ts';

const file = new URL('./words/context.json', import.meta.url);
const context = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

/** Whether a whole word is one of those listed in `words/context.json`, folded as the words of a text are. */
const oneOf = (list: string) => new RegExp(`^(?:${foldLetters(context[list] ?? '')})$`, 'u');

/** Capital words that are no names: days, towns, services, games. */
export const notNames = oneOf('notNames');
/** What stands before a surname or a name. */
export const title = oneOf('titles');
/** What follows "miss" when it is a verb. */
export const notAfterMiss = oneOf('notAfterMiss');
/** Words for people: "son", "social workers". */
export const person = new RegExp(`^(?:${foldLetters(context.people ?? '')})s?$`, 'u');
/** "called", "my name is". */
export const called = oneOf('calledSure');
/** "hi", "thanks", "from". */
export const greeting = oneOf('called');
/** What often follows one. */
export const verb = oneOf('verbsAfter');
/** Months and seasons that are names. */
export const month = oneOf('months');
/** What only people do. */
export const personVerb = oneOf('personVerbs');
/** What is said of people after "is". */
export const personWord = oneOf('personWords');
