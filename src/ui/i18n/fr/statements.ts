import type { Catalogue } from '../catalogue.ts';
import { taxName } from './taxes.ts';

const PERIODS = {
  thisMonth: 'Ce mois-ci',
  lastMonth: 'Le mois dernier',
  last90Days: 'Les 90 derniers jours',
  thisYear: 'Cette année',
  custom: 'Dates choisies',
} as const;

/** The texts of `<billet-statements>`. */
export const statements: Catalogue['statements'] = {
  title: 'Relevés',
  intro:
    'Choisissez des dates, puis obtenez la facture correspondante. Elle peut être imprimée ou enregistrée au format PDF.',
  kind: 'Document',
  kindName: ({ kind, canadian }) =>
    kind === 'charges' ? 'Facture' : canadian ? 'Facture canadienne' : 'Facture des dépôts',
  kindHint: ({ kind }) =>
    kind === 'charges'
      ? 'Tous les frais et dépôts de ces dates.'
      : 'Les dépôts uniquement, avec leurs taxes et les numéros d’inscription aux taxes. Pour vos dossiers fiscaux.',
  period: 'Période',
  periodName: ({ period }) => PERIODS[period],
  from: 'Du',
  to: 'Au',
  get: 'Obtenir la facture',
  needDate: 'Saisissez une date.',
  print: 'Imprimer ou enregistrer en PDF',
  download: 'Télécharger le PDF',
  ready: ({ name, number }) => `Document prêt\u00a0: ${name} ${number}.`,

  number: 'Numéro',
  issued: 'Date d’émission',
  range: 'Période',
  rangeValue: ({ from, to }) => `${from} – ${to}`,
  billTo: 'Facturé à',
  seller: 'Vendeur',
  registration: ({ name, number }) => `${taxName(name)}\u00a0: ${number}`,

  date: 'Date',
  description: 'Description',
  amountIn: ({ currency }) => `Montant (${currency})`,
  usage: 'Frais de communication',
  cnam: 'Recherches du nom de l’appelant',
  entries: ({ count, text }, { plural }) => plural(count, { one: `${text} écriture`, other: `${text} écritures` }),
  showEntries: ({ name }) => `Afficher le détail\u00a0: ${name}`,
  showDay: ({ date }) => `Afficher les écritures du ${date}`,
  charges: 'Frais',
  credits: 'Dépôts et crédits',
  noLines: 'Aucuns frais ni dépôts à ces dates.',
  noDeposits: 'Il n’y a eu aucun dépôt à ces dates.',

  totals: 'Totaux',
  totalCharges: 'Total des frais',
  totalDeposits: 'Total des dépôts, hors taxes',
  totalCredits: 'Dépôts et crédits',
  taxLine: ({ name, rate }) => `${taxName(name)} ${rate}`,
  totalTax: 'Taxes sur les dépôts',
  totalPaid: 'Total, taxes comprises',
};
