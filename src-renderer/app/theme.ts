import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ten shades around the lacquer red: 6 is the accent on paper, 4 the accent on dark. */
const lacquer: MantineColorsTuple = [
  '#f7e9e6',
  '#f0d3cf',
  '#e9b3ad',
  '#e58c85',
  '#e0685f',
  '#c2433a',
  '#a5231c',
  '#861b15',
  '#68140f',
  '#4a0d0a',
];

/**
 * What floats stands in the main area, else a reader that goes from landmark to landmark passes it by; it is no higher
 * than the room it has there, and scrolls within.
 */
const floating = {
  defaultProps: { portalProps: { target: 'main' }, middlewares: { flip: true, shift: true, size: { padding: 4 } } },
};

export const theme = createTheme({
  components: { Popover: floating, Menu: floating },
  fontFamily: '"Be Vietnam Pro", sans-serif',
  fontFamilyMonospace: '"Be Vietnam Pro", sans-serif',
  primaryColor: 'lacquer',
  primaryShade: { light: 6, dark: 4 },
  colors: { lacquer },
  defaultRadius: 4,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.45' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
});

/** Mantine's own variables, told to use the tokens, so that its parts and ours cannot differ. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--sv-bg)',
    '--mantine-color-text': 'var(--sv-ink)',
    '--mantine-color-dimmed': 'var(--sv-soft)',
    '--mantine-color-placeholder': 'var(--sv-soft)',
    '--mantine-color-error': 'var(--sv-red)',
    '--mantine-color-anchor': 'var(--sv-red)',
    '--mantine-color-default': 'var(--sv-bg)',
    '--mantine-color-default-hover': 'var(--sv-panel)',
    '--mantine-color-default-color': 'var(--sv-ink)',
    '--mantine-color-default-border': 'var(--sv-line)',
    '--mantine-color-disabled': 'var(--sv-panel)',
    '--mantine-color-disabled-color': 'var(--sv-soft)',
    '--mantine-color-disabled-border': 'var(--sv-line)',
    '--mantine-primary-color-filled': 'var(--sv-red)',
    '--mantine-primary-color-filled-hover': 'var(--sv-red-strong)',
    '--mantine-primary-color-contrast': 'var(--sv-on-red)',
  },
  light: {},
  dark: {},
});
