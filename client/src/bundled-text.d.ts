// Texts that the build puts into the bundles as they are.
declare module '*.txt' {
  const text: string;
  export default text;
}
