import words from '../../../resources/print/vi.json' with { type: 'json' };

/**
 * The fixed words of printed lists. They are official Vietnamese whatever language the screen speaks, so they are no
 * locale: a translated Quốc hiệu would be no paper at all.
 */
export const paperWords = words;

/** Puts the parameters in place of `{{name}}`; text inside a parameter is never read as a place. */
export const fill = (template: string, params: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (place, name: string) => params[name] ?? place);
