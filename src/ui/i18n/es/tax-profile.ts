import type { Catalogue } from '../catalogue.ts';

const PROVINCES: Readonly<Record<string, string>> = {
  AB: 'Alberta',
  BC: 'Columbia Británica',
  MB: 'Manitoba',
  NB: 'Nuevo Brunswick',
  NL: 'Terranova y Labrador',
  NS: 'Nueva Escocia',
  NT: 'Territorios del Noroeste',
  NU: 'Nunavut',
  ON: 'Ontario',
  PE: 'Isla del Príncipe Eduardo',
  QC: 'Quebec',
  SK: 'Saskatchewan',
  YT: 'Yukón',
};

/** The texts of `<billet-tax-profile>`. */
export const taxProfile: Catalogue['taxProfile'] = {
  title: 'Impuestos',
  province: ({ code }) => PROVINCES[code] ?? code,
  country: 'País',
  provinceLabel: 'Provincia o estado',
  exemption: 'Impuesto provincial sobre las ventas',
  exempt: 'Exento',
  exemptById: 'Exento por su número fiscal provincial.',
  exemptByForm: 'Exento por el formulario de exención que recibimos de usted.',
  notExempt: 'Se aplica a los depósitos.',
  noProvincial: 'En el lugar de esta cuenta no existe un número fiscal provincial.',
  noTax: ({ amount }) => `Un depósito de ${amount} no lleva impuestos.`,
  taxed: ({ amount, total, lines }, { list }) =>
    `Con su próximo depósito de ${amount} paga ${list(lines)}: ${total} en total.`,
  line: ({ name, rate, amount }) => `${name} ${rate} (${amount})`,
  taxId: 'Número fiscal provincial',
  hint: 'Para empresas que revenden servicios. Con él no se aplica el impuesto provincial a sus depósitos.',
  save: 'Guardar',
  removeId: 'Eliminar el número fiscal',
  compare: 'Impuestos de un depósito',
  now: 'Ahora',
  after: 'Después de guardar',
  change: 'Después de eliminar',
  total: 'Usted paga',
  saved: 'Se guardó su número fiscal provincial.',
  removed: 'Se eliminó su número fiscal provincial.',
  enterId: 'Introduzca su número fiscal provincial.',
};
