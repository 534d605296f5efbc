import pino from 'pino';
import { openMemory } from '../../store/memory.ts';
import { locales, type Locale } from '../../locales/words.ts';
import type { Authority } from '../../survey/authority.ts';
import { registers, type Register } from '../../survey/profile.ts';
import { createTalking } from '../talking.ts';
import { steady } from '../terminal/steady.ts';
import { talkAs } from '../terminal/talkAs.ts';
import { penceFor, segmentsOf, type Segments } from './segments.ts';

/** What a completed survey takes by text. */
export interface SurveyCost {
  locale: Locale;
  register: Register;
  encoding: Segments['encoding'];
  /** Texts to the person, and from them. */
  sent: number;
  received: number;
  segments: number;
  /** Without VAT. Texts that people send cost the authority nothing. */
  pence: number;
}

/** What is answered to the open questions: what has changed (twice to parents), what would be better. */
const said: Record<Locale, [changed: string, family: string, better: string]> = {
  en: [
    'He is much calmer now and goes to school every day',
    'We argue less and I worry less about him',
    'They never ring back when they say they will',
  ],
  pl: [
    'Jest dużo spokojniejszy i codziennie chodzi do szkoły',
    'Mniej się kłócimy i mniej się o niego martwię',
    'Nigdy nie oddzwaniają, kiedy obiecują',
  ],
  ur: [
    'اب وہ بہت پرسکون ہے اور روز سکول جاتا ہے',
    'ہم کم لڑتے ہیں اور مجھے اس کی فکر کم ہے',
    'وہ کہتے ہیں مگر کبھی واپس فون نہیں کرتے',
  ],
};

/** More than any survey takes. */
const MOST = 40;

const ages: Record<Register, string[]> = { parent: ['1'], 'young-person': ['2', '14'], child: ['2', '9'] };

/** For each language and kind of person: the first of each list is chosen, and what is read back is right. */
export async function surveyCosts(authority: Authority, pence: number): Promise<SurveyCost[]> {
  const all = locales.flatMap((locale) => registers.map((register) => ({ locale, register })));
  return await Promise.all(all.map((who) => surveyCost(authority, who, pence)));
}

async function surveyCost(
  authority: Authority,
  { locale, register }: { locale: Locale; register: Register },
  pence: number,
): Promise<SurveyCost> {
  const store = openMemory();
  const everywhere = { ...authority, languages: [...locales] };
  const log = pino({ level: 'silent' });
  const talking = createTalking({ store, authorities: [everywhere], log, ...steady() });
  const talk = talkAs(talking.direct(), { authority: authority.slug, channel: 'sms', locale, person: 'somebody' });
  const [changed, family, better] = said[locale];
  const open = register === 'parent' ? [changed, family, better] : [changed, better];
  const texts: string[] = [];
  let received = 0;
  const say = async (text: string) => {
    received += 1;
    texts.push(...(await talk.say({ text })).map((activity) => activity.text ?? ''));
  };
  for (const text of ['hello', '1', ...ages[register]]) await say(text);
  while (!(await isComplete())) {
    if (received > MOST) throw new Error(`Expected the survey in ${locale} to end, still at: ${texts.at(-1)}`);
    await say(asksForNumber(texts.at(-1)!) ? '1' : (open.shift() ?? 'skip'));
  }

  const counted = texts.map(segmentsOf);
  const segments = counted.reduce((sum, each) => sum + each.segments, 0);
  const encoding = counted.some((each) => each.encoding === 'UCS-2') ? 'UCS-2' : 'GSM-7';
  return { locale, register, encoding, sent: texts.length, received, segments, pence: penceFor(segments, pence) };

  async function isComplete(): Promise<boolean> {
    const { code } = authority;
    const round = everywhere.rounds.at(-1)!.id;
    const responses = await Array.fromAsync(store.responses.list({ authority: code, round }));
    return responses.some(({ status }) => status === 'complete');
  }
}

function asksForNumber(text: string): boolean {
  return /^1\. /mu.test(text);
}
