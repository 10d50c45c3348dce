import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/api/index.ts';
import { cellFilter } from '#shared/api/statistics.ts';
import type { Chart, Fill } from '#shared/domain/charts/chart.ts';
import {
  allOf,
  type FigureLine,
  type KindCounts,
  kindsOf,
  type Ranked,
  type YearFigures,
} from '#shared/domain/charts/year-figures.ts';
import { levels } from '#shared/domain/levels.ts';
import type { Dimension, StatisticsChoice } from '#shared/domain/statistics/choice.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { ChartCard } from './chart-card.tsx';

export type AwardsBehind = Input<'awards.page'>['filter'];

const fills: readonly Fill[] = ['solid', 'hatched', 'open'];

type YearChartsProps = {
  readonly figures: YearFigures;
  readonly onBehind: (filter: AwardsBehind) => void;
};

/** A year as one looks at it rather than reads it. */
export function YearCharts({ figures, onBehind }: YearChartsProps) {
  const { t } = useTranslation('overview');
  const { t: ofAwards } = useTranslation('awards');
  const numbers = useNumbers();
  const { year, before, months, units, forms } = figures;
  const kinds = kindsOf(figures);
  const kindSeries = kinds.map((kind, at) => ({ name: ofAwards(`kind.${kind}`), fill: fills[at] ?? 'open' }));
  const valuesOf = (counts: KindCounts) => kinds.map((kind) => counts[kind]);
  const behind = (rows: Dimension, row: string, of: number, column?: string): void => {
    const filter = rows === 'unit' && units.under !== null ? { unitId: units.under } : {};
    const choice: StatisticsChoice = {
      rows,
      columns: 'recipientKind',
      yearFrom: of,
      yearTo: of,
      earlier: 0,
      counting: 'awards',
      filter,
    };
    onBehind(cellFilter(choice, { span: { from: of, to: of }, row, column }));
  };
  const levelChart: Chart = {
    series: [
      { name: t('chart.year', { year }), fill: 'solid' },
      ...(before > 0 ? [{ name: t('chart.year', { year: year - 1 }), fill: 'hatched' as const }] : []),
    ],
    stacked: false,
    groups: figures.levels.map(({ key, counts, before: earlier }) => ({
      label: ofAwards(`level.${levels.find((level) => level === key) ?? 'unit'}`),
      values: [allOf(counts), ...(before > 0 ? [earlier] : [])],
    })),
  };
  const rankedChart = ({ lines, rest }: Ranked, nameOf: (line: FigureLine) => string): Chart => ({
    series: kindSeries,
    stacked: true,
    groups: [
      ...lines.map((line) => ({ label: nameOf(line), values: valuesOf(line.counts) })),
      ...(rest
        ? [{ label: t('chart.rest', { groups: numbers.format(rest.groups) }), values: valuesOf(rest.counts) }]
        : []),
    ],
  });
  const rankedOpens = (rows: Dimension, { lines, rest }: Ranked) => [
    ...lines.map((line) => (series?: number) => behind(rows, line.key, year, kinds[series ?? -1])),
    ...(rest ? [null] : []),
  ];
  const outside = months.filter(({ month, counts }) => month === 0 && allOf(counts) > 0);
  const monthChart: Chart = {
    series: kindSeries,
    stacked: true,
    groups: [...months.filter(({ month }) => month > 0), ...outside].map(({ month, counts }) => ({
      label: month === 0 ? t('chart.outside') : t('chart.month', { month }),
      values: valuesOf(counts),
    })),
  };
  return (
    <>
      <ChartCard
        title={t(before > 0 ? 'chart.levelsCompared' : 'chart.levels', { year, before: year - 1 })}
        shape="bars"
        chart={levelChart}
        heading={t('levels.level')}
        opens={figures.levels.map(
          ({ key }) =>
            (series = 0) =>
              behind('level', key, year - series),
        )}
      />
      <ChartCard
        title={t('chart.units', { year })}
        shape="bars"
        chart={rankedChart(units, ({ title, detail }) => title || detail)}
        heading={t('chart.unit')}
        opens={rankedOpens('unit', units)}
      />
      <ChartCard title={t('chart.months', { year })} shape="columns" chart={monthChart} heading={t('chart.ofMonth')} />
      <ChartCard
        title={t('chart.forms', { year })}
        shape="bars"
        chart={rankedChart(forms, ({ title, detail }) => title || detail)}
        heading={t('chart.form')}
        opens={rankedOpens('awardType', forms)}
      />
    </>
  );
}
