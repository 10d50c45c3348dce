import { useTranslation } from 'react-i18next';
import { type BlankField, boxOf, ptToMm } from '#shared/domain/certificates/blank.ts';
import type { Certificate, PlacedText } from '#shared/domain/certificates/place.ts';
import styles from './certificates.module.css';

type FieldMarksProps = { readonly field: BlankField; readonly certificate: Certificate | undefined };

/** The room of a field, and in it what the printer will put there; else what it is for, or why it cannot. */
export function FieldMarks({ field, certificate }: FieldMarksProps) {
  const { t } = useTranslation('certificates');
  const box = boxOf(field);
  const texts = certificate?.page.texts.filter(({ fieldId }) => fieldId === field.id) ?? [];
  const problem = certificate?.problems.find((one) => one.field.id === field.id && one.why !== 'missing');
  const name = t(`kind.${field.kind}`);
  return (
    <>
      <rect
        x={box.leftMm}
        y={box.topMm}
        width={box.rightMm - box.leftMm}
        height={box.bottomMm - box.topMm}
        className={styles.frame}
      />
      {texts.map((text) => (
        <Line key={text.yMm} {...text} />
      ))}
      {texts.length === 0 && (
        <text className={styles.name} x={field.xMm + 1} y={field.yMm} fontSize={ptToMm(Math.min(12, field.sizePt))}>
          {problem ? t(`problem.${problem.why}`, { field: name, sign: problem.sign }) : name}
        </text>
      )}
    </>
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
