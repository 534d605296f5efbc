import { createChance } from '../../training/chance.ts';
import { fitExpert, type Example } from '../../training/fitExpert.ts';
import { concernFeatures } from '../features.ts';
import { findSigns } from '../findSigns.ts';
import { concernLabel, urgentLabel } from '../judge.ts';
import { concernKinds } from '../kinds.ts';
import { readConcernLanguages } from '../languageFile.ts';
import { phrasesOf } from '../readPhrases.ts';
import { isHeldOut, type Message } from './messages.ts';
import type { Features } from '../../features.ts';
import type { Expert } from '../../model.ts';

const seed = 20081;

/** How often a message counts against an ordinary answer: there are few of the former and they are hard. */
const messageRepeats = 2;

/** The whole training: the same messages, answers and language files give the same model, byte for byte. */
export function trainConcernModel(messages: readonly Message[], ordinary: readonly Message[]): Expert {
  const languages = readConcernLanguages().map(phrasesOf);
  const examplesOf = (message: Message) => {
    const features = concernFeatures(
      message.text,
      findSigns(message.text, languages, message.lang),
      message.respondent,
    );
    return partialViews(features).map((view) => ({ features: view, labels: labelsOf(message) }));
  };
  const own = messages.filter((message) => !isHeldOut(message)).flatMap(examplesOf);
  const examples = [...Array.from({ length: messageRepeats }, () => own).flat(), ...ordinary.flatMap(examplesOf)];
  return fitExpert(shuffled(examples), [concernLabel, urgentLabel, ...concernKinds], {
    passes: 15,
    decay: 0.001,
    atLeast: 6,
    leastSteps: 12,
  });
}

/** Each message as it is, as if no word were known (another language), and as if no phrase held (other wording). */
function partialViews(features: Features): Features[] {
  return [features, without(features, /^words? /), without(features, /^sign /)];
}

function without(features: Features, left: RegExp): Features {
  return new Map([...features].filter(([name]) => !left.test(name)));
}

function labelsOf({ concern, urgent, kind }: Message): string[] {
  if (!concern) return [];
  return [concernLabel, kind, ...(urgent ? [urgentLabel] : [])];
}

function shuffled(examples: readonly Example[]): Example[] {
  const chance = createChance(seed);
  return examples
    .map((example) => ({ example, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ example }) => example);
}
