// Which help fits, before anything is counted: six problems as people state them, eighteen questions, and what others here stated.
import { useSearch } from '@tanstack/react-router';
import { Guided } from './guided.tsx';
import { questions } from './questions.ts';
import { Result } from './result.tsx';
import { Start } from './start.tsx';

export default function WhichHelp() {
  const { step } = useSearch({ strict: false }) as { step?: unknown };
  if (step === 'result') return <Result />;
  const at = Number(step);
  const question = Number.isInteger(at) ? questions[at - 1] : undefined;
  return question ? <Guided question={question} at={at} /> : <Start />;
}
