/** What a host sees of a class: members that are not private, events that have a name. */
function publicOnly() {
  return {
    name: 'billet:public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          if (declaration.kind !== 'class') continue;
          const members = declaration.members?.filter(isPublic);
          const events = declaration.events?.filter((event) => event.name !== undefined && event.name !== '');
          if (members !== undefined) declaration.members = members;
          if (events !== undefined) declaration.events = events;
        }
      }
    },
  };
}

function isPublic(member) {
  return member.privacy !== 'private' && member.privacy !== 'protected' && !/^[#_]/.test(member.name);
}

export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/elements/*/*.styles.ts', 'src/elements/*/*.define.ts'],
  litelement: true,
  // The field in package.json is written by hand; the analyzer would rewrite the file.
  packagejson: false,
  plugins: [publicOnly()],
};
