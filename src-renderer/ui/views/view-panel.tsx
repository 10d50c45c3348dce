import { type KeyboardEvent, useId, useState } from 'react';
import { fold, nfc } from '#shared/base/vi-text.ts';
import { Button } from '../button.tsx';
import { ChoiceList, choiceId } from '../choice/choice-list.tsx';
import { type Choice, matchChoices } from '../choice/match-choices.ts';
import { useChoiceKeys } from '../choice/use-choice-keys.ts';
import { RefusalMessage } from '../feedback/refusal-message.tsx';
import { useToasts } from '../feedback/toasts.tsx';
import { CheckField } from '../fields/radio-cards.tsx';
import filterStyles from '../filters/filters.module.css';
import { useUiTexts } from '../texts.ts';
import type { ViewDesk } from './view-desk.ts';

/** No name begins with a control character, so these stand for themselves. */
const KEEP_NEW = '\u0001new';
const KEEP_CHANGED = '\u0001changed';

/** One box finds a view by its name and gives a new one its name; below it what can be done with the present view. */
export function ViewPanel({ desk, onClose }: { readonly desk: ViewDesk; readonly onClose: () => void }) {
  const texts = useUiTexts();
  const listId = useId();
  const [typed, setTyped] = useState('');
  /** The view that is being named anew. */
  const [renaming, setRenaming] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const { views, current, changed } = desk;
  const name = nfc(typed).trim();
  const listed = renaming === undefined && (views.length > 0 || name !== '');
  const settle = async (done: Promise<string | undefined>) => {
    const sentence = await done;
    setProblem(sentence);
    if (sentence === undefined) onClose();
  };
  const choices = renaming === undefined ? offered() : [];
  const keys = useChoiceKeys(choices, pick);

  function offered(): readonly Choice[] {
    const known: readonly Choice[] = views.map((view) => ({
      value: view.name,
      label: view.name,
      ...(view.opening && { hint: texts.views.opens }),
    }));
    const taken = views.some((view) => fold(view.name) === fold(name));
    return [
      ...(current !== undefined && changed && name === ''
        ? [{ value: KEEP_CHANGED, label: texts.views.replace(current) }]
        : []),
      ...matchChoices(known, typed),
      ...(name !== '' && !taken ? [{ value: KEEP_NEW, label: texts.views.saveAs(name) }] : []),
    ];
  }
  function pick({ value }: Choice) {
    if (value === KEEP_NEW) void settle(desk.save(name));
    else if (value === KEEP_CHANGED && current !== undefined) void settle(desk.save(current, current));
    else {
      desk.pick(value);
      onClose();
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (renaming === undefined) onClose();
      else begin(undefined);
    } else if (renaming === undefined) keys.onKey(event);
    else if (event.key === 'Enter') {
      event.preventDefault();
      void settle(desk.rename(name, renaming));
    }
  };
  const begin = (view: string | undefined) => {
    setRenaming(view);
    setTyped(view ?? '');
    setProblem(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc from whatever has the focus within
    <div onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onKeyDown(event)}>
      <input
        type="text"
        role="combobox"
        aria-label={renaming === undefined ? texts.views.find : texts.views.newName(renaming)}
        aria-expanded={listed}
        aria-controls={listed ? listId : undefined}
        aria-activedescendant={choices.length > 0 ? choiceId(listId, keys.lit) : undefined}
        placeholder={texts.views.find}
        // biome-ignore lint/a11y/noAutofocus: the list was just opened to be typed into
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        className={filterStyles.search}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(undefined);
          keys.light(0);
        }}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <div className={filterStyles.popupFoot}>
          <RefusalMessage sentence={problem} />
        </div>
      )}
      {renaming !== undefined ? (
        <div className={filterStyles.popupFoot}>
          <span className={filterStyles.hint}>{texts.views.newName(renaming)}</span>
          <Button size="small" onPress={() => void settle(desk.rename(name, renaming))}>
            {texts.views.rename}
          </Button>
        </div>
      ) : !listed ? (
        <p className={filterStyles.popupFoot}>{texts.views.none}</p>
      ) : (
        <ChoiceList
          id={listId}
          label={texts.views.title}
          choices={choices}
          chosen={current === undefined ? [] : [current]}
          lit={keys.lit}
          onPick={pick}
        />
      )}
      {current !== undefined && renaming === undefined && (
        <PresentView desk={desk} current={current} onRename={() => begin(current)} onClose={onClose} />
      )}
    </div>
  );
}

type PresentViewProps = {
  readonly desk: ViewDesk;
  readonly current: string;
  readonly onRename: () => void;
  readonly onClose: () => void;
};

function PresentView({ desk, current, onRename, onClose }: PresentViewProps) {
  const texts = useUiTexts();
  const toasts = useToasts();
  const remove = async () => {
    const bringBack = await desk.remove(current);
    toasts.show({ text: texts.views.removed(current), action: { label: texts.undo, onPress: bringBack } });
    onClose();
  };
  return (
    <div className={filterStyles.popupFoot}>
      <CheckField
        label={texts.views.openWith(current)}
        checked={desk.views.some(({ name, opening }) => name === current && opening)}
        onChange={(on) => desk.openWith(on ? current : null)}
      />
      <span className={filterStyles.popupButtons}>
        <Button size="small" onPress={onRename}>
          {texts.views.rename}
        </Button>
        <Button size="small" onPress={() => void remove()}>
          {texts.views.remove}
        </Button>
      </span>
    </div>
  );
}
