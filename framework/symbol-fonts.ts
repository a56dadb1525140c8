/**
 * A text with letters in place of what Word pastes for the bullets of its lists, its ticks and arrows: places in its Symbol and
 * Wingdings fonts, which every other font prints as boxes. Where a picture stood in the text nothing is left.
 */
export function withoutSymbolFonts(text: string): string {
  if (!symbols.test(text)) return text;
  return text.replace(eachSymbol, (symbol) => letters[symbol] ?? '').trim() || text;
}

const letters: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '•',
  '\uf076': '•',
  '\uf0d8': '•',
  '\uf06c': '•',
  '\uf06e': '•',
  '\uf071': '•',
  '\uf0fc': '✓',
  '\uf0fe': '✓',
  '\uf0e0': '→',
  '\uf0e8': '→',
  '\uf0df': '←',
};

const picture = '\ufffc';
const symbols = new RegExp(`[${Object.keys(letters).join('')}${picture}]`);
const eachSymbol = new RegExp(symbols, 'g');
