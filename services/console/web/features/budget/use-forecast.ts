import { forecastEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';

/** Where the money is heading: for the sentences and for the chart. */
export function useForecast() {
  const { id: project } = useProject();
  return useQuery({
    queryKey: ['budget', project, 'forecast'],
    queryFn: () => call(forecastEndpoints.forecastBudget, { params: { project } }),
  });
}
