import { useMediaQuery } from '@mantine/hooks';
import { IconTableExport, IconX } from '@tabler/icons-react';
import { createContext, type KeyboardEvent, type ReactNode, use, useState } from 'react';
import { Button, IconButton } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { useUiTexts } from '../texts.ts';
import styles from './list-layout.module.css';

/** Below this there is no room for list and detail side by side; the same figure stands in the style sheet. */
const NARROW = '(max-width: 999px)';

/** Exports the list that is on the screen; the shell knows how. */
const ExportContext = createContext<(() => void) | undefined>(undefined);
export const ListExportProvider = ExportContext.Provider;

type ListLayoutProps = {
  readonly head: ReactNode;
  readonly notice?: ReactNode;
  /** Chips, then whatever belongs to the right with `<Spread />` between. */
  readonly filters?: ReactNode;
  readonly children: ReactNode;
  /** A `DetailPane`, or nothing. On narrow windows a button opens it over the list. */
  readonly detail?: ReactNode;
  /** The list can leave as a file: a button for it stands at the right edge. */
  readonly exportable?: boolean;
};

/** The one machine of every list screen: head, filters, grid, detail beside it. */
export function ListLayout({ head, notice, filters, children, detail, exportable = false }: ListLayoutProps) {
  const texts = useUiTexts();
  const narrow = useMediaQuery(NARROW) ?? false;
  const [open, setOpen] = useState(false);
  const asked = narrow && detail;
  const onExport = use(ExportContext);
  const tools = ((exportable && onExport) || asked) && (
    <div className={styles.tools}>
      {exportable && onExport && (
        <Button size="small" icon={IconTableExport} onPress={onExport}>
          {texts.exportList}
        </Button>
      )}
      {asked && (
        <Button size="small" onPress={() => setOpen(true)}>
          {texts.detail}
        </Button>
      )}
    </div>
  );
  return (
    <div className={styles.layout}>
      <div className={styles.across}>{head}</div>
      <div className={classNames(styles.across, styles.notice)}>{notice}</div>
      {filters || tools ? (
        <div className={styles.filters} data-pane>
          {/* Where the chips scroll sideways the tools stay in sight beside them; elsewhere they share the last line. */}
          <div className={styles.chips}>
            {filters}
            {!narrow && tools}
          </div>
          {narrow && tools}
        </div>
      ) : (
        <div className={styles.across} />
      )}
      <div className={styles.list} data-pane>
        {children}
      </div>
      {detail && (!narrow || open) && <Detail onClose={narrow ? () => setOpen(false) : undefined}>{detail}</Detail>}
    </div>
  );
}

function Detail({ children, onClose }: { readonly children: ReactNode; readonly onClose: (() => void) | undefined }) {
  const texts = useUiTexts();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !onClose) return;
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc from whatever has the focus within
    <div className={styles.detail} data-pane onKeyDown={onKeyDown}>
      {onClose && (
        <div className={styles.close}>
          <IconButton label={texts.close} icon={IconX} size="small" onPress={onClose} />
        </div>
      )}
      {children}
    </div>
  );
}

/** Pushes what follows to the right edge of a row. */
export function Spread() {
  return <span style={{ flex: 1 }} />;
}
