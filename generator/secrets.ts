/**
 * Members that are secrets although the models do not mark them, each with the reason.
 *
 * Not secret: public keys, references to secrets (ARNs, parameter names) and user names, which rules need.
 *
 * @module
 */

/** A member of a structure of a model. */
export interface SecretRow {
  readonly model: string
  /** `Structure.Member`, by the model names. */
  readonly member: string
  readonly reason: string
}

const vector = 'an initialization vector: half of what decrypts the content'
const key = 'an encryption key'
const streamName = 'the stream key of an RTMP publisher: whoever has it can publish'
const streamId = 'an SRT stream id, which carries access tokens by convention'
const headers = 'free headers of a request, where authorization is put'
const signedUrl = 'a URL with a session token in it: whoever has it can watch'

const rows = (
  model: string,
  secrets: { readonly [member: string]: string }
): ReadonlyArray<SecretRow> =>
  Object.entries(secrets).map(([member, reason]) => ({ model, member, reason }))

/** The rows for every model that AWS publishes for its media services; a test looks up each member in its model. */
export const secrets: ReadonlyArray<SecretRow> = [
  ...rows('medialive', {
    'HlsAkamaiSettings.Token': 'the token that authenticates the push to Akamai',
    'HlsAkamaiSettings.Salt': 'the salt of the token that authenticates the push to Akamai',
    'HlsGroupSettings.ConstantIv': vector,
    'CmafIngestAbWatermarkerIrdetoSettings.License': 'a license that watermarks content',
    'MediaPackageV2AbWatermarkerIrdetoSettings.License': 'a license that watermarks content',
    'StaticKeySettings.StaticKeyValue': key,
    'OutputDestinationSettings.StreamName': streamName,
    'InputDestinationRequest.StreamName': streamName,
    'SrtCallerSource.StreamId': streamId,
    'SrtCallerSourceRequest.StreamId': streamId,
    'SrtListenerSettings.StreamId': streamId,
    'SrtListenerSettingsRequest.StreamId': streamId,
    'SrtOutputDestinationSettings.StreamId': streamId
  }),
  ...rows('mediapackage', {
    'CmafEncryption.ConstantInitializationVector': vector,
    'HlsEncryption.ConstantInitializationVector': vector
  }),
  ...rows('mediapackage-vod', {
    'CmafEncryption.ConstantInitializationVector': vector,
    'HlsEncryption.ConstantInitializationVector': vector
  }),
  ...rows('mediapackagev2', { 'Encryption.ConstantInitializationVector': vector }),
  ...rows('mediatailor', {
    'HttpRequest.Headers': headers,
    'HttpRequestConfiguration.Headers': headers
  }),
  ...rows('mediaconvert', {
    'CmafEncryptionSettings.ConstantInitializationVector': vector,
    'HlsEncryptionSettings.ConstantInitializationVector': vector,
    'InputDecryptionSettings.InitializationVector': vector,
    'InputDecryptionSettings.EncryptedDecryptionKey': 'a data key, encrypted by KMS',
    'NexGuardFileMarkerSettings.License': 'a license that watermarks content',
    'StaticKeyProvider.StaticKeyValue': key
  }),
  ...rows('elastictranscoder', {
    'Encryption.Key': key,
    'Encryption.KeyMd5': 'the digest of an encryption key, by which a guess is proved',
    'Encryption.InitializationVector': vector,
    'HlsContentProtection.Key': key,
    'HlsContentProtection.KeyMd5': 'the digest of an encryption key, by which a guess is proved',
    'HlsContentProtection.InitializationVector': vector,
    'PlayReadyDrm.Key': key,
    'PlayReadyDrm.KeyMd5': 'the digest of an encryption key, by which a guess is proved',
    'PlayReadyDrm.KeyId': 'the id from which a PlayReady key can be derived, given the key seed',
    'PlayReadyDrm.InitializationVector': vector
  }),
  ...rows('mediaconnect', {
    'Encryption.ConstantInitializationVector': vector,
    'UpdateEncryption.ConstantInitializationVector': vector,
    'AddOutputRequest.StreamId': streamId,
    'SetSourceRequest.StreamId': streamId,
    'UpdateFlowOutputRequest.StreamId': streamId,
    'UpdateFlowSourceRequest.StreamId': streamId,
    'Transport.StreamId': streamId,
    'SrtCallerRouterInputConfiguration.StreamId': streamId,
    'SrtCallerRouterOutputConfiguration.StreamId': streamId,
    'RtmpPushRouterOutputConfiguration.StreamName': streamName
  }),
  ...rows('kinesis-video-signaling', {
    'IceServer.Password': 'the password of a TURN server',
    'SendAlexaOfferToMasterRequest.MessagePayload': 'a session offer, with its ICE credentials',
    'SendAlexaOfferToMasterResponse.Answer': 'a session answer, with its ICE credentials'
  }),
  ...rows('kinesis-video-archived-media', {
    'GetHLSStreamingSessionURLOutput.HLSStreamingSessionURL': signedUrl,
    'GetDASHStreamingSessionURLOutput.DASHStreamingSessionURL': signedUrl
  })
]
