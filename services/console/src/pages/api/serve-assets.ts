import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The hashed files of the screens, kept for good by whoever loads them. There are few and they
 * never change, so each is read and packed once, when it is first asked for.
 */
export function serveAssets(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder));
  const plain = new Map<string, Buffer>();
  const packed = new Map<string, Buffer>();
  return (request, response, next) => {
    const name = request.path.slice(1);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !names.has(name)) return next();
    const content = kept(plain, name, () => readFileSync(join(folder, name)));
    const takesGzip = request.acceptsEncodings('gzip') === 'gzip';
    const body = takesGzip ? kept(packed, name, () => gzipSync(content)) : content;
    request.route = { path: '/assets/:file' };
    response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.setHeader('Vary', 'Accept-Encoding');
    if (takesGzip) response.setHeader('Content-Encoding', 'gzip');
    response.end(body);
  };
}

function kept(known: Map<string, Buffer>, name: string, make: () => Buffer): Buffer {
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}
