import { inflateSync } from 'node:zlib';

/** For tests only: what a reader of a PDF of ours would select and copy, page by page. */
export interface ReadPdf {
  pages: string[];
  text: string;
  /** Names of the fonts inside the file. */
  embedded: string[];
}

/** Reads objects, streams and the ToUnicode table of the one font; nothing else of the format. */
export function readPdf(file: Buffer): ReadPdf {
  const raw = file.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [, id, body] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', stream = ''] = body!.split(/\nstream\n/);
    objects.set(id!, { head, stream: readStream(head, stream) });
  }
  const unicode = new Map<number, string>();
  for (const { head } of objects.values()) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (table) readTable(objects.get(table)!.stream, unicode);
  }
  const pages = [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }) => objects.get(/\/Contents (\d+) 0 R/.exec(head)![1]!)!.stream)
    .map((content) => textOf(content, unicode));
  const embedded = [...objects.values()]
    .filter(({ head }) => /\/FontFile2 \d+ 0 R/.test(head))
    .map(({ head }) => /\/FontName \/(\S+)/.exec(head)![1]!);
  return { pages, text: pages.join('\n'), embedded };
}

function readStream(head: string, stream: string): string {
  const bytes = Buffer.from(stream.replace(/\nendstream$/, ''), 'latin1');
  return head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : stream;
}

/** `<0000> <00ff> [<4e00> …]`: the texts of a run of glyphs. */
function readTable(table: string, into: Map<number, string>): void {
  for (const [, from, texts] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    for (const [n, [, hex]] of [...texts!.matchAll(/<([0-9a-f]*)>/g)].entries()) {
      const units = (hex!.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      into.set(Number.parseInt(from!, 16) + n, String.fromCharCode(...units));
    }
  }
}

/** One line of text for each piece that was shown. */
function textOf(content: string, unicode: ReadonlyMap<number, string>): string {
  return [...content.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, shown]) =>
      [...shown!.matchAll(/<([0-9a-f]+)>/g)]
        .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
        .map((glyph) => unicode.get(Number.parseInt(glyph, 16)) ?? '\ufffd')
        .join(''),
    )
    .join('\n');
}
