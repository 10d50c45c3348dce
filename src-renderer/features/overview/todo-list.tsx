import {
  IconAlertTriangle,
  IconBook2,
  IconCalendarX,
  IconCircleCheck,
  IconCopy,
  IconFileImport,
  IconFileText,
  IconFolders,
  IconGitMerge,
  IconHistory,
  IconId,
  IconSitemap,
  IconUsb,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import { NextStep } from '../../ui/feedback/next-step.tsx';
import { instantText } from '../../ui/format-instant.ts';
import type { IconShape } from '../../ui/icon.tsx';
import type { Todo } from './next-steps.ts';

const icons: Record<Todo['what'], IconShape> = {
  restore: IconAlertTriangle,
  import: IconFileImport,
  takeBundle: IconUsb,
  letterhead: IconFileText,
  cards: IconId,
  export: IconUsb,
  backUp: IconHistory,
  proposedUnits: IconSitemap,
  giveNumbers: IconBook2,
  twinDecisions: IconCopy,
  conflicts: IconGitMerge,
  refused: IconAlertTriangle,
  sharedFiles: IconFolders,
  lateStations: IconCalendarX,
};

type TodoListProps = {
  readonly todos: readonly Todo[];
  readonly nowMs: number;
  readonly onDo: (what: Todo['what']) => void;
};

/** What to do now, one line each; the first is the one to begin with. */
export function TodoList({ todos, nowMs, onDo }: TodoListProps) {
  const { t } = useTranslation('overview');
  const numbers = useNumbers();
  const sentence = (todo: Todo): string => {
    switch (todo.what) {
      case 'export':
        return t('todo.export.sentence', { changes: numbers.format(todo.changes) });
      case 'proposedUnits':
      case 'giveNumbers':
      case 'twinDecisions':
      case 'conflicts':
      case 'refused':
      case 'sharedFiles':
      case 'lateStations':
        return t(`todo.${todo.what}.sentence`, { amount: numbers.format(todo.count) });
      case 'backUp':
        return todo.lastAt === null
          ? t('todo.backUp.never')
          : t('todo.backUp.sentence', { when: instantText(todo.lastAt, nowMs) });
      default:
        return t(`todo.${todo.what}.sentence`);
    }
  };
  if (todos.length === 0) return <NextStep icon={IconCircleCheck} sentence={t('todo.nothing')} />;
  return (
    <>
      {todos.map((todo, order) => (
        <NextStep
          key={todo.what}
          icon={icons[todo.what]}
          sentence={sentence(todo)}
          action={
            <Button kind={order === 0 ? 'primary' : 'secondary'} onPress={() => onDo(todo.what)}>
              {t(`todo.${todo.what}.action`)}
            </Button>
          }
        />
      ))}
    </>
  );
}
