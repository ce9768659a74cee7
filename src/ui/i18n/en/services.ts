/** The texts of `<billet-services>`. */
export const services = {
  title: 'Services',
};
