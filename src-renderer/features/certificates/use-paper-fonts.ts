import { useEffect, useState } from 'react';

const shipped = [
  ['Regular', '400', 'normal'],
  ['Bold', '700', 'normal'],
  ['Italic', '400', 'italic'],
  ['BoldItalic', '700', 'italic'],
] as const;

/** The letters of paper, for the screen: the very files that are printed with. */
export function usePaperFonts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const faces = shipped.map(
      ([name, weight, style]) => new FontFace('Tinos', `url(/print/fonts/Tinos-${name}.ttf)`, { weight, style }),
    );
    let left = false;
    void Promise.all(faces.map((face) => face.load())).then((loaded) => {
      for (const face of loaded) document.fonts.add(face);
      if (!left) setReady(true);
    });
    return () => {
      left = true;
    };
  }, []);
  return ready;
}
