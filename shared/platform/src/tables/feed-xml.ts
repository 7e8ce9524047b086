import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { MAX_XML_DEPTH, MAX_XML_GAP_CHARS } from './limits.ts';
import { TableRefused } from './table-refused.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  /** Names come without their prefix: some writers put `x:` before every one. */
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
  /** The row being read, for the refusal. */
  row?(): number | undefined;
}

interface PlainOptions {
  xmlns: false;
  position: boolean;
}

/**
 * Yields after every chunk, so that the caller can take what the handler gathered before more is
 * inflated. saxes resolves no entities but XML's five and opens nothing; a DOCTYPE is refused.
 */
export async function* feedXml(
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler,
): AsyncGenerator<undefined> {
  const broken = (why: string): TableRefused => {
    const row = handler.row?.();
    const where = row === undefined ? {} : { row };
    return new TableRefused('broken-file', `The workbook's XML is damaged: ${why}`, where);
  };
  let gap = 0;
  let depth = 0;
  const parser = new SaxesParser<PlainOptions>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw broken(error.message);
  });
  parser.on('doctype', () => {
    throw broken('it has a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    gap = 0;
    depth += 1;
    if (depth > MAX_XML_DEPTH) throw broken('it is nested too deeply');
    handler.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    gap = 0;
    depth -= 1;
    handler.close?.(local(name));
  });
  const text = (value: string): void => handler.text?.(value);
  parser.on('text', text);
  parser.on('cdata', text);
  for await (const decoded of decodeUtf8(chunks, broken)) {
    gap += decoded.length;
    parser.write(decoded);
    if (gap > MAX_XML_GAP_CHARS) throw tooLong(handler.row?.());
    yield;
  }
  parser.close();
}

/** Reads a part whose content the handler keeps. */
export async function readXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of feedXml(chunks, handler));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

async function* decodeUtf8(
  chunks: AsyncIterable<Buffer>,
  broken: (why: string) => TableRefused,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) yield decodePart(decoder, chunk, broken);
}

function decodePart(
  decoder: TextDecoder,
  chunk: Buffer,
  broken: (why: string) => TableRefused,
): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw broken('it is not UTF-8');
  }
}

function tooLong(row: number | undefined): TableRefused {
  const message = row === undefined ? 'A cell is too long.' : `Row ${row} is longer than 64 kB.`;
  return new TableRefused('row-too-long', message, row === undefined ? {} : { row });
}
