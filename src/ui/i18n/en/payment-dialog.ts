/** The texts of `<billet-payment-dialog>`. */
export const paymentDialog = {
  title: 'Payment',
};
