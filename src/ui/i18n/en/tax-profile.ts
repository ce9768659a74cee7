/** The texts of `<billet-tax-profile>`. */
export const taxProfile = {
  title: 'Taxes',
};
