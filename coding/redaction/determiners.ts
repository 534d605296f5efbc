/** What stands before a noun and is no part of a name, as alternatives of a regular expression. */
export const determiners = 'the|my|our|his|her|their|your|a|an|this|that|new|old|same|other|every|any|one|no';
