// The way to the cohorts, for whoever runs or leads one. Nobody else has anything to see there.
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { LinkButton } from '../../parts/link-button.tsx';

export function CohortsLink() {
  const may = useMay();
  const { data } = useQuery(ask.cohorts.list.queryOptions({ input: {} }));
  if (!may('cohorts.run') && !data?.cohorts.length) return null;
  return <LinkButton to="/academy/cohorts">Cohorts</LinkButton>;
}
