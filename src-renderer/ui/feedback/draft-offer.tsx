import { Button } from '../button.tsx';
import { instantText } from '../format-instant.ts';
import { useUiTexts } from '../texts.ts';
import { Banner } from './banner.tsx';
import styles from './feedback.module.css';

type DraftOfferProps = {
  /** Absent: nothing was left here. */
  readonly draft: { readonly savedAt: number; readonly take: () => void; readonly drop: () => void } | undefined;
  /** Both in ms. */
  readonly now: () => number;
};

/** Offers what was left in a form the last time. */
export function DraftOffer({ draft, now }: DraftOfferProps) {
  const texts = useUiTexts();
  if (!draft) return null;
  return (
    <div className={styles.draftOffer}>
      <Banner
        title={texts.draftAt(instantText(draft.savedAt, now()))}
        action={
          <span className={styles.draftActions}>
            <Button size="small" onPress={draft.take}>
              {texts.draftOpen}
            </Button>
            <Button size="small" kind="quiet" onPress={draft.drop}>
              {texts.draftDrop}
            </Button>
          </span>
        }
      />
    </div>
  );
}
