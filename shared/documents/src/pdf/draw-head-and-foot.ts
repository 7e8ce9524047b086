import { formatShanghai } from '@seal/kernel/time/shanghai-time';
import type { DocumentContent } from '../content/document-content.ts';
import { FAINT, type Paper, RULE } from './paper.ts';

const SIZE = 8;

/** The project on top of each page; the code, the page and its number, the time at its foot. */
export function drawHeadAndFoot(
  paper: Paper,
  { project, title }: DocumentContent,
  code: string,
  printedAt: Date,
): void {
  const { pdf, left, width, rare } = paper;
  const { start, count } = pdf.bufferedPageRange();
  const half = width / 2;
  const style = { size: SIZE, colour: FAINT };
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(start + page);
    const head = 28;
    const foot = paper.height - 36;
    const name = rare.printable(`${project.name}（${project.code}）`);
    const unit = rare.printable(`${project.unit}　${project.fiscalYear}年度`);
    paper.line(name, left, head, width * 0.6, style);
    paper.line(unit, left + width * 0.6, head, width * 0.4, { ...style, align: 'right' });
    drawRule(paper, head + 16);
    drawRule(paper, foot - 5);
    const number = `第 ${page + 1} 页　共 ${count} 页`;
    paper.line(`${title}　校验码 ${code}`, left, foot, half, style);
    paper.line(number, left + half, foot, half / 2, { ...style, align: 'center' });
    const printed = `打印时间 ${formatShanghai(printedAt).slice(0, 16)}`;
    paper.line(printed, left + half * 1.5, foot, half / 2, { ...style, align: 'right' });
  }
}

function drawRule({ pdf, left, width }: Paper, y: number): void {
  pdf
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke();
}
