import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlankField, BlankSheet } from '#shared/domain/certificates/blank.ts';
import type { CertificateValues } from '#shared/domain/certificates/certificate-values.ts';
import { moveField, stepMm } from '#shared/domain/certificates/edit-sheet.ts';
import { placeCertificate } from '#shared/domain/certificates/place.ts';
import { classNames } from '../../ui/class-names.ts';
import { FieldFrame, FieldMarks } from './canvas-field.tsx';
import styles from './certificates.module.css';

type BlankCanvasProps = {
  readonly sheet: BlankSheet;
  readonly picture: string | undefined;
  /** Whom the fields speak of; without anybody they say their own names. */
  readonly values: CertificateValues | undefined;
  readonly chosen: string | undefined;
  readonly readOnly: boolean;
  readonly onChoose: (id: string) => void;
  readonly onChange: (sheet: BlankSheet, what: string) => void;
  readonly onRemove: (id: string) => void;
};

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A hand that only chooses a field trembles less than this. */
const TREMBLE_MM = 0.3;

type Drag = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly from: BlankSheet;
  readonly round: number;
};

/** The sheet in millimetres, its fields where the printer will put them; moved by hand or by arrow keys. */
export function BlankCanvas(props: BlankCanvasProps) {
  const { sheet, picture, values, chosen, readOnly, onChoose, onChange, onRemove } = props;
  const { t, i18n } = useTranslation('certificates');
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const rounds = useRef(0);
  const certificate = values && placeCertificate(sheet, values);
  const mmOfPx = (px: number): number => (px * sheet.widthMm) / (svg.current?.getBoundingClientRect().width || 1);
  const take = (field: BlankField) => (event: PointerEvent<SVGGElement>) => {
    onChoose(field.id);
    if (readOnly || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    rounds.current += 1;
    setDrag({ id: field.id, x: event.clientX, y: event.clientY, from: sheet, round: rounds.current });
  };
  const move = (event: PointerEvent) => {
    if (!drag) return;
    const by = [mmOfPx(event.clientX - drag.x), mmOfPx(event.clientY - drag.y)] as const;
    if (Math.abs(by[0]) + Math.abs(by[1]) < TREMBLE_MM) return;
    onChange(moveField(drag.from, drag.id, ...by), `drag ${drag.id} ${drag.round}`);
  };
  const onKey = (field: BlankField) => (event: KeyboardEvent) => {
    if (readOnly || event.ctrlKey || event.altKey) return;
    const arrow = arrows[event.key];
    if (arrow) {
      event.preventDefault();
      const by = event.shiftKey ? stepMm * 10 : stepMm;
      onChange(moveField(sheet, field.id, arrow[0] * by, arrow[1] * by), `arrows ${field.id}`);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      onRemove(field.id);
    }
  };
  const isWrong = (id: string): boolean =>
    certificate?.problems.some(({ field, why }) => field.id === id && why !== 'missing') ?? false;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of parts that are moved, no form
    <svg
      ref={svg}
      className={styles.canvas}
      viewBox={`0 0 ${sheet.widthMm} ${sheet.heightMm}`}
      role="group"
      aria-label={t('canvas')}
      onPointerMove={move}
      onPointerUp={() => setDrag(undefined)}
    >
      <rect width={sheet.widthMm} height={sheet.heightMm} className={styles.paper} />
      {picture ? (
        <image href={picture} width={sheet.widthMm} height={sheet.heightMm} preserveAspectRatio="none" />
      ) : (
        <rect x={10} y={10} width={sheet.widthMm - 20} height={sheet.heightMm - 20} className={styles.border} />
      )}
      {sheet.fields.map((field) => (
        // biome-ignore lint/a11y/useSemanticElements: no button stands in a drawing
        <g
          key={field.id}
          className={classNames(styles.field, field.id === chosen && styles.chosen, isWrong(field.id) && styles.wrong)}
          role="button"
          tabIndex={0}
          aria-pressed={field.id === chosen}
          aria-label={t('fieldAt', {
            field: t(`kind.${field.kind}`),
            x: field.xMm.toLocaleString(i18n.language),
            y: field.yMm.toLocaleString(i18n.language),
          })}
          onPointerDown={take(field)}
          onFocus={() => onChoose(field.id)}
          onKeyDown={onKey(field)}
        >
          <FieldFrame field={field} />
        </g>
      ))}
      {sheet.fields.map((field) => (
        <FieldMarks key={field.id} field={field} certificate={certificate} />
      ))}
    </svg>
  );
}
