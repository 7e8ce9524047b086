import type { Order } from '@seal/contracts/engraving/order';
import type { Material, SealKind } from '@seal/contracts/common/seals';
import { useState } from 'react';
import { useProject } from '../../lib/project-context.ts';
import { recall, remember } from '../../lib/remember.ts';

export type Scanned = 'taken' | 'malformed' | 'repeated' | 'full';

/** Codes as they are scanned, one after the other into the set's next empty seal. */
export function useSealCodes(order: Order) {
  const { sealCodePattern, materials } = useProject();
  const [codes, setCodes] = useState<Partial<Record<SealKind, string>>>(() => recallCodes(order));
  const last = recall('material');
  const [material, setMaterial] = useState<Material>(
    materials.find((it) => it === last) ?? materials[0]!,
  );
  const next = order.sealKinds.find((kind) => codes[kind] === undefined);
  const keep = (changed: Partial<Record<SealKind, string>>) => {
    setCodes(changed);
    kept.set(order.id, changed);
  };
  return {
    codes,
    next,
    material,
    setMaterial(chosen: Material) {
      remember('material', chosen);
      setMaterial(chosen);
    },
    scan(text: string): Scanned {
      const code = text.trim();
      if (next === undefined) return 'full';
      if (!new RegExp(sealCodePattern).test(code)) return 'malformed';
      if (Object.values(codes).includes(code)) return 'repeated';
      keep({ ...codes, [next]: code });
      return 'taken';
    },
    remove(kind: SealKind) {
      keep({ ...codes, [kind]: undefined });
    },
    forget: () => void kept.delete(order.id),
  };
}

/** What was scanned stays while one looks at another order. */
const kept = new Map<string, Partial<Record<SealKind, string>>>();

function recallCodes(order: Order): Partial<Record<SealKind, string>> {
  return kept.get(order.id) ?? {};
}
