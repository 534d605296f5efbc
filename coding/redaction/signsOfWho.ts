import { month, person } from './nameContext.ts';
import { endsName } from './nameSigns.ts';
import type { Token } from './nameTokens.ts';
import { feeling, mayBeVerb, quality } from './wordClasses.ts';

/** "my friend is bluebell", "its angel that", "worker is Christian". */
function isSaidToBe(tokens: Token[], at: number): boolean {
  const [token, before, twoBefore, after] = [tokens[at]!, tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (!before || !token.isNext || feeling.test(token.plain) || month.test(token.plain)) return false;
  if (/^(?:its|it's|it’s)$/.test(before.plain) || (before.plain === 'is' && twoBefore?.plain === 'it'))
    return /^(?:that|who)$/.test(after?.plain ?? '');
  if (!/^(?:is|was)$/.test(before.plain) || !twoBefore || !person.test(twoBefore.plain)) return false;
  return token.isCapital || (endsName(token, after) && !mayBeVerb.test(token.plain) && !quality.test(token.plain));
}

/** "from poppy aged 8", "thanks mark", "love from may x". */
function isSigned(tokens: Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !/^(?:from|thanks|thx|cheers|dear|hi|hello|bye|ask|ring|love)$/.test(before.plain)) return false;
  if (/^(?:age|aged|x+|xo+)$/.test(after?.plain ?? '')) return true;
  return after === undefined && !feeling.test(tokens[at]!.plain) && !quality.test(tokens[at]!.plain);
}

/** "rose my mentor", "from may the assistant", "summer is my best friend", "hope she was nice", "thanks hope". */
function isExplained(tokens: Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 6);
  if (!rest[0]?.isNext) return false;
  const [one, ...others] = rest.map(({ plain }) => plain);
  const following = /^(?:is|was)$/.test(one ?? '') ? others : [one, ...others];
  const isGiven = /^(?:from|with|by|and|to|thanks|told|called)$/.test(tokens[at - 1]?.plain ?? '');
  const owner = isGiven || /^(?:is|was)$/.test(one ?? '') ? /^(?:my|our|his|her|the|a|an)$/ : /^(?:my|our|his|her)$/;
  if (!owner.test(following[0] ?? '')) return false;
  return (
    following.slice(1, 4).some((_, from) => person.test(following[from + 1] ?? '')) && !isVerbBefore(tokens[at - 1])
  );
}

/** "storm (support worker)", "miles - family worker". */
function isBracketed(tokens: Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 4);
  if (!/^ ?(?:\(| [-–] ?|[-–] )$/.test(rest[0]?.before ?? '')) return false;
  const roles = rest.map(({ plain }) => plain);
  return roles.some(
    (role, from) => person.test(role) && roles.slice(0, from).every((one) => !/^(?:i|he|she|they|is)$/.test(one)),
  );
}

/** "I will my mum", "i hope my mum": what a subject does. */
function isVerbBefore(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:i|we|they|he|she|you|u|to|just|really|do|dont|a|the|in|this|that|it|of)$/.test(before.plain)
  );
}

/** "we call my nephew bean", "smudge is what they call". */
function isNicknamed(tokens: Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at).map(({ plain }) => plain);
  const following = tokens.slice(at + 1, at + 6).map(({ plain }) => plain);
  const isCall = words.some((word) => /^(?:call|calls|nicknamed)$/.test(word)) && person.test(words.at(-1) ?? '');
  const isWhat = /^is what (?:they|we|everyone|everybody|people|i|my|mum|dad)\b.*\bcalls?\b/.test(following.join(' '));
  return isCall || isWhat;
}

/** "mark's dad", "ruby's speech is better"; not "the river's edge" and not "hope's gone". */
function isOwner(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (!/['’]s$/u.test(token.text) || month.test(token.plain) || !after?.isNext) return false;
  if (person.test(after.plain) || owned.test(after.plain)) return true;
  const isBare = before === undefined || !/^(?:the|a|an|this|that|my|our|his|her|their|your|of)$/.test(before.plain);
  return (
    isBare &&
    !feeling.test(token.plain) &&
    !/^(?:a|the|not|no|so|too|very|gone|been|all|got|just)$|ing$/.test(after.plain)
  );
}

const owned = /^(?:house|flat|school|room|phone|birthday|bed|party|dad|mum|nan)$/;

/** "River, 9, is happier". */
function isAged(tokens: Token[], at: number): boolean {
  return tokens[at]!.isCapital && /^, (?:aged )?\d{1,2}\b/.test(tokens[at + 1]?.before ?? '');
}

/** What says of a word that is also a name who it is: by "is", by a role, by an age, by what is theirs. */
export const signsOfWho = [isExplained, isSaidToBe, isSigned, isNicknamed, isBracketed, isOwner, isAged];
