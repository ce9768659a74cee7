/** The texts of `<billet-timeline>`. */
export const timeline = {
  title: 'What happened, what comes',
};
