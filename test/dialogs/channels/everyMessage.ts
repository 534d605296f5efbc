import type { Message } from '../../../dialogs/message.ts';
import { locales, wordsFor, type Words } from '../../../locales/words.ts';
import type { Register } from '../../../survey/profile.ts';
import { Service, type Person } from '../person.ts';
import { childSteps, parentSteps, step, youngSteps, type Steps } from '../walk.ts';

const registers: Record<Register, Steps> = { parent: parentSteps, 'young-person': youngSteps, child: childSteps };

/** One row a language and register. */
export const rows = locales.flatMap((locale) =>
  Object.entries(registers).map(([register, steps]) => ({ locale, register: register as Register, steps })),
);
type Row = (typeof rows)[number];

export interface Said {
  words: Words;
  messages: Message[];
}

/** All that is said in a whole survey, turn by turn, and with the small questions beside it. */
export async function everyMessage({ locale, register, steps }: Row): Promise<Said[]> {
  const words = wordsFor(locale, register);
  const said: Said[] = [];
  const hear = (person: Person) => said.push({ words, messages: messagesOf(person) });

  const stranger = new Service().person({ locale, authority: undefined });
  hear(await stranger.arrive());
  const person = await new Service().person({ locale }).arrive();
  hear(person);
  while (person.asked !== undefined) {
    await step(person, steps);
    hear(person);
  }
  for (const aside of ['language', 'change', 'forget', 'see', 'help'] as const) hear(await person.press(aside));
  return said;
}

function messagesOf({ heard, question }: Person): Message[] {
  return heard.map((text, index) => ({ text, question: index === heard.length - 1 ? question : undefined }));
}
