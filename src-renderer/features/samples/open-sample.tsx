import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';

/** Starts the program again on invented data. */
export function OpenSample() {
  const { t } = useTranslation('samples');
  const open = useCommand('app.openSample');
  return (
    <Button busy={open.running} onPress={() => void open.run({})}>
      {t('open')}
    </Button>
  );
}
