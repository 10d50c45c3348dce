import { useTranslation } from 'react-i18next';
import { type BlankField, boxOf, ptToMm } from '#shared/domain/certificates/blank.ts';
import type { Certificate, PlacedText } from '#shared/domain/certificates/place.ts';
import styles from './certificates.module.css';

type FieldMarksProps = { readonly field: BlankField; readonly certificate: Certificate | undefined };

/** The room of a field: what is taken and moved. */
export function FieldFrame({ field }: Pick<FieldMarksProps, 'field'>) {
  const box = boxOf(field);
  return (
    <rect
      x={box.leftMm}
      y={box.topMm}
      width={box.rightMm - box.leftMm}
      height={box.bottomMm - box.topMm}
      className={styles.frame}
    />
  );
}

/**
 * What the printer will put there; else what it is for, or why it cannot. Beside the room and not in it, whose name says
 * where it stands: who hears it would hear the whole certificate at each step.
 */
export function FieldMarks({ field, certificate }: FieldMarksProps) {
  const { t } = useTranslation('certificates');
  const texts = certificate?.page.texts.filter(({ fieldId }) => fieldId === field.id) ?? [];
  const problem = certificate?.problems.find((one) => one.field.id === field.id && one.why !== 'missing');
  const name = t(`kind.${field.kind}`);
  return (
    <g aria-hidden pointerEvents="none">
      {texts.map((text) => (
        <Line key={text.yMm} {...text} />
      ))}
      {texts.length === 0 && (
        <text className={styles.name} x={field.xMm + 1} y={field.yMm} fontSize={ptToMm(Math.min(12, field.sizePt))}>
          {problem ? t(`problem.${problem.why}`, { field: name, sign: problem.sign }) : name}
        </text>
      )}
    </g>
  );
}

function Line({ text, xMm, yMm, sizePt, face }: PlacedText) {
  return (
    <text
      x={xMm}
      y={yMm}
      fontSize={ptToMm(sizePt)}
      fontWeight={face.startsWith('bold') ? 700 : 400}
      fontStyle={face.toLowerCase().includes('italic') ? 'italic' : 'normal'}
      className={styles.printed}
    >
      {text}
    </text>
  );
}
