import { IconFolder, IconFolderOpen, IconFolders, IconUsb } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Medium } from '#shared/api/sticks.ts';
import { Button } from '../../ui/button.tsx';
import { sizeText } from '../../ui/format-size.ts';
import { Icon, type IconShape } from '../../ui/icon.tsx';
import styles from './sticks.module.css';
import type { Media } from './use-media.ts';

const icons: Readonly<Record<Medium['kind'], IconShape>> = { stick: IconUsb, folder: IconFolder, shared: IconFolders };

type MediaChoiceProps = Media & {
  readonly label: string;
  readonly chosen: Medium | undefined;
  readonly onChosen: (medium: Medium) => void;
  readonly disabled?: boolean;
};

/** Sticks that are plugged in, folders used before, and the way to any other. */
export function MediaChoice({ label, media = [], choose, chosen, onChosen, disabled = false }: MediaChoiceProps) {
  const { t, i18n } = useTranslation('sticks');
  const group = useId();
  const shown = chosen && !media.some(({ folder }) => folder === chosen.folder) ? [...media, chosen] : media;
  const pick = async () => {
    const medium = await choose();
    if (medium) onChosen(medium);
  };
  return (
    <fieldset className={styles.media} disabled={disabled}>
      <legend>{label}</legend>
      {shown.map((medium) => (
        <label key={medium.folder} className={styles.medium} title={medium.path}>
          <input
            type="radio"
            name={group}
            checked={medium.folder === chosen?.folder}
            onChange={() => onChosen(medium)}
          />
          <Icon of={icons[medium.kind]} />
          <span>
            <strong>{medium.kind === 'shared' ? t('media.shared', { name: medium.name }) : medium.name}</strong>
            <small>
              {medium.freeBytes === null
                ? medium.path
                : t('media.free', { free: sizeText(medium.freeBytes, i18n.language) })}
            </small>
          </span>
        </label>
      ))}
      <Button icon={IconFolderOpen} disabled={disabled} onPress={() => void pick()}>
        {t(shown.length === 0 ? 'media.choose' : 'media.other')}
      </Button>
    </fieldset>
  );
}
