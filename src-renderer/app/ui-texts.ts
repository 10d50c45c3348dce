import type { TFunction } from 'i18next';
import type { UiTexts } from '../ui/texts.ts';

const SECONDS_PER_MINUTE = 60;

/** The words of the pieces, from the locale of the screen. Numbers are grouped as the language does it. */
export function uiTexts(t: TFunction<'ui'>, language: string): UiTexts {
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN');
  return {
    close: t('close'),
    detail: t('detail'),
    exportList: t('exportList'),
    cancel: t('cancel'),
    back: t('back'),
    undo: t('undo'),
    clear: t('clear'),
    show: t('show'),
    hide: t('hide'),
    optional: t('optional'),
    noMatch: t('noMatch'),
    chosenCount: (count) => t('chosenCount', { count }),
    step: (at, of) => t('step', { at, of }),
    progressOf: (done, total) => t('progressOf', { done: number.format(done), total: number.format(total) }),
    secondsLeft: (seconds) =>
      seconds > SECONDS_PER_MINUTE
        ? t('minutesLeft', { minutes: Math.ceil(seconds / SECONDS_PER_MINUTE) })
        : t('secondsLeft', { seconds }),
    cancelling: t('cancelling'),
    dropHere: t('dropHere'),
    leaveTitle: t('leaveTitle'),
    leaveSentence: t('leaveSentence'),
    leave: t('leave'),
    draftAt: (time) => t('draft.at', { time }),
    draftOpen: t('draft.open'),
    draftDrop: t('draft.drop'),
    notADay: t('notADay'),
    todayWords: [t('today')],
    columns: {
      title: t('columns.title'),
      hint: t('columns.hint'),
      frozen: t('columns.frozen'),
      reset: t('columns.reset'),
    },
    views: {
      title: t('views.title'),
      changed: t('views.changed'),
      none: t('views.none'),
      find: t('views.find'),
      opens: t('views.opens'),
      saveAs: (name) => t('views.saveAs', { name }),
      replace: (name) => t('views.replace', { name }),
      rename: t('views.rename'),
      newName: (name) => t('views.newName', { name }),
      remove: t('views.remove'),
      removed: (name) => t('views.removed', { name }),
      openWith: (name) => t('views.openWith', { name }),
    },
    grid: {
      cellAt: (column, row, value) => t('grid.cellAt', { column, row: number.format(row), value }),
      emptyCell: t('grid.emptyCell'),
      loading: t('grid.loading'),
      notAChoice: (typed) => t('grid.notAChoice', { typed }),
      notListed: (typed) => t('grid.notListed', { typed }),
      severalChoices: (typed, count) => t('grid.severalChoices', { typed, count }),
      tooLong: (most) => t('grid.tooLong', { most: number.format(most) }),
      notSaved: t('grid.notSaved'),
      dropped: (typed) => t('grid.dropped', { typed }),
      copied: (cells) => t('grid.copied', { count: cells }),
      columnHint: t('grid.columnHint'),
      thenSorted: (direction) => (direction === 'ascending' ? t('grid.thenAscending') : t('grid.thenDescending')),
    },
  };
}
