import type { Catalogue } from '../catalogue.ts';
import { taxName } from './taxes.ts';

const PROVINCES: Readonly<Record<string, string>> = {
  AB: 'Alberta',
  BC: 'Colombie-Britannique',
  MB: 'Manitoba',
  NB: 'Nouveau-Brunswick',
  NL: 'Terre-Neuve-et-Labrador',
  NS: 'Nouvelle-Écosse',
  NT: 'Territoires du Nord-Ouest',
  NU: 'Nunavut',
  ON: 'Ontario',
  PE: 'Île-du-Prince-Édouard',
  QC: 'Québec',
  SK: 'Saskatchewan',
  YT: 'Yukon',
};

/** The texts of `<billet-tax-profile>`. */
export const taxProfile: Catalogue['taxProfile'] = {
  title: 'Taxes',
  province: ({ code }) => PROVINCES[code] ?? code,
  country: 'Pays',
  provinceLabel: 'Province ou État',
  exemption: 'Taxe de vente provinciale',
  exempt: 'Exonéré',
  exemptById: 'Exonéré grâce à votre numéro de taxe provinciale.',
  exemptByForm: 'Exonéré grâce au formulaire d’exonération que vous nous avez remis.',
  notExempt: 'Perçue sur les dépôts.',
  noProvincial: 'Il n’y a pas de numéro de taxe provinciale là où se trouve ce compte.',
  noTax: ({ amount }) => `Un dépôt de ${amount} n’est soumis à aucune taxe.`,
  taxed: ({ amount, total, lines }, { list }) =>
    `Sur votre prochain dépôt de ${amount}, vous payez ${list(lines)}\u00a0: ${total} au total.`,
  line: ({ name, rate, amount }) => `${taxName(name)} ${rate} (${amount})`,
  taxId: 'Numéro de taxe provinciale',
  hint:
    'Pour les entreprises qui revendent des services. Avec ce numéro, la taxe de vente provinciale n’est pas perçue ' +
    'sur vos dépôts.',
  save: 'Enregistrer',
  removeId: 'Supprimer le numéro de taxe',
  compare: 'Taxes sur un dépôt',
  now: 'Actuellement',
  after: 'Après l’enregistrement',
  change: 'Après la suppression',
  total: 'Vous payez',
  saved: 'Votre numéro de taxe provinciale a été enregistré.',
  removed: 'Votre numéro de taxe provinciale a été supprimé.',
  enterId: 'Saisissez votre numéro de taxe provinciale.',
};
