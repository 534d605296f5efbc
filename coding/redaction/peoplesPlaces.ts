import { person } from './nameContext.ts';
import type { Token } from './nameTokens.ts';

/**
 * Whether a word stands where next to nobody but a person does: "if it wasnt for x", "x from camhs gave me". Such a place outweighs
 * that the word is an ordinary one, or near one.
 *
 * @param isOften whether the word means a thing as often, as a feeling, a month or the weather does.
 */
export function isInPersonsPlace(tokens: readonly Token[], at: number, isOften: boolean): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  const [lead, follow] = [wordsBefore(tokens, at), wordsAfter(tokens, at)];
  if (toPerson.test(lead) || self.test(lead)) return true;
  if (aged.test(next?.before ?? '') && token.isCapital) return true;
  if (isOften) return opens(tokens, at) && (surely.test(follow) || isExplained(follow));
  if (afterThanks.test(lead) || between.some(([one, other]) => one.test(lead) && other.test(follow))) return true;
  return opens(tokens, at) && (does.test(follow) || surely.test(follow) || isExplained(follow));
}

/** "Allowed near x", "his name was x": whom it is said of. */
const toPerson =
  / (?:allowed near|goes by|named (?:her|him|me)|nicknamed|(?:my|his|her) name|name (?:was|is)|thank u|big up|shout ?out to|friends are|she goes by|live w|chat w|chatted w|fell out w|contact w|speak w|(?:feel|felt|feels) (?:safe|happy|calm|better|comfortable|comfy|relaxed) with)$/;
/** "Hi im x", "hiya its x": who writes. */
const self = /(?:^| )(?:hi|hiya|hey|hello|hya|yo) (?:im|i'm|its|it's|i am|it is|this is)$/;
const afterThanks =
  / (?:wasnt for|wasn't for|werent for|weren't for|thanks to|cheers to|thx|thnx|thank you|except|hold of|put up with|lucky to have|cos of|because of|bc of|down to|me n|me an|me and|(?:put|sat|sit|stood|stand) me next to|next door|mama|sister|(?:everyone|everybody|nobody|noone|no one) (?:hates|helps|likes|believes|hurts|listens to|asks|understands|told))$/;

