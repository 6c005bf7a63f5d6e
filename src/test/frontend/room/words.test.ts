import { pieces } from 'Frontend/room/room-model';
import { describe, expect, test } from 'vitest';

const EXPLAINED = [
  { word: 'quorum', means: 'How many must vote.' },
  { word: 'handover', means: 'Passing care from one service to the next.' },
  { word: 'hand', means: 'To ask to speak.' },
];

function shown(text: string): string[] {
  return pieces(text, EXPLAINED).map(({ text: piece, term }) => (term === null ? piece : `[${piece}]`));
}

describe('a word that is explained', () => {
  test('is marked where it stands first, whatever its capitals', () => {
    expect(shown('Quorum first, then the quorum.')).toEqual(['[Quorum]', ' first, then the quorum.']);
  });

  test('is not found in the middle of another word', () => {
    expect(shown('A beforehand note')).toEqual(['A beforehand note']);
  });

  test('gives way to a longer one at the same place', () => {
    expect(shown('The handover')).toEqual(['The ', '[handover]']);
  });

  test('is left out of a text without it', () => {
    expect(shown('Nothing here')).toEqual(['Nothing here']);
  });
});
