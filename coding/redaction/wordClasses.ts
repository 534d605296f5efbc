/** Names that are feelings: "joy is back" tells of none. */
export const feeling =
  /^(?:joy|bliss|justice|freedom|harmony|unity|art|snow|storm|fate|destiny|fortune|glory|liberty|chance|silver|stone|clay|pepper|ginger|cinnamon|lavender|sunshine|moon|winter|summer|autumn|spring|pudding|brown|green|blue|scarlet|grey|gray|rich|dusty|rusty|frosty|foggy|windy|misty|merry|gay|berry|rainbow|treasure|dream|heaven|basil|hope|faith|peace|happy|love|comfort|patience|mercy|grace|honey|sunny|rain|sky|music|star)$/;

/** Words that do not stand for a person after "my son": "my son will". */
export const mayBeVerb =
  /^(?:will|may|can|mark|hope|said|did|drew|chase|bob|pat|rob|sue|grant|skip|trace|faith|ray|kit|kinda|art|angel|baby|young|dot|pip|chance|major|say|den|ran|bit|lost|fell|just)$/;

/** What people are said to be. */
export const quality =
  /^(?:happy|lucky|sunny|deep|sweet|sweety|young|noble|royal|rich|gay|precious|brave|frank|rusty|dusty|rocky|stormy|sandy|free|ace|marvellous|modest|earnest|reg|gem)$/;
