import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { MAX_XML_DEPTH, MAX_XML_GAP_CHARS } from '../table/limits.ts';
import { type TableRefused, tableRefused } from '../table/table-refused.ts';

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
  const broken = (): TableRefused => {
    const row = handler.row?.();
    return row === undefined
      ? tableRefused('broken-file', { part: 'XML' })
      : tableRefused('broken-row', { row }, { row });
  };
  let gap = 0;
  let depth = 0;
  const parser = new SaxesParser<PlainOptions>({ xmlns: false, position: false });
  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw broken();
  });
  parser.on('opentag', ({ name, attributes }) => {
    gap = 0;
    depth += 1;
    if (depth > MAX_XML_DEPTH) throw broken();
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
  broken: () => TableRefused,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) yield decodePart(decoder, chunk, broken);
}

function decodePart(decoder: TextDecoder, chunk: Buffer, broken: () => TableRefused): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw broken();
  }
}

function tooLong(row: number | undefined): TableRefused {
  return tableRefused('row-too-long', { row: row ?? 1 }, row === undefined ? {} : { row });
}
