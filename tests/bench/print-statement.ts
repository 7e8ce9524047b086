import { createWriteStream } from 'node:fs';
import { statementContent } from '@seal/documents/content/statement-content';
import { writePdf } from '@seal/documents/pdf/write-pdf';
import { statementOf } from '@seal/documents/testing-content';

/**
 * One statement printed, as a process of its own that has done nothing else: what it tells is the
 * time from the data to the last byte, and the most memory that the whole process ever had.
 */
const lines = Number(process.argv[2]);
const started = performance.now();
const content = statementContent(statementOf(lines));
await writePdf(content, new Date(), createWriteStream('/dev/null'));
const seconds = (performance.now() - started) / 1_000;
process.send!({ seconds, residentBytes: process.resourceUsage().maxRSS * 1_024 });
