import { CheckSheet } from './check-sheet.tsx';
import { MakeSheet } from './make-sheet.tsx';
import { PassphraseSheet } from './passphrase-sheet.tsx';
import type { ShareErrand } from './shares-card.tsx';

type SharesSheetProps = { readonly errand: ShareErrand; readonly onClose: () => void };

/** What was chosen on the card. */
export function SharesSheet({ errand, onClose }: SharesSheetProps) {
  if (errand === 'make') return <MakeSheet onClose={onClose} />;
  return errand === 'check' ? <CheckSheet onClose={onClose} /> : <PassphraseSheet onClose={onClose} />;
}
