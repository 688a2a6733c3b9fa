/** Words of which nearly every English sentence has one, and no Vietnamese one. */
const ENGLISH = /(?<![\p{L}-])(?:the|of|and|with|what|is|are|that|this|it|was|from|for|by|than)(?![\p{L}-])/iu;
/** Lines with such words, names in code and in quotes taken out. */
export const english = (text: string): string[] => text.split('\n').filter((line) => ENGLISH.test(line.replace(/`[^`]*`|"[^"]*"|\b[A-Z]{2,}\b/g, '')));
