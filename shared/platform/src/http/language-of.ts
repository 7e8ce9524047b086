import type { Language } from '@seal/contracts/common/import-words';
import type { Request } from 'express';

/** The language that a caller asks for: Chinese unless English is liked better. */
export function languageOf(request: Pick<Request, 'headers'>): Language {
  const liked = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const quality = params.map((it) => /^\s*q=([\d.]+)$/.exec(it)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => quality > 0 && (tag === 'zh' || tag === 'en'));
  const best = liked.reduce<(typeof liked)[number] | undefined>(
    (first, it) => (first && first.quality >= it.quality ? first : it),
    undefined,
  );
  return best?.tag === 'en' ? 'en' : 'zh';
}
