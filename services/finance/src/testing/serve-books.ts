import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BookName } from '@seal/contracts/common/books';
import type { IndicatorBooks } from '../indicators/domain/indicator-books.ts';

export interface BookStandIn {
  url: string;
  /** What it hands out; a name taken away is answered as not available. */
  books: Partial<Record<BookName, readonly unknown[]>>;
  /** The tokens it was asked with. */
  bearers: Set<string>;
  close(): Promise<void>;
}

/** Hands out books as registration and engraving would, out of memory. */
export async function serveBooks(books: Partial<IndicatorBooks>): Promise<BookStandIn> {
  const standIn: BookStandIn = {
    url: '',
    books: { ...books },
    bearers: new Set(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer((request, response) => {
    const name = new URL(request.url!, 'http://any').pathname.split('/').at(-1) as BookName;
    standIn.bearers.add(request.headers.authorization ?? '');
    const lines = standIn.books[name];
    response.statusCode = lines ? 200 : 503;
    response.setHeader('Content-Type', 'application/x-ndjson');
    response.end((lines ?? []).map((line) => `${JSON.stringify(line)}\n`).join(''));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return standIn;
}
