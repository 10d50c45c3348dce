import { nfc } from '../../base/vi-text.ts';
import { scanLimits } from './limits.ts';
import type { ScanType } from './scan-kind.ts';

const endings: Readonly<Record<ScanType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
};
const known: readonly string[] = Object.values(endings).flat();

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"|?*\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name under which a scan can be kept, shown and saved anywhere: no folders, no marks that hide or turn letters, no
 * longer than a person reads, and with the ending of what it really is.
 */
export function scanName(given: string, type: ScanType): string {
  const last = nfc(given).split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(FORBIDDEN, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const ending = clean.slice(dot + 1).toLowerCase();
  const hasEnding = dot > 0 && known.includes(ending);
  const fits = hasEnding && endings[type].includes(ending);
  const stem = (hasEnding ? clean.slice(0, dot) : clean).replace(/[. ]+$/, '') || 'ban-quet';
  const kept = [...(DEVICE.test(stem) ? `_${stem}` : stem)]
    .slice(0, scanLimits.maxNameLength - 5)
    .join('')
    .trim();
  return `${kept}.${fits ? ending : endings[type][0]}`;
}
