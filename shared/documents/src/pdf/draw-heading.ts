import type { Paper } from './paper.ts';

/** What stands above a block; room for it is made by who draws the block. */
export function drawHeading(paper: Paper, text: string): void {
  paper.line(paper.rare.printable(text), paper.left, paper.y, paper.width, {
    size: 10.5,
    bold: true,
  });
  paper.y += 19;
}
