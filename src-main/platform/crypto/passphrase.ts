import { ok, type Result, refuse } from '#shared/base/result.ts';
import { passphraseMinLength } from '#shared/domain/stations.ts';

const passphraseMaxLength = 128;

/**
 * The form in which a passphrase is used: NFC, since Vietnamese keyboards emit both forms of the same letter.
 * Lengths count characters as a person sees them typed, not bytes.
 * Refuses: station.passphraseTooShort, station.passphraseTooLong.
 */
export function checkPassphrase(
  typed: string,
): Result<string, 'station.passphraseTooShort' | 'station.passphraseTooLong'> {
  const passphrase = typed.normalize('NFC');
  const length = [...passphrase].length;
  if (length < passphraseMinLength) return refuse('station.passphraseTooShort', { min: passphraseMinLength });
  if (length > passphraseMaxLength) return refuse('station.passphraseTooLong', { max: passphraseMaxLength });
  return ok(passphrase);
}
