import type { Writable } from 'node:stream';
import type { DocumentContent } from './content/document-content.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { writeWorkbook } from './workbook/write-workbook.ts';

/** What an HTTP answer is to a document. */
interface Response extends Writable {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
}

export type DocumentFormat = 'pdf' | 'xlsx';

const TYPES: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Answers with a document: a PDF to look at, a workbook to save. `name` is the file's, without its
 * ending, of plain letters, digits and hyphens. A failure on the way is thrown, and the connection
 * broken off, so that half a document is not taken for one.
 */
export async function sendDocument(
  response: Response,
  format: DocumentFormat,
  name: string,
  content: DocumentContent,
  printedAt: Date,
): Promise<void> {
  const file = format === 'xlsx' ? await writeWorkbook(content, printedAt) : undefined;
  const disposition = format === 'xlsx' ? 'attachment' : 'inline';
  response.statusCode = 200;
  response.setHeader('Content-Type', TYPES[format]);
  response.setHeader('Content-Disposition', `${disposition}; filename="${name}.${format}"`);
  response.setHeader('Cache-Control', 'no-store');
  if (file) {
    response.end(file);
    return;
  }
  await writePdf(content, printedAt, response);
}
