// A third party stands by an award: a sponsor who was there signs what they saw. It is kept beside the award; the award itself stays as it is.
import { badges303, Endorsement, vc2 } from './shape/credential.ts';

type Given = {
  id: string;
  /** Who stands by it. */
  issuer: { id: string; name?: string };
  /** Id of the award. */
  award: string;
  comment: string;
  validFrom: string;
};

/** The endorsement, to be signed. @throws {ZodError} when an id is no absolute address */
export function unsignedEndorsement({ id, issuer, award, comment, validFrom }: Given): Endorsement {
  return Endorsement.parse({
    '@context': [vc2, badges303],
    id,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer: { ...issuer, type: ['Profile'] },
    validFrom,
    credentialSubject: { id: award, type: ['EndorsementSubject'], endorsementComment: comment },
  });
}
