import type { TFunction } from 'i18next';
import type { ActionRow } from '#shared/api/actions.ts';

/** "Hoàn tác: Sửa “Ghi chú” của Lê Văn An": an action in words. */
export function actionText(t: TFunction<'actions'>, field: (column: string) => string, action: ActionRow): string {
  const what = deedText(t, field, action);
  return action.step === 'do' ? what : t(`step.${action.step}`, { what });
}

function deedText(
  t: TFunction<'actions'>,
  field: (column: string) => string,
  { verb, table, count, title, column, fileName }: ActionRow,
): string {
  const thing = tableText(t, table);
  switch (verb) {
    case 'import':
      return t('what.import', { fileName, number: count });
    case 'take':
      return t('what.take', { fileName, title });
    case 'copy':
      return t('what.copy', { number: count });
    case 'paste':
      return t('what.paste', { number: count });
    case 'change':
      if (column === '') return t('what.changeRecord', { title });
      return count === 1
        ? t('what.changeField', { field: field(column), title })
        : t('what.changeFieldMany', { field: field(column), number: count });
    case 'settle':
      return count === 1 ? t('what.settle', { field: field(column), title }) : t('what.settleMany', { number: count });
    case 'number':
      return count === 1 ? t('what.number', { title }) : t('what.numberMany', { title, number: count });
    case 'merge':
    case 'unmerge':
    case 'void':
      return t(`what.${verb}`, { title });
    case 'add':
    case 'withdraw':
    case 'restore':
      return count === 1 ? t(`what.${verb}`, { thing, title }) : t(`what.${verb}Many`, { thing, number: count });
  }
}

/** A table of a newer program has no name here. */
export function tableText(typed: TFunction<'actions'>, table: string): string {
  const t: (key: string, options: { defaultValue: string }) => string = typed;
  return t(`table.${table}`, { defaultValue: table });
}
