import { useTranslation } from 'react-i18next';
import type { TrustNotice } from '#shared/api/trust.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { instantText } from '../../ui/format-instant.ts';

type TrustNoticesProps = { readonly nowMs: number };

const next = {
  export: 'notice.nextExport',
  answer: 'notice.nextAnswer',
  stations: 'notice.nextStations',
  nothing: 'notice.nextNothing',
} as const;
/** Whether it is done only a person knows. */
const settledByHand: readonly TrustNotice['kind'][] = ['moved', 'wordForgotten'];
const sentences = {
  restored: 'notice.restoredSentence',
  moved: 'notice.movedSentence',
  replaced: 'notice.replacedSentence',
  putBack: 'notice.putBackSentence',
  begunAnew: 'notice.begunAnewSentence',
  wordForgotten: 'notice.wordForgottenSentence',
} as const;

/** What was noticed of restored, copied and revoked stations, what is lost of it, and what to do now. */
export function TrustNotices({ nowMs }: TrustNoticesProps) {
  const { t } = useTranslation('trust');
  const state = useQuery('trust.state', {});
  const settle = useCommand('trust.settle');
  if (state.status !== 'ready') return null;
  const { notices, revoked } = state.value;
  return (
    <>
      {revoked && (
        <Banner kind="danger" title={t('revoked.title')}>
          {t('revoked.sentence', { at: instantText(revoked.at, nowMs), reason: revoked.reason })}
        </Banner>
      )}
      {notices.map((notice) => (
        <Noticed
          key={notice.id}
          notice={notice}
          nowMs={nowMs}
          onSettle={() => void settle.run({ noticeId: notice.id })}
        />
      ))}
    </>
  );
}

type NoticedProps = { readonly notice: TrustNotice; readonly nowMs: number; readonly onSettle: () => void };

function Noticed({ notice, nowMs, onSettle }: NoticedProps) {
  const { t } = useTranslation('trust');
  const { kind, name, keptUntil } = notice;
  const kept = keptUntil === null ? '–' : instantText(keptUntil, nowMs);
  const settled = notice.next === 'nothing';
  const action = (settled || settledByHand.includes(kind)) && (
    <Button size="small" onPress={onSettle}>
      {t('notice.settle')}
    </Button>
  );
  return (
    <Banner kind={settled ? 'done' : 'warning'} title={t(`notice.${kind}`, { name, kept })} action={action}>
      {t(sentences[kind])} {t(next[notice.next])}
    </Banner>
  );
}
