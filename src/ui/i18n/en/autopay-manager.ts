/** The texts of `<billet-autopay-manager>`. */
export const autopayManager = {
  title: 'Auto-pay',
};
