/** The texts of the forms in which payment details are typed. */
export const vault = {
  kindCard: 'Card',
  kindVisaDebit: 'Visa Debit',
  kindBankAccount: 'Bank account',
  kindPaypal: 'PayPal',
  kindsLegend: 'Kind of method',

  testForm: 'This is a test form. Only published test numbers are accepted; never type a real one.',
  testNumbers: 'For example 4242 4242 4242 4242, any date to come, any three digits.',
  testAccounts: 'For example account 000123456789.',

  cardNumber: 'Card number',
  cardNumberHint: 'A published test number',
  expiry: 'Expiry',
  expiryHint: 'MM/YY',
  securityCode: 'Security code',
  securityCodeHint: '3 digits on the back',
  securityCodeHintAmex: '4 digits on the front',

  routingNumber: 'Routing number',
  routingNumberHint: '9 digits',
  accountNumber: 'Account number',
  accountNumberHint: '7 to 12 digits in Canada',
  transitNumber: 'Transit number',
  institutionNumber: 'Institution number',
  pasteWhole: 'You can paste the whole line of numbers into any field.',
  chequeUs: 'The routing number stands first at the foot of a cheque, the account number after it.',
  chequeCa: 'At the foot of a cheque stand the cheque number, the transit number, the institution number and the account number.',

  paypalNote: 'You approve it in a simulated PayPal window.',
  paypalTitle: 'Simulated PayPal',
  paypalBody: ({ email }: { email: string }) => `Allow payments from the PayPal account of ${email}?`,
  paypalApprove: 'Approve',
  paypalCancel: 'Back without approving',

  confirmTitle: 'Simulated 3-D Secure',
  confirmBody: ({ amount, method }: { amount: string; method: string }) =>
    `Your bank asks you to confirm ${amount} from ${method}.`,
  confirmComplete: 'Complete',
  confirmFail: 'Fail',
  confirmAbandon: 'Leave without an answer',

  errorRequired: 'Fill this in.',
  errorNotTestCard:
    'This is a test form: it takes published test numbers only. Nothing of what you typed was kept or sent.',
  errorCardIncomplete: 'This number is not complete.',
  errorCardChecksum: 'This is not a card number. Check its digits.',
  errorVisaDebit: 'Visa Debit is not accepted for this. Use another card.',
  errorCardCountry: ({ countries }: { countries: string }) => `Only cards issued in ${countries} are accepted.`,
  errorExpiry: 'Enter the month and year, such as 04/30.',
  errorExpired: 'This card has expired.',
  errorSecurityCode: 'Enter the 3 digits from the back of the card, or 4 from the front of an American Express.',
  errorRouting: 'This is not a routing number. It has 9 digits; check them.',
  errorNotTestAccount:
    'This is a test form: it takes published test accounts only. Nothing of what you typed was kept or sent.',
  errorAccount: 'This is not an account number. Check its digits.',
  errorTransit: 'A transit number has 5 digits.',
  errorInstitution: 'An institution number has 3 digits.',

  loadFailed: 'The payment form could not be loaded',
  loadBlocked: 'Something in this browser keeps it from loading. An ad blocker or the network may block it.',
  loadOffline: 'There is no connection.',
  loadSlow: 'It takes too long. The connection may be slow.',
  loadOtherVersion: 'Another version of it is on this page already.',
  loadMisconfigured: 'It is not set up correctly on this page.',
  noVault: 'Payment details cannot be entered on this page. Use a saved method.',
};
