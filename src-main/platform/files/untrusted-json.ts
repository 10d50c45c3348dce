const quote = 0x22;
const backslash = 0x5c;
const openArray = 0x5b;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/**
 * Parses JSON from a stranger; undefined when it is none, or nested deeper than `maxDepth`. The depth is counted before:
 * JSON.parse takes a nesting of 200,000 without complaint, and whatever walks the value afterwards would overflow.
 */
export function parseUntrusted(text: string, maxDepth: number): unknown {
  if (tooDeep(text, maxDepth)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: the caller says what that means.
    return undefined;
  }
}

function tooDeep(text: string, maxDepth: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (quoted) {
      if (unit === backslash) i += 1;
      else if (unit === quote) quoted = false;
    } else if (unit === quote) quoted = true;
    else if (unit === openArray || unit === openObject) {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (unit === closeArray || unit === closeObject) depth -= 1;
  }
  return false;
}
