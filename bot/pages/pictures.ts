/**
 * Which drawing in pictures.svg stands beside an answer: `question/option`, or the option alone where it is the same for all
 * questions. What cannot be drawn without guessing has none.
 */
const drawings: Readonly<Record<string, string>> = {
  yes: 'tick',
  no: 'cross',
  more: 'plus',
  'not-quite': 'partly',
  none: 'cross',
  other: 'dots',
  'not-said': 'quiet',
  parent: 'family',
  child: 'child',
  'with-me': 'family',
  'not-now': 'child',
  'looked-after': 'home',
  autism: 'infinity',
  'school-absence': 'school',
  'social-worker': 'badge',
  'family-support': 'family',
  'key-worker': 'key',
  'school-staff': 'school',
  'attendance-officer': 'calendar',
  camhs: 'feelings',
  'autism-team': 'infinity',
  'speech-therapist': 'speech',
  'foster-carer': 'home',
  'doctor-nurse': 'health',
  'youth-worker': 'ball',
  'someone-else': 'person',
  'carry-on': 'forward',
  stop: 'pause',
  see: 'eye',
  change: 'pencil',
  copy: 'paper',
  'forget/yes': 'bin',
  'start-again/yes': 'bin',
  'held/forget': 'bin',
  confidence: 'star',
  'school-work': 'pencil',
  safer: 'shield',
  happier: 'happy',
  'likes-school': 'school',
  friendships: 'friends',
  calmer: 'calm',
  attendance: 'calendar',
  aspirations: 'star',
  'getting-on': 'friends',
  'less-angry': 'calm',
  communication: 'speech',
  home: 'home',
  'less-worried': 'calm',
  'family-time': 'clock',
  'less-stressed': 'calm',
  supported: 'friends',
  'parent-helped': 'family',
  'no-difference': 'same',
  worse: 'sad',
  'earlier-help': 'clock',
  'joined-up': 'friends',
  'school-gp-understanding': 'health',
  reliability: 'tick',
  'clear-information': 'paper',
  'one-contact': 'person',
  'being-included': 'ear',
  'nothing-to-improve': 'happy',
};

/** Questions in words, and those whose options are named by the authority. */
const ofQuestions: Readonly<Record<string, string>> = {
  'difference-child': 'feelings',
  'difference-family': 'family',
  improve: 'star',
  'may-quote': 'speech',
  locality: 'place',
  'after-concern': 'ear',
};

/** Id of a symbol in pictures.svg, if there is one that fits. */
export function pictureFor(question: string, option: string): string | undefined {
  return named(drawings, `${question}/${option}`) ?? named(drawings, option);
}

export function pictureOfQuestion(question: string): string | undefined {
  return named(ofQuestions, question);
}

/** All that are drawn. */
export const pictureNames: ReadonlySet<string> = new Set([...Object.values(drawings), ...Object.values(ofQuestions)]);

function named(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
