import { isFeeling } from './actsAsPerson.ts';
import { isSubject } from './besideNames.ts';
import { month } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';
import { feeling, quality } from './wordClasses.ts';

/** "i talk to storm at lunch", "ask for dot", "thanks to ruth": a bare noun that nobody talks to. */
export function isSpokenTo(tokens: Token[], at: number): boolean {
  const [token, before, twoBefore, after] = [tokens[at]!, tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (!before || !token.isNext || month.test(token.plain) || quality.test(token.plain)) return false;
  const phrase = `${twoBefore?.plain} ${before.plain}`;
  const isTold = told.test(before.plain) || toldTo.test(phrase);
  // Whoever is told or asked is a person, whatever follows: "i told penny what he did".
  if (isTold && !notTold.test(token.plain)) return true;
  if (!isTold && (feeling.test(token.plain) || !(met.test(before.plain) || spokenTo.test(phrase)))) return false;
  return (
    after === undefined ||
    !/^ ?$/.test(after.before) ||
    !lists.isWord(after.plain) ||
    /^(?:and|at|who|about|because|cos|when|if|she|he|shes|hes|my|our|in|on|that|every|i|but|is|was|for|again|to|from|next|what|how|why|where|so|then|now|since|after|before|here|always|he|u|you|n|lol|x+|tho|both|first|once|twice|each|off|up|back|by|or|without|until|till|til|instead|can|could|would|got|has|had|every)$/.test(
      after.plain,
    )
  );
}

/** What is said to people alone, even those whose name is a feeling. */
const told = /^(?:told|tell|asked|hugged|rang|texted|phoned|messaged)$/;
const toldTo = /^(?:talk|talks|talked|talking|spoke|speak|speaking|lied|write|wrote|said) to$/;
/** "Nobody told will power from", "said to just": no people. */
const notTold = /^(?:will|may|can|just|did|said|happy|den)$/;
const met = /^(?:trust|met|miss|missed|love|saw|hate|blame|adore|except|visited|fault)$/;
const spokenTo =
  /^(?:listen|listened|thanks|close) to$|^(?:ask|asked|asking) for$|^(?:thank|thanks) you$|^(?:rid|instead|scared|proud|fond|jealous) of$|^(?:live|lives|living|lived|stay|stayed|friends|mates|played|play|working|worked|work|sat|sit|hang|hung|bed|went|go|goes|going|came|get on|got on|on|chat|chatted|bond|bonded|clicked|fell out|out|stuck|around) with$|^(?:bullied|hit|helped|supported|seen|visited|abused|hurt|kicked|punched) by$|^(?:out|up|close|listen|referred|next|cheers|down) to$|^(?:wasnt|weren't|wasn't|werent|is|was|want) for$|^apart from$/;

/** "can lola come home", "where did storm go". */
export function isAskedAbout(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (!before || !token.isNext || !after?.isNext || month.test(token.plain)) return false;
  // "Can joy be my worker": nobody asks that of a feeling.
  if (/^(?:can|could|please)$/.test(before.plain) && after.plain === 'be')
    return /^(?:my|our)$/.test(tokens[at + 2]?.plain ?? '');
  if (feeling.test(token.plain)) return false;
  return /^(?:can|is|has|did|does|could|would|let|make)$/.test(before.plain) && asked.test(after.plain);
}

/** What is asked about people. */
const asked =
  /^(?:come|go|stay|live|still|ever|get|see|visit|leave|left|help|been|coming|going|back|ok|okay|alright|know|have|say|tell|my|our)$/;

/** "Connor and little rob", "it was big mark who": what friends are called by; not "a little angel". */
export function isLittle(tokens: Token[], at: number): boolean {
  const [token, before, twoBefore, after] = [tokens[at]!, tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (!before || !token.isNext || !/^(?:little|lil|big|wee|poor)$/.test(before.plain)) return false;
  if (/^(?:a|the|my|this|that|some|any|no|too|so|very|his|her|our|is|was)$/.test(twoBefore?.plain ?? '')) return false;
  if (
    isFeeling(token) ||
    month.test(token.plain) ||
    quality.test(token.plain) ||
    /^(?:bit|angel|baby|pet|bear|star)$/.test(token.plain)
  )
    return false;
  return (
    after === undefined || /[.!?,\n]/.test(after.before) || /^(?:and|n|who)$/.test(after.plain) || isSubject(after)
  );
}
