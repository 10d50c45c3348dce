import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Chart, drawBars, drawColumns, type Pen } from '#shared/domain/charts/chart.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/shell/page.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import styles from './overview.module.css';

const EM = 12;
const TALL = 190;
/** Of Be Vietnam Pro at its widest usual mix; a name is rather cut too early than drawn over its bar. */
const LETTER = 0.58;

export type ChartCardProps = {
  readonly title: string;
  readonly chart: Chart;
  readonly shape: 'bars' | 'columns';
  /** What the groups are, over their names in the table. */
  readonly heading: string;
  /** Shows the awards behind a number; absent: they cannot be told apart in the list. A group without them has null. */
  readonly opens?: readonly (((series?: number) => void) | null)[];
};

/** A chart, and in its place on demand the table of its numbers, each of which opens its awards. */
export function ChartCard({ title, chart, shape, heading, opens }: ChartCardProps) {
  const { t } = useTranslation('overview');
  const numbers = useNumbers();
  const [asTable, setAsTable] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box) ?? 480;
  const pen: Pen = {
    em: EM,
    widthOf: (text) => text.length * EM * LETTER,
    number: (value) => numbers.format(value),
  };
  const drawing = shape === 'bars' ? drawBars(chart, width, pen) : drawColumns(chart, width, TALL, pen);
  return (
    <Card
      title={title}
      action={
        <Button kind="link" onPress={() => setAsTable(!asTable)}>
          {t(asTable ? 'chart.asChart' : 'chart.asTable')}
          <span className={styles.caption}> {title}</span>
        </Button>
      }
    >
      <div ref={box} className={styles.chartBox}>
        {asTable ? (
          <ChartTable {...{ title, chart, heading }} {...(opens && { opens })} />
        ) : (
          <ChartDrawing drawing={drawing} label={`${title}: ${inWords(chart, pen)}`} />
        )}
      </div>
    </Card>
  );
}

/** "Bộ Công an: Năm 2024 12, Năm 2023 9; …" */
const inWords = ({ series, groups }: Chart, pen: Pen): string =>
  groups
    .map(
      ({ label, values }) =>
        `${label}: ${values.map((value, at) => `${series[at]?.name ?? ''} ${pen.number(value)}`).join(', ')}`,
    )
    .join('; ');

function ChartTable({ title, chart, heading, opens }: Omit<ChartCardProps, 'shape'>) {
  const numbers = useNumbers();
  return (
    <table className={styles.levels}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {chart.series.map(({ name }) => (
            <th key={name} scope="col" className={styles.number}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.groups.map(({ label, values }, at) => {
          const open = opens?.[at];
          return (
            <tr key={label}>
              <th scope="row" className={styles.long}>
                {label}
              </th>
              {values.map((value, series) => (
                <td key={chart.series[series]?.name} className={styles.number}>
                  {open && value > 0 ? (
                    <Button kind="link" onPress={() => open(series)}>
                      {numbers.format(value)}
                    </Button>
                  ) : (
                    numbers.format(value)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
