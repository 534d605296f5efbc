/** "lost his place at the grange school": a word of houses and hills, not "the local school". */
export const theSchool =
  /(?<!\p{L})the (?:willows|beeches|limes|laurels|gables|cedars|elms|oaks|hollies|firs|poplars|orchards?|grange|manor|croft|haven|nest|rectory|vicarage|pines|chestnuts|maples|birches|sycamores|rowans|hawthorns|larches|acorns|meadows?|mount|hollow|priory|abbey|park|hill|links|avenue|beacon|bridge|brook|cherry|heath|ridge|vale|valley) (?:school|academy|primary|college|nursery|high|juniors|infants|pru)(?!\p{L})/giu;
/** "Manor high dont care", "park primary is good": a word of places before a kind of school. */
export const placeSchool =
  /(?<![\p{L}\p{N}])(?:manor|park|hill|grange|castle|bridge|brook|forest|heath|valley|abbey|priory|meadow|orchard|oak|ash|elm|willow|cedar|beech|birch|maple|rowan|hawthorn|kings?|queens?|princes?|bishops?|trinity|cathedral|minster|river|lake|mill|moor|field|green|cross|church|chapel|station|victoria|riverside|hillside|parkside|woodland|woodlands|parklands|springfield|highfield|westfield|eastfield|northfield|southfield)(?: (?:hill|top|park|view|road|lane|green|bank|wood|field|house|gate|end|side|valley))? (?:primary|high|secondary|academy|infants?|juniors?|college)(?!\p{L})/giu;
/** "Nursery (Tiny Toes)", "left Burnt Mill": capitals. */
export const bracketedSchool =
  /(?<=(?<!\p{L})(?:nursery|school|college|pre-?school|playgroup|academy|primary|secondary) \()\p{Lu}[\p{L}'’]{2,20}(?: \p{Lu}[\p{L}'’]{2,20}){0,2}(?=[),])|(?<=(?<!\p{L})(?:[Cc]hanged|[Ss]witched|[Tt]ransferred) (?:from|to) )\p{Lu}\p{Ll}{2,20} \p{Lu}\p{Ll}{2,20}(?!\p{L})|(?<=(?<!\p{L})(?:[Ll]eft|[Ll]eaving) )\p{Lu}\p{Ll}{2,20} \p{Lu}\p{Ll}{2,20}(?= (?:with|in|at|after|because|cos|when|last|before)(?!\p{L}))/gu;
/** "City of Wolverhampton College", "university of leeds". */
export const ofCity =
  /(?<!\p{L})(?:city of \p{L}{3,20} (?:college|academy|school)|(?:university|college) of \p{L}{3,20})(?!\p{L})/giu;
/** "little acorns nursery". */
export const churchSchools =
  /(?<!\p{L})ss\.? \p{L}{3,15} (?:and|&) \p{L}{3,15}(?!\p{L})|(?<!\p{L})(?:our lady(?:['’]?s)?(?: of [\p{L}]+(?: [\p{L}]+)?)?|holy \p{L}+|sacred heart|all saints['’]?|christ the king|corpus christi|english martyrs|blessed \p{L}+)(?: (?:rc|catholic|c of e|ce|primary|school|high|academy|college|juniors?|infants?|nursery))+(?!\p{L})|(?<=\b(?:at|from|to|left|attends?|in) )st\.? \p{L}{3,15}(?:['’]s)(?! (?:church|street|road|hospital|hospice|place|hall|square|avenue|terrace|close|parish|day|surgery|medical|health|way|court|lane|primary|school|high|rc|catholic|c|ce|college|academy|junior|infant|nursery))(?!\p{L})/giu;
export const littleOnes =
  /(?<!\p{L})(?:little|tiny|busy|happy|rainbow|sunshine) [\p{L}'’]{3,15} (?:(?:day )?nursery|pre-?school|playgroup|day ?care|kindergarten)(?!\p{L})|(?<=(?<!\p{L})(?:nursery|pre-?school|playgroup) (?:at|is|called|was) )(?:little|tiny|busy|happy|rainbow|sunshine|first) [\p{L}'’]{3,15}(?!\p{L})/giu;
/** "Saint x", or a word or two before "primary", in the other scripts. */
export const inScripts =
  /(?<![\p{L}\p{M}])(?:سینٹ|سانت|সেন্ট|ਸੇਂਟ|સેન્ટ) [\p{L}\p{M}]{2,20}(?: (?:پرائمری|ابتدائیہ|سکول|اسکول|اکیڈمی|ہائی|প্রাইমারি|স্কুল|একাডেমি|হাই|ਪ੍ਰਾਇਮਰੀ|ਸਕੂਲ|ਅਕੈਡਮੀ|ਹਾਈ|પ્રાઇમરી|પ્રાયમરી|સ્કૂલ|એકેડેમી|હાઈ)){0,2}(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])مدرسة (?:سانت )?[\p{L}]{3,15} (?:الابتدائية|الثانوية)(?!\p{L})|(?<![\p{L}\p{M}])[\p{L}\p{M}]{3,20} (?:پرائمری|اکیڈمی|প্রাইমারি|একাডেমি|ਪ੍ਰਾਇਮਰੀ|ਅਕੈਡਮੀ|પ્રાઇમરી|પ્રાયમરી|એકેડેમી)(?: (?:سکول|اسکول|স্কুল|ਸਕੂਲ|સ્કૂલ))?(?![\p{L}\p{M}])/gu;
/** "excluded from Kingsway": what only schools do. */
export const withoutKind =
  /(?<=\b(?:excluded from|expelled from|suspended from|(?:kicked|pulled|took|taken|chucked|moved)(?: him| her| me| them)? out of|place at|attends|(?:[Ss]ixth|6th) form at|[Rr]eception at|[Yy]ear \d{1,2} at|[Yy]r ?\d{1,2} at|taken off roll by|sent (?:him|her|me) to|(?:[Ss]chool|PRU|pru|[Nn]ursery|[Cc]ollege|[Aa]cademy) (?:is )?called|pupil at|student at|head of|back at|teachers? at|lessons at|class at|start(?:s|ed)? at) )(?:The )?\p{Lu}\p{Ll}{3,20}(?: \p{Lu}\p{Ll}{3,20})?(?! ?(?:Council|City|Library))(?!\p{L})/gu;

/** "goes to hollybank", "year 7 at kingsmoor", "i go st cuths": a word that is no town. */
export const goneTo =
  /(?<=(?<!\p{L})(?:(?:he|she|i|they|son|daughter|sister|brother|we|both|kids|boys|girls|who) (?:now )?(?:goes|go|went|used to go)(?: to| at)?|attends|attended|(?:starts|started|starting|start)(?: back)? (?:at|in)|(?:reception|sixth form|teachers?|teaching|lessons|class|pupil|student|senco|governor|place|placed?) at|(?:excluded|expelled|suspended|moved|transferred) from|kicked out of|school(?: is| was|'s|,)) )(?:st\.? \p{L}{3,20}|[Yy]sgol(?: \p{L}{3,15}){1,2}|[\p{L}-]{4,20})(?!\p{L}|['’]\p{L}| (?:land|world|park|zoo|farm|beach)(?!\p{L}))/giu;
/** "Year 7 at kings": whatever is no other place. */
export const yearAt =
  /(?<=(?<!\p{L})(?:year|yr|y) ?\d{1,2} (?:at|in) )(?!(?:the|a|my|our|his|her|this|that|school|college|secondary|primary|high|home|least|first|last|now|september|sept|special|mainstream|english|maths|science|all|an?)(?!\p{L}))(?:st\.? )?\p{L}{4,20}(?!\p{L})/giu;
