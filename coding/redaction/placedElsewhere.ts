import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';

/** "a jacira ajudou-nos", "gracias a yareli por", "tonho grita comigo", in lower case: before or after what goes with people. */
export function isPlacedElsewhere(tokens: readonly Token[], at: number, language: string): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (token.plain.length < 4 || lists.isTown(token.plain)) return false;
  if (token.text.includes('-') || verbEndings[language]?.test(token.plain)) return false;
  const lead = `${tokens[at - 2]?.plain ?? ''} ${before?.plain ?? ''}`;
  const isDoing = after?.isNext === true && doesSo.test(after.plain);
  if (before === undefined || token.opensSentence)
    return (
      isDoing ||
      (token.isCapital && after?.isNext === true && /^d[eo]$/.test(after.plain) && lists.isAttested(token.plain))
    );
  if (clauseBefore.test(before.plain) || /^[oa]$/.test(before.plain)) return isDoing;
  if (!token.isNext) return false;
  return (
    (lists.isAttested(token.plain) &&
      /^(?:com|con|cu|z|ze|od|dla|lui|nuestra|nuestro|nossa|nosso|nasz|nasza|vine|odkad)$/.test(before.plain)) ||
    /(?:^| )(?:gracias a|gracias|obrigad[ao] a?|com a|com o|dzieki|dziekuje|multumesc|mersi|pega a|papa de|mama de|madre de|ayuda de|tata lui|mama lui|ajuda da|ajuda do)$/.test(
      lead,
    )
  );
}

/** "Volvimos", "rozmawiałam", "esconde-me": verbs, which open sentences without a subject. */
export const verbEndings: Record<string, RegExp> = {
  pl: /(?:[aey]lam|[aey]lem|lismy|lysmy|[aeiuy]my|uja|uje|[aiye]li|[aiye]ly|nie|ami|ach|ych|ego|emu|owac|ej|ie|ona|one)$/,
  ro: /(?:am|esc|este|eaza|ind|and|ul|ele|ile|lor|at|it|ut|sc)$/,
  pt: /(?:mos|ria|ava|ou|ei|ar|er|ir|ndo|ado|ada|ido|ida|am|em|ste|iram|aram|avam|rse|os|as|es|mente|cao|dade)$/,
  es: /(?:mos|ria|aba|ia|aban|ar|er|ir|ndo|ado|ada|ido|ida|an|en|ste|aron|rse|os|as|es|mente|cion|dad)$/,
};
/** "Tonho morde", "Yareli ya", "Fanica si-a": what begins what is said of somebody. */
const doesSo =
  /^(?:ya|ja|si-a|s-a|i-am|finalmente|sempre|siempre|nunca|tambem|tambien|tiene|tem|tinha|estava|plange|doarme|spi|placze|chce|przyszla|przyszedl|przychodzi|dzwoni|pomogla|pomogl|nao|nie|no|nu|me|le|ajudou|ajuda|adora|gosta|ayudo|ayuda|lubi|boi|jest|morde|muerde|llora|chora|grita|bate|bate-me|trae|trajo|traz|vino|veio|vive|mora|dorme|duerme|come|fala|habla|lee|brinca|joga|juega|\w{3,}(?:ou|iu))$/;

/** What a clause begins after. */
const clauseBefore = /^(?:que|porque|cuando|quando|desde|e|mas|pero|gdy|jak|ze|bo|i|a|ale|kiedy|ca|dar|cand|daca)$/;
