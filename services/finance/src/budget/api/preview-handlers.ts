import type { previewEndpoints } from '@seal/contracts/common/administration-endpoints';
import { ok } from '@seal/kernel/outcome';
import type { Handlers } from '@seal/platform/http/call';
import type { PreviewDeps } from '../application/preview-deps.ts';
import { previewChange } from '../application/preview-change.ts';

export function previewHandlers(deps: PreviewDeps): Handlers<typeof previewEndpoints> {
  return {
    async previewProject({ params, body, ifMatch }) {
      const { id: _named, version: _read, ...terms } = body;
      const preview = await previewChange(deps, params['project']!, terms, ifMatch);
      return preview.ok ? ok({ body: preview.value, version: preview.value.version }) : preview;
    },
  };
}
