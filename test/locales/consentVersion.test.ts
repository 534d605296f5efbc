import { createHash } from 'node:crypto';
import { consentVersion } from '../../survey/consentVersion.ts';
import { locales } from '../../locales/words.ts';
import { textsIn } from './files.ts';

/** Version -> SHA-256 of the words in all languages. Earlier ones stay: they say what people once agreed to. */
const versions: Record<string, string> = {
  'consent-2026-11': '94057401b336417eb97b0fe846f028e417e9f32aec1d8b159e529239d3867047',
  'consent-2026-11-b': 'f2f6faa1fef61521a107315fb6a4037b3cebab82e5f25456fd36cf2b830719a8',
};

test('the version of consent changes with its words', () => {
  const words = locales.flatMap((locale) =>
    textsIn(locale).filter(([name]) => /[:.](questions\.consent\.|says\.privacy$)/u.test(name)),
  );
  const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  // Changed words need a new version in survey/consentVersion.ts, and its hash here.
  expect([consentVersion, hash]).toEqual([consentVersion, versions[consentVersion]]);
});
