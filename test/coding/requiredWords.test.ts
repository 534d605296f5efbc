import { requiredPieces } from '../../coding/requiredWords.ts';

describe('requiredPieces', () => {
  it.each([
    ['\\bkick(?:s|ed)? off\\b', ['kick'], [' off']],
    ['(?:calmer|relaxed)', ['calmer', 'relaxed']],
    ['(?:no|not) (?:friends?|mates)', ['friend', 'mates'], ['no', 'not']],
    ['colou?r', ['colo'], ['r']],
    ["can'?t sleep", ['t sleep'], ['can']],
    ['(?:really ){0,3}happy', ['happy']],
    ['(?:so ){1,2}?happy', ['happy'], ['so ']],
    ['(?<!not )happy(?! birthday)', ['happy']],
    ['[ab\\]]+ school', [' school']],
    ['Safe', ['safe']],
  ])('reads %s', (pattern, ...groups) => expect(requiredPieces(pattern)).toEqual(groups));

  it.each(['\\w+', '(?:happy|\\w+)', 'a?', '^$'])('has none for %s, which then is always tried', (pattern) => {
    expect(requiredPieces(pattern)).toEqual([]);
  });
});
