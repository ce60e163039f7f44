// A WebAuthn authenticator made of software: it signs what browsers sign, so passkeys are tested against the real verifier.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

export type Authenticator = {
  id: string;
  create(challenge: string, origin?: string): RegistrationResponseJSON;
  get(
    challenge: string,
    more?: { origin?: string; verified?: boolean; counter?: number },
  ): AuthenticationResponseJSON;
};

const base64 = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

/** One P-256 passkey for `origin`; its counter goes up by one with each use. */
export function authenticator(origin: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let uses = 0;
  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const data = (flags: number, counter: number, rest = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags]), count, rest]);
  };
  const common = {
    id: base64(id),
    rawId: base64(id),
    type: 'public-key' as const,
    clientExtensionResults: {},
  };
  return {
    id: base64(id),
    create: (challenge, from = origin) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytes(data(0x45, 0, attested)),
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: base64(clientData('webauthn.create', challenge, from)),
          attestationObject: base64(attestation),
          transports: ['internal'],
        },
      };
    },
    get: (challenge, { origin: from = origin, verified = true, counter = ++uses } = {}) => {
      const signed = data(verified ? 0x05 : 0x01, counter);
      const client = clientData('webauthn.get', challenge, from);
      return {
        ...common,
        response: {
          clientDataJSON: base64(client),
          authenticatorData: base64(signed),
          signature: base64(sign('sha256', Buffer.concat([signed, sha256(client)]), privateKey)),
        },
      };
    },
  };
}

// CBOR (RFC 8949), the three shapes an attestation needs.
const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const bytes = (value: Buffer) => Buffer.concat([Buffer.from([0x58, value.length]), value]);

function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const part = (value: string) => bytes(Buffer.from(value, 'base64url'));
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    part(x),
    Buffer.from([0x22]),
    part(y),
  ]);
}
