/** Names that are feelings: "joy is back" tells of none. */
export const feeling =
  /^(?:joy|bliss|justice|freedom|unity|art|snow|storm|fate|fortune|chance|cinnamon|lavender|sunshine|moon|winter|summer|autumn|spring|pudding|brown|green|blue|grey|gray|rich|frosty|foggy|windy|gay|treasure|dream|heaven|hope|peace|happy|love|comfort|patience|rain|music)$/;

/** Words that do not stand for a person after "my son": "my son will". */
export const mayBeVerb =
  /^(?:will|may|can|mark|hope|said|did|drew|chase|grant|skip|trace|faith|kinda|art|baby|young|chance|major|say|den|ran|bit|lost|fell|just)$/;

/** What people are said to be. */
export const quality =
  /^(?:happy|lucky|sunny|deep|sweet|sweety|young|noble|royal|rich|gay|precious|brave|frank|rusty|dusty|rocky|stormy|sandy|free|ace|marvellous|modest|earnest|reg|gem)$/;
