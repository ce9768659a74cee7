import type { Catalogue } from '../catalogue.ts';

/** The texts of the forms in which payment details are typed. */
export const vault: Catalogue['vault'] = {
  kindCard: 'Carte',
  kindVisaDebit: 'Visa Débit',
  kindBankAccount: 'Compte bancaire',
  kindPaypal: 'PayPal',
  kindsLegend: 'Type de moyen de paiement',

  testForm:
    'Ceci est un formulaire d’essai. Seuls les numéros d’essai publiés sont acceptés\u00a0; n’en saisissez jamais un vrai.',
  testNumbers: 'Par exemple 4242 4242 4242 4242, une date à venir et trois chiffres quelconques.',
  testAccounts: 'Par exemple le compte 000123456789.',

  cardNumber: 'Numéro de carte',
  cardNumberHint: 'Un numéro d’essai publié',
  expiry: 'Date d’expiration',
  expiryHint: 'MM/AA',
  securityCode: 'Code de sécurité',
  securityCodeHint: '3 chiffres au dos de la carte',
  securityCodeHintAmex: '4 chiffres au recto de la carte',

  routingNumber: 'Numéro d’acheminement',
  routingNumberHint: '9 chiffres',
  accountNumber: 'Numéro de compte',
  accountNumberHint: 'De 7 à 12 chiffres au Canada',
  transitNumber: 'Numéro de transit',
  institutionNumber: 'Numéro d’institution',
  pasteWhole: 'Vous pouvez coller la ligne de chiffres entière dans n’importe quel champ.',
  chequeUs: 'Au bas d’un chèque, le numéro d’acheminement vient en premier, suivi du numéro de compte.',
  chequeCa:
    'Au bas d’un chèque figurent le numéro du chèque, le numéro de transit, le numéro d’institution et le numéro de ' +
    'compte.',

  paypalNote: 'Vous l’approuvez dans une fenêtre PayPal simulée.',
  paypalTitle: 'PayPal simulé',
  paypalBody: ({ email }) => `Autoriser les paiements à partir du compte PayPal de ${email}\u00a0?`,
  paypalApprove: 'Approuver',
  paypalCancel: 'Revenir sans approuver',

  confirmTitle: '3-D Secure simulé',
  confirmBody: ({ amount, method }) => `Votre banque vous demande de confirmer le paiement de ${amount} avec ${method}.`,
  confirmComplete: 'Confirmer',
  confirmFail: 'Échouer',
  confirmAbandon: 'Quitter sans répondre',

  errorNumberRequired: 'Saisissez le numéro de carte.',
  errorExpiryRequired: 'Saisissez le mois et l’année d’expiration.',
  errorCodeRequired: 'Saisissez le code de sécurité.',
  errorRoutingRequired: 'Saisissez le numéro d’acheminement.',
  errorTransitRequired: 'Saisissez le numéro de transit.',
  errorInstitutionRequired: 'Saisissez le numéro d’institution.',
  errorAccountRequired: 'Saisissez le numéro de compte.',
  errorNotTestCard:
    'Ceci est un formulaire d’essai\u00a0: seuls les numéros d’essai publiés sont acceptés. Rien de ce que vous avez saisi ' +
    'n’a été conservé ni envoyé.',
  errorCardIncomplete: 'Ce numéro est incomplet.',
  errorCardChecksum: 'Ce numéro de carte n’est pas valide. Vérifiez ses chiffres.',
  errorVisaDebit: 'Visa Débit n’est pas accepté ici. Utilisez une autre carte.',
  errorCardCountry: ({ countries }) => `Seules les cartes émises dans ces pays sont acceptées\u00a0: ${countries}.`,
  errorExpiry: 'Saisissez le mois et l’année, par exemple 04/30.',
  errorExpired: 'Cette carte est expirée.',
  errorSecurityCode:
    'Saisissez les 3 chiffres figurant au dos de la carte, ou les 4 chiffres au recto d’une American Express.',
  errorRouting: 'Ce numéro d’acheminement n’est pas valide. Il comporte 9 chiffres\u00a0; vérifiez-les.',
  errorNotTestAccount:
    'Ceci est un formulaire d’essai\u00a0: seuls les comptes d’essai publiés sont acceptés. Rien de ce que vous avez saisi ' +
    'n’a été conservé ni envoyé.',
  errorAccount: 'Ce numéro de compte n’est pas valide. Vérifiez ses chiffres.',
  errorTransit: 'Un numéro de transit comporte 5 chiffres.',
  errorInstitution: 'Un numéro d’institution comporte 3 chiffres.',

  loadFailed: 'Le formulaire de paiement n’a pas pu être chargé',
  loadBlocked:
    'Quelque chose dans ce navigateur empêche son chargement. Un bloqueur de publicités ou le réseau peut en être la ' +
    'cause.',
  loadOffline: 'Il n’y a pas de connexion.',
  loadSlow: 'Le chargement est trop long. La connexion est peut-être lente.',
  loadOtherVersion: 'Une autre version du formulaire est déjà présente sur cette page.',
  loadMisconfigured: 'Le formulaire n’est pas configuré correctement sur cette page.',
  noVault:
    'Les données de paiement ne peuvent pas être saisies sur cette page. Utilisez un moyen de paiement enregistré.',
};
