declare module 'datapackage' {
  /** As far as the tests use it. */
  export class Package {
    static load(descriptor: object, options: { basePath: string; strict: boolean }): Promise<Package>;
    readonly errors: readonly Error[];
    readonly resources: readonly { readonly name: string; read(options: { keyed: true }): Promise<unknown[]> }[];
  }
}
