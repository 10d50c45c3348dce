import { useTranslation } from 'react-i18next';
import type { SealVerdict } from '#shared/api/seals.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { shownPrintCode } from '#shared/domain/papers/print-code.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { dayText, instantText } from '../../ui/format-instant.ts';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import styles from './seals.module.css';

type True = Extract<SealVerdict, { outcome: 'true' }>;
type Changed = Extract<True['register'], { state: 'changed' }>;

type VerdictProps = {
  readonly verdict: SealVerdict;
  readonly now: () => number;
  readonly onDecision: (decisionId: string) => void;
};

/** What looking at the picture came to, and what to do next. */
export function Verdict({ verdict, now, onDecision }: VerdictProps) {
  const { t } = useTranslation('seals');
  switch (verdict.outcome) {
    case 'true':
      return <TruePaper verdict={verdict} now={now} onDecision={onDecision} />;
    case 'forged':
      return (
        <Banner kind="danger" title={t('outcome.forged')}>
          {t('next.forged', { signer: verdict.signer })}
        </Banner>
      );
    case 'stranger':
      return (
        <Banner kind="warning" title={t('outcome.stranger')}>
          {t('next.stranger', { code: shownPrintCode(verdict.code) })}
        </Banner>
      );
    default:
      return (
        <Banner kind="warning" title={t(`outcome.${verdict.outcome}`)}>
          {t(`next.${verdict.outcome}`)}
        </Banner>
      );
  }
}

function TruePaper({ verdict, now, onDecision }: VerdictProps & { readonly verdict: True }) {
  const { t } = useTranslation('seals');
  const { paper, register, signer } = verdict;
  const revoked = signer.revokedAt !== null;
  return (
    <>
      <Banner kind={revoked || register.state !== 'same' ? 'warning' : 'done'} title={t(`register.${register.state}`)}>
        {t(`registerNext.${register.state}`)}
      </Banner>
      {signer.revokedAt !== null && (
        <Banner kind="danger" title={t('revoked', { signer: signer.name, day: dayText(new Date(signer.revokedAt)) })}>
          {t('revokedNext', { reason: signer.reason })}
        </Banner>
      )}
      <section className={styles.paper} aria-label={t('compare')}>
        <p>{t('compare')}</p>
        <Facts
          facts={[
            { label: t('fact.about'), value: about(t, paper) },
            { label: t('fact.counts'), value: t('counts', { ...paper }) },
            { label: t('fact.pages'), value: t('pages', { ...paper }) },
            { label: t('fact.code'), value: shownPrintCode(paper.code) },
            { label: t('fact.issued'), value: formatDay(paper.issuedOn) },
            { label: t('fact.signer'), value: signer.isOwn ? t('thisStation', { name: signer.name }) : signer.name },
          ]}
        />
      </section>
      {register.state === 'changed' && <Changes register={register} now={now} onDecision={onDecision} />}
    </>
  );
}

type Words = ReturnType<typeof useTranslation<'seals'>>['t'];

const about = (t: Words, { subject, decidedOn, year }: True['paper']): string =>
  decidedOn === ''
    ? t('aboutYear', { year, title: subject })
    : t('aboutDecision', { number: subject, day: formatDay(decidedOn) });

type ChangesProps = Pick<VerdictProps, 'now' | 'onDecision'> & { readonly register: Changed };

function Changes({ register, now, onDecision }: ChangesProps) {
  const { t } = useTranslation('seals');
  const { decisionId, changes } = register;
  return (
    <section className={styles.paper} aria-label={t('changes')}>
      <p>{t('countsNow', { ...register.now })}</p>
      {changes.length > 0 && <p>{t('changes')}</p>}
      <ul>
        {changes.map(({ awardId, name, at, actor, what }) => (
          <li key={awardId}>{t(`what.${what}`, { name, actor, at: instantText(at, now()) })}</li>
        ))}
      </ul>
      {decisionId !== null && (
        <div>
          <Button onPress={() => onDecision(decisionId)}>{t('openDecision')}</Button>
        </div>
      )}
    </section>
  );
}
