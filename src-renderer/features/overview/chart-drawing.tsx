import { useId } from 'react';
import type { Drawing, Fill, Mark } from '#shared/domain/charts/chart.ts';
import styles from './chart.module.css';

type ChartDrawingProps = {
  readonly drawing: Drawing;
  /** What it shows, for who does not see it; its numbers stand in the table beside it. */
  readonly label: string;
};

/** A drawing in the colours of the screen; fills differ by pattern too. */
export function ChartDrawing({ drawing: { width, height, em, marks }, label }: ChartDrawingProps) {
  const id = useId();
  return (
    <svg className={styles.chart} width={width} height={height} fontSize={em} role="img" aria-label={label}>
      <defs>
        <pattern
          id={`${id}hatched`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45 0 0)"
        >
          <rect width="2.5" height="6" className={styles.stripe} />
        </pattern>
      </defs>
      {marks.map((mark, at) => drawn(mark, at, id))}
    </svg>
  );
}

function drawn(mark: Mark, at: number, id: string) {
  switch (mark.kind) {
    case 'bar': {
      const { x, y, width, height, fill } = mark;
      return (
        <rect
          key={at}
          x={x}
          y={y}
          width={Math.max(width, 1)}
          height={Math.max(height, 1)}
          className={styles[fill satisfies Fill]}
          {...(fill === 'hatched' && { fill: `url(#${id}hatched)` })}
        />
      );
    }
    case 'text':
      return (
        <text key={at} x={mark.x} y={mark.y} textAnchor={mark.anchor} className={styles.text}>
          {mark.text}
        </text>
      );
    case 'line':
      return <line key={at} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} className={styles.axis} />;
  }
}
