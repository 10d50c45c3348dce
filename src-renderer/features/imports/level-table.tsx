import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '#shared/domain/imports/plan.ts';
import { levels } from '#shared/domain/levels.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import styles from './imports.module.css';

/** Awards by level, the highest first; levels without any are left out. */
export function LevelTable({ byLevel }: { readonly byLevel: ImportCounts['byLevel'] }) {
  const { t } = useTranslation('imports');
  const numbers = useNumbers();
  const present = levels.filter((level) => byLevel[level].collective + byLevel[level].individual > 0);
  if (present.length === 0) return null;
  return (
    <table className={styles.levels}>
      <thead>
        <tr>
          <th scope="col">{t('level.heading')}</th>
          {present.map((level) => (
            <th key={level} scope="col">
              {t(`level.${level}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['collective', 'individual'] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`level.${kind}`)}</th>
            {present.map((level) => (
              <td key={level}>{numbers.format(byLevel[level][kind])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
