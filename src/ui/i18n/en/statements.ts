/** The texts of `<billet-statements>`. */
export const statements = {
  title: 'Statements',
};
