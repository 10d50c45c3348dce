import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownPaper } from '#shared/api/papers.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './papers.module.css';

/** How large the paper stands in its frame, in the words of Chromium's viewer. */
const inViewer = { width: 'view=FitH', page: 'view=Fit', large: 'zoom=150' } as const;
export const paperSizes = ['width', 'page', 'large'] as const;

/**
 * The pages of a paper in Chromium's own viewer, whose toolbar is hidden: it would print past the program. The viewer
 * takes a page and a size only when it opens, so that each step opens it anew.
 */
export function PaperPages({ url, pages }: ShownPaper) {
  const { t } = useTranslation('papers');
  const [page, setPage] = useState(1);
  const [size, setSize] = useState<(typeof paperSizes)[number]>('width');
  const go = (to: number) => setPage(Math.min(pages, Math.max(1, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { PageDown: 1, PageUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(page + by);
  };
  const address = `${url}#toolbar=0&navpanes=0&page=${page}&${inViewer[size]}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: page keys work on every button of the bar
    <div className={styles.pages} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <IconButton
          label={t('page.before')}
          icon={IconChevronLeft}
          size="small"
          disabled={page <= 1}
          onPress={() => go(page - 1)}
        />
        <span className={styles.page} aria-live="polite">
          {t('page.of', { page, pages })}
        </span>
        <IconButton
          label={t('page.next')}
          icon={IconChevronRight}
          size="small"
          disabled={page >= pages}
          onPress={() => go(page + 1)}
        />
        <span className={styles.gap} />
        {paperSizes.map((each) => (
          <Button key={each} size="small" kind={each === size ? 'secondary' : 'quiet'} onPress={() => setSize(each)}>
            {t(`size.${each}`)}
          </Button>
        ))}
      </div>
      <iframe key={address} className={styles.paper} title={t('preview')} src={address} />
    </div>
  );
}
