import type { PresetName } from '../../contract/index.ts';
import { DUES_SCHEDULE } from './dues-schedule.ts';
import { INVOICE_PORTAL } from './invoice-portal.ts';
import { PREAUTHORIZED_DEBIT } from './preauthorized-debit.ts';
import { PREPAID_TRUNK } from './prepaid-trunk.ts';
import { PREPAID_VOIP } from './prepaid-voip.ts';
import type { Demonstration } from './script.ts';

/** The demonstration account of each preset. */
export const DEMONSTRATIONS: Readonly<Record<PresetName, Demonstration>> = {
  'prepaid-trunk': PREPAID_TRUNK,
  'prepaid-voip': PREPAID_VOIP,
  'invoice-portal': INVOICE_PORTAL,
  'preauthorized-debit': PREAUTHORIZED_DEBIT,
  'dues-schedule': DUES_SCHEDULE,
};
