import type { ReactNode } from 'react';
import { AwardsScene } from './awards-scene.tsx';
import { PiecesScene } from './pieces-scene.tsx';
import { SheetScene } from './sheet-scene.tsx';

const scenes: Record<string, () => ReactNode> = {
  awards: () => <AwardsScene rows={61} />,
  million: () => <AwardsScene rows={1_000_000} />,
  pieces: () => <PiecesScene />,
  sheet: () => <SheetScene />,
};

/** Every piece in every state, by `?gallery=<scene>`; part of development builds only. */
export function Gallery() {
  const asked = new URLSearchParams(location.search).get('gallery') ?? '';
  const scene = scenes[asked] ?? scenes.awards;
  return scene?.();
}
