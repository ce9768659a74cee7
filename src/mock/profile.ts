import type { OperationOutput, PolicySource, PresetName, Seller } from '../contract/index.ts';

type WireInstructions = OperationOutput<'getWireInstructions'>;

/** What is known of an account beside what the rules look at. */
export interface Profile {
  readonly accountId: string;
  /** BCP 47: the language of its e-mails. */
  readonly language: string;
  readonly holder: { readonly name: string; readonly email: string; readonly addressLines: readonly string[] };
  readonly seller: Seller;
  readonly wire: WireInstructions;
}

/** Who sells under each preset; names, addresses and numbers are invented. */
const SELLERS: Readonly<Record<PresetName, Seller>> = {
  'prepaid-trunk': {
    name: 'Northgate Trunking',
    addressLines: ['400 Harbour Street', 'Portland, ME 04101', 'United States'],
    email: 'billing@northgate.example',
    taxRegistrations: [],
  },
  'prepaid-voip': {
    name: 'Cedarline Voice',
    addressLines: ['1200 Rue du Port', 'Montréal, QC H2Y 1A1', 'Canada'],
    email: 'finances@cedarline.example',
    taxRegistrations: [
      { name: 'GST/HST', number: '10000 0001 RT0001' },
      { name: 'QST', number: '1000000001 TQ0001' },
      { name: 'PST (BC)', number: 'PST-1000-0001' },
    ],
  },
  'invoice-portal': {
    name: 'Brightwater Communications',
    addressLines: ['77 Lakeshore Avenue', 'Chicago, IL 60601', 'United States'],
    email: 'accounts@brightwater.example',
    taxRegistrations: [],
  },
  'preauthorized-debit': {
    name: 'Maple Valley Telephone',
    addressLines: ['15 Main Street', 'Guelph, ON N1H 1A1', 'Canada'],
    email: 'service@maplevalley.example',
    taxRegistrations: [{ name: 'GST/HST', number: '10000 0002 RT0001' }],
  },
  'dues-schedule': {
    name: 'Riverbend Owners Association',
    addressLines: ['2 Clubhouse Lane', 'Asheville, NC 28801', 'United States'],
    email: 'treasurer@riverbend.example',
    taxRegistrations: [],
  },
};

const HOLDER = { name: 'Alex Morgan', email: 'alex.morgan@example.com', addressLines: ['12 Orchard Road'] };

/** The facts of an account under a policy; whoever holds it is made up where a test does not say. */
export function profileOf(
  source: PolicySource,
  given: { language?: string | undefined; holder?: Profile['holder'] | undefined },
): Profile {
  const preset = typeof source === 'string' ? source : source.extends;
  const seller = SELLERS[preset];
  const accountId = `acct-${preset}`;
  return {
    accountId,
    language: given.language ?? 'en',
    holder: given.holder ?? HOLDER,
    seller,
    wire: {
      lines: [
        { label: 'Beneficiary', value: seller.name },
        { label: 'Bank', value: 'First Example Bank' },
        { label: 'Account number', value: '000123456789' },
        { label: 'SWIFT', value: 'EXMPUS33' },
      ],
      reference: accountId.toUpperCase(),
    },
  };
}
