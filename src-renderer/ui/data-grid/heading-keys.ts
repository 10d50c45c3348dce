type KeyPress = {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

type Step = 1 | -1;
export type HeadingIntent =
  | { readonly kind: 'rows' | 'fit' | 'sortFurther' }
  | { readonly kind: 'walk' | 'width' | 'place'; readonly step: Step };

const steps: Readonly<Record<string, Step>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What a key means on a heading; undefined leaves it to the button: Enter and Space sort by this column alone. */
export function headingIntent({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyPress): HeadingIntent | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (key === 'ArrowDown' || key === 'Escape') return { kind: 'rows' };
  if (key === 'Enter' && altKey) return { kind: 'fit' };
  if (key === 'Enter' && shiftKey) return { kind: 'sortFurther' };
  const step = steps[key];
  if (!step) return undefined;
  if (!altKey) return { kind: 'walk', step };
  return { kind: shiftKey ? 'place' : 'width', step };
}
