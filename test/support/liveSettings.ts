import { liveAuthorities } from './authorities.ts';

/** Settings with which the service starts in production. */
export const liveSettings = {
  NODE_ENV: 'production',
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_PASSWORD: 'secret password',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  SECRET_KEY: 'a key of at least thirty-two letters',
  ALERT_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_URL: 'https://views.internal',
  SMTP_URL: 'smtps://mail.internal:465',
  MAIL_FROM: 'views@views.internal',
  OIDC_ISSUER: 'https://login.internal',
  OIDC_CLIENT_ID: 'family-views',
  OIDC_CLIENT_SECRET: 'secret of the client',
  ALERT_FALLBACK: 'essex',
  AUTHORITIES: liveAuthorities(),
};
