import type { Form, FormId } from '../form.ts';
import { application } from './application.ts';
import { complaint } from './complaint.ts';
import { digitalReadiness } from './digital-readiness.ts';
import { ictSpending } from './ict-spending.ts';
import { integrationNeed } from './integration-need.ts';
import { noIncident } from './no-incident.ts';
import { officeConnectivity } from './office-connectivity.ts';
import { proposal } from './proposal.ts';
import { securityAwareness } from './security-awareness.ts';
import { securityIncident } from './security-incident.ts';
import { service } from './service.ts';

const byId: Readonly<Record<FormId, Form>> = {
  application,
  proposal,
  ictSpending,
  officeConnectivity,
  securityIncident,
  noIncident,
  securityAwareness,
  digitalReadiness,
  complaint,
  service,
  integrationNeed,
};

/** Every form of the data collection, in the order in which they are offered; loaded as a chunk of its own. */
export const forms: readonly Form[] = Object.values(byId);

export const formOf = (id: FormId): Form => byId[id];
