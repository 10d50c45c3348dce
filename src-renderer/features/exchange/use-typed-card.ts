import { useState } from 'react';
import type { CardInfo } from '#shared/api/cards.ts';
import type { FileToken } from '#shared/api/contract.ts';
import type { Reply } from '#shared/api/index.ts';
import type { Result } from '#shared/base/result.ts';
import { readTypedFingerprint } from '#shared/domain/cards/fingerprint-digits.ts';
import type { Refusal } from '#shared/errors.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';

/** A card that was chosen, and digits that are compared with it before anything goes on. */
export function useTypedCard<Card extends CardInfo>(read: (file: FileToken) => Promise<Result<Card>>) {
  const choose = useCommand('files.choose');
  const [chosen, setChosen] = useState<{ readonly file: FileToken; readonly card: Card }>();
  const [typed, setTyped] = useState('');
  const [same, setSame] = useState(false);
  const [problem, setProblem] = useState<Refusal>();

  const pick = async () => {
    const reply = await choose.run({ purpose: 'card' });
    if (!reply.ok || !reply.value) return;
    const { file } = reply.value;
    const card = await read(file);
    setProblem(card.ok ? undefined : (card as Refusal));
    if (card.ok) setChosen({ file, card: card.value });
  };
  const compare = async () => {
    if (!chosen) return;
    const reply: Reply<'cards.compare'> = await call('cards.compare', { file: chosen.file, typed });
    setProblem(reply.ok ? undefined : (reply as Refusal));
    setSame(reply.ok);
  };
  const change = (text: string) => {
    setTyped(text);
    setProblem(undefined);
  };
  const putBack = () => {
    setProblem(undefined);
    if (same) return setSame(false);
    setChosen(undefined);
    setTyped('');
  };
  const isWhole = readTypedFingerprint(typed).isWhole;
  return { chosen, typed, same, isWhole, problem, setProblem, pick, compare, change, putBack };
}
