import type { FormRecord } from './record.ts';
import { rowsOf, type Values } from './value.ts';

/** The codes of one form as the other says them; what is not listed has no counterpart. */
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { application: 'application', website: 'website', module: 'application' },
  serviceGroup: { public: 'public', internal: 'administration' },
  users: { public: 'general', internal: 'internal' },
  builder: { self: 'self', vendor: 'vendor', ministry: 'central' },
  integrated: { yes: 'yes', none: 'no' },
};

const translated = (field: string, value: Values[string]): Values[string] =>
  typeof value === 'string' ? codes[field]?.[value] : undefined;

/** What a record of an application starts with that was built on a proposal: nothing is asked twice (S5.12). */
export function applicationFrom({ opd, id, values }: FormRecord): Values {
  return {
    name: values['title'],
    kind: translated('kind', values['kind']),
    function: values['goal'],
    output: values['outputs'],
    businessProcess: values['processName'],
    serviceGroup: translated('serviceGroup', values['serviceType']),
    users: translated('users', values['serviceType']),
    sharing: 'special',
    origin: 'local',
    legalBasis: values['dutyBasis'],
    platforms: values['platforms'],
    builder: translated('builder', values['executor']),
    funding: values['funding'],
    buildCost: values['cost'],
    yearlyCost: values['yearlyCost'],
    hosting: values['hosting'],
    integrated: translated('integrated', values['integration']),
    personalData: personalDataIn(values),
    confidentiality: values['confidentiality'],
    contact: values['contact'],
    proposal: { opd, record: id },
  };
}

/** One table of personal data is enough; where nothing is known, it is asked. */
function personalDataIn(values: Values): Values[string] {
  const said = rowsOf(values['dataUsed']).map(({ personal }) => personal);
  if (said.includes('yes')) return 'yes';
  return said.length > 0 && said.every((one) => one === 'no') ? 'no' : undefined;
}
