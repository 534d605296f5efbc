import { requiredPieces } from '../../coding/requiredWords.ts';

describe('requiredPieces', () => {
  it.each([
    ['\\bkick(?:s|ed)? off\\b', ['kick']],
    ['(?:calmer|relaxed)', ['calmer', 'relaxed']],
    ['(?:no|not) (?:friends?|mates)', ['friend', 'mates']],
    ['colou?r', ['colo']],
    ["can'?t sleep", ['t sleep']],
    ['(?:really ){0,3}happy', ['happy']],
    ['(?<!not )happy(?! birthday)', ['happy']],
    ['[ab\\]]+ school', [' school']],
    ['Safe', ['safe']],
  ])('reads %s', (pattern, pieces) => expect(requiredPieces(pattern)).toEqual(pieces));

  it.each(['\\w+', '(?:happy|\\w+)', 'a?', '^$'])('has none for %s, which then is always tried', (pattern) => {
    expect(requiredPieces(pattern)).toBeUndefined();
  });
});
