import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { makeQueryClient } from '#renderer/api/query-client.ts';
import { startI18n } from '#renderer/app/i18n.ts';
import type { Language } from '#renderer/app/locales.ts';
import { Providers } from '#renderer/app/providers.tsx';

afterEach(cleanup);

type RenderOptions = { readonly language?: Language };

/** Draws pieces or screens with everything they stand on, in Vietnamese unless told otherwise, and a pair of hands. */
export function renderUi(node: ReactNode, { language = 'vi' }: RenderOptions = {}) {
  const client = makeQueryClient();
  const i18n = startI18n(language);
  const wrap = (content: ReactNode) => (
    <Providers i18n={i18n} client={client} env="test">
      {content}
    </Providers>
  );
  const view = render(wrap(node));
  return { ...view, rerender: (next: ReactNode) => view.rerender(wrap(next)), hands: userEvent.setup(), client };
}
