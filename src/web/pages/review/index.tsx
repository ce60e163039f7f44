// Closing the quarter: the list of what is scored and what is missing, and behind each row one objective to score, judge and learn from.
import { useParams } from '@tanstack/react-router';
import { ReviewList } from './list/index.tsx';
import { ReviewObjective } from './objective/index.tsx';

export default function ReviewPage() {
  const { id } = useParams({ strict: false });
  return id ? <ReviewObjective key={id} id={id} /> : <ReviewList />;
}
