import { useTranslation } from 'react-i18next';
import { commands, handKeys, keyPlaces, shownKeys } from '#shared/api/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import styles from './palette.module.css';

type ShortcutsSheetProps = { readonly onClose: () => void; readonly onGuide: () => void };

/** Every key and what it does, by where it works. */
export function ShortcutsSheet({ onClose, onGuide }: ShortcutsSheetProps) {
  const { t } = useTranslation(['commands', 'desk']);
  const ofCommands = commands.flatMap((entry) =>
    'keys' in entry ? [{ place: 'window', keys: entry.keys, does: t(`desk:menu.${entry.label}`) }] : [],
  );
  const all = [...ofCommands, ...handKeys.map(({ id, place, keys }) => ({ place, keys, does: t(`does.${id}`) }))];
  return (
    <StepSheet
      title={t('shortcuts')}
      steps={[]}
      current=""
      onClose={onClose}
      note={t('dates')}
      second={<Button onPress={onGuide}>{t('desk:menu.guide')}</Button>}
    >
      <div className={styles.shortcuts}>
        {keyPlaces.map((place) => (
          <section key={place} aria-label={t(`place.${place}`)}>
            <h2>{t(`place.${place}`)}</h2>
            <dl>
              {all
                .filter((entry) => entry.place === place)
                .map(({ keys, does }) => (
                  <div key={`${keys} ${does}`} className={styles.shortcut}>
                    <dt>{does}</dt>
                    <dd>
                      <Kbd>{shownKeys(keys)}</Kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </StepSheet>
  );
}
