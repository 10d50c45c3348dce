import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { RestoreSheet } from './restore-sheet.tsx';

/** The way from the first run to headquarters restored by sheets of paper. */
export function RestoreHeadquarters({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('shares');
  const [open, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button onPress={() => setOpen(true)}>{t('restore.action')}</Button>
      </div>
      {open && <RestoreSheet onClose={() => setOpen(false)} onDone={onDone} />}
    </>
  );
}