/** What stands before and after a person: "want x back", "did x get". */
const between: [RegExp, RegExp][] = [
  [
    / (?:want|wanted|wants|need|had|have|got|get|bring|bringing|miss|missed|see|seeing|saw|gave|give)$/,
    /^(?:back|coming|then|again|instead|on (?:mon|tue|wed|thu|fri|sat|sun)|every (?:week|mon|tue|wed|thu|fri|day)|today|yesterday|tomorrow|a (?:pay|rise|medal|hug|card|chance|raise)|for (?:a (?:year|month|bit|while)|six|two|three|four))/,
  ],
  [/ (?:its|it's|it’s|this is|is it)$/, /^(?:here|writing|speaking|turn|fault)(?: |$)/],
  [
    / (?:can|did|does|do|has|have|could|is|was|would|let|make|made|please)$/,
    /^(?:come|left|leave|get|still|ever|be (?:my|our)|go|have|know|phone|ring|say|stay|visit|moved|working|got)(?: |$)/,
  ],
  [/ (?:tell|told|ask|asked|tells)$/, /^(?:i|im|ive|hes|shes|she|he|to|that|we|its|u|you)(?: |$)/],
  [
    / (?:if|when|since|until|cos|because|unless|till|before|after|hope|wish|says?|said|thinks?)$/,
    /^(?:wasnt|wasn't|weren't|werent|moved|comes?|came|leaves?|left|gets|is (?:naughty|late|nice|here|there|ill|off)|started|rang|rings|turned)(?: |$)/,
  ],
  [/ (?:like|liked|love|loved|trust|with)$/, /^(?:because|cos|bc|coz) (?:she|he|they|shes|hes|she's|he's)(?: |$)/],
  [
    / (?:with|without)$/,
    /^(?:i|we) (?:feel|felt|would|wouldnt|dont|can|cant)(?: |$)|^(?:id|i'd|wed) (?:be|have|not)(?: |$)/,
  ],
  [/ (?:only|just)$/, /^(?:listens|helps|understands|cares|knows|talks)(?: |$)/],
  [
    / lost$/,
    /^(?:last (?:year|month|week|summer)|to cancer|in (?:january|february|march|april|june|july|august|lockdown|covid|\d))/,
  ],
  [/ (?:our)$/, /^(?:has|is|was|wont|doesnt|cant|got|gets|had|still|loves|likes|hates|goes|went|can|never)(?: |$)/],
];

const where =
  '(?:(?:the|my|our|a) |camhs|school|early|social|year|yr|reception|class|mash|yot|yos|childrens|college|nursery|tesco|asda|aldi|church|football|boxing|youth|housing|womens|homestart|barnardos|work|cadets|upstairs|nights|year)';
/** What follows a person first in a sentence. */
const does = new RegExp(
  String.raw`^(?:gets me|got me|gets us|next door|(?:from|at|off) ${where}|in (?:my|year|yr|class|reception|our)|come round|came round|(?:n|and|an) (?:me|i)(?: |$)|won (?:a|the)|speaks|then (?:says?|said|told|came|left|rang)|actually \w+ed|both |he (?:him|they)|she her|they them|(?:dont|doesnt|didnt|wont|cant) (?:cry|talk|listen|like|want|sleep|eat|go|come|hit|shout|care|know|understand|speak|trust|play|live|hurt|shut|stop)|(?:is|was) (?:always |so |very |really |too )?(?:kind|nice|strict|rude|late|autistic|naughty|sound|patient|lovely|boring|funny|mean)(?: |$))`,
  'u',
);
/** The same of what may be a feeling, a month or the weather. */
const surely =
  /^(?:gets me|is in (?:year|yr|reception|nursery|my)|hits|hit me|next door (?:is|has|gave|babysits|said)|from (?:camhs|early|social|yot|yos|school|the (?:council|centre|hub|school|club|church|family))|is (?:autistic|naughty|doing (?:better|well|ok|good|great|really|so)|sleeping|rude)|was kind|won a|(?:dont|doesnt|didnt|wont) (?:cry|talk|listen|sleep|eat|hit|shout|like|want|know|understand|speak)|then says|both (?:of|my)|rang|and me share|he him|she her)(?: |$)/;

/** "x my foster sister", "x is my best friend", "x my lil cousin". */
function isExplained(follow: string): boolean {
  const words = /^(?:(?:is|was) )?(?:my|our) (?<one>\S+)(?: (?<two>\S+))?(?: (?<three>\S+))?/.exec(follow)?.groups;
  if (words === undefined) return false;
  return Object.values(words).some((word) => word !== undefined && person.test(word) && word !== 'kids');
}

/** "Crystal (8) and": how old. */
const aged = /^ \(\d{1,2}\)/;

/** First in a sentence or a clause, or after "honestly". */
function opens(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  return (
    token.opensSentence ||
    before === undefined ||
    /^(?:and|but|then|because|cos|so|when|if|that|think|since|until|honestly|tbh|says|said|only|also|plus|where|how|why)$/.test(
      before.plain,
    )
  );
}

/** The four words before, each after a space; a stop parts them. */
export function wordsBefore(tokens: readonly Token[], at: number): string {
  let from = at;
  while (from > 0 && at - from < 4 && tokens[from]!.isNext && !tokens[from]!.opensSentence) from -= 1;
  return ` ${tokens
    .slice(from, at)
    .map(({ plain }) => plain)
    .join(' ')}`;
}

export function wordsAfter(tokens: readonly Token[], at: number): string {
  const rest = tokens.slice(at + 1, at + 5);
  const stop = rest.findIndex(({ isNext, before }) => !isNext && before !== '/');
  return rest
    .slice(0, stop < 0 ? undefined : stop)
    .map(({ plain }) => plain)
    .join(' ');
}
