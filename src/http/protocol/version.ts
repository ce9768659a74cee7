/**
 * The version of the protocol, as the OpenAPI document says it. A change that a client or a backend of before can't
 * live with raises the first number.
 */
export const PROTOCOL_VERSION = '1.1.0';
