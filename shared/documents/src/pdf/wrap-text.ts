/** Runs that are kept together where they fit: words and numbers of Latin letters. */
const PIECES = /[\u0021-\u007e]+|[^\u0021-\u007e]/gu;

/** These may not begin a line (避头): what stands before comes along. */
const NOT_FIRST = /^[，。、；：？！）》」』】〕％]$/u;
/** These may not end one (避尾). */
const NOT_LAST = /^[（《「『【〔]$/u;

/**
 * Breaks text into lines of at most `width` points. Chinese breaks between any two characters,
 * Latin words only where a word alone is wider than the line. Out: one line at least.
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const piece of piecesOf(text, width, widthOf)) {
    if (used + widthOf(piece) > width && line.length > 0) {
      const along = takenAlong(line, piece);
      lines.push(line.join('').trimEnd());
      line = along;
      used = widthOf(along.join(''));
      if (piece === ' ') continue;
    }
    line.push(piece);
    used += widthOf(piece);
  }
  if (line.length > 0 || lines.length === 0) lines.push(line.join(''));
  return lines;
}

/** What leaves the end of the line for the next one, so that neither begins or ends wrongly. */
function takenAlong(line: string[], next: string): string[] {
  const along: string[] = [];
  if (NOT_FIRST.test(next) && line.length > 1) along.unshift(line.pop()!);
  if (NOT_LAST.test(line.at(-1)!) && line.length > 1) along.unshift(line.pop()!);
  return along;
}

function piecesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  return (text.match(PIECES) ?? []).flatMap((piece) =>
    piece.length > 1 && widthOf(piece) > width ? [...piece] : [piece],
  );
}

/** One line cut to the width, with … where something is left out. */
export function cutText(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(`${kept}${character}…`) > width) break;
    kept += character;
  }
  return `${kept}…`;
}
