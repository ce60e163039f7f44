// The text signals of what was committed, each with the key results it counted (KR_ACT, KR_TRACK, KR_KPI).
import type { KeyResultDraft } from '../../challenge/draft.ts';
import type { Id } from '../../core/id.ts';
import { type CountedText, countTexts, type TextCounts } from '../texts/count-texts.ts';
import type { Piece } from './piece.ts';

export type PromisedText = KeyResultDraft & { id: Id; teamId: Id; objectiveTitle: string };

export type TextPieces = {
  signals: TextCounts['signals'];
  pieces: Record<keyof TextCounts['signals'], Piece[]>;
};

/** Reads key results as they were committed. */
export function readTexts(promised: readonly PromisedText[]): TextPieces {
  const { signals, texts } = countTexts(
    promised.map((keyResult) => ({
      objective: { title: keyResult.objectiveTitle },
      keyResults: [keyResult],
    })),
  );
  const piecesOf = (isBad: (text: CountedText) => boolean): Piece[] =>
    promised.map(({ id, teamId }, index) => ({
      kind: 'key result',
      id,
      teamId,
      isBad: isBad(texts[index]!),
    }));
  return {
    signals,
    pieces: {
      KR_ACT: piecesOf(({ isActivity }) => isActivity),
      KR_TRACK: piecesOf(({ tracksProject }) => tracksProject),
      KR_KPI: piecesOf(({ asksForNoChange }) => asksForNoChange).filter(
        (_, index) => promised[index]!.role !== 'guard',
      ),
    },
  };
}
