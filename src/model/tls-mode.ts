/** How a site's certificate is taken: `legacy` still verifies, but speaks old protocols and ciphers. */
export const TLS_MODES = ['verify', 'legacy', 'unverified'] as const;
export type TlsMode = (typeof TLS_MODES)[number];
