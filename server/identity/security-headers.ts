import { STATUS_CODES } from 'node:http';
import { isLoopback } from './origin.ts';

const contentSecurity = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

const always = {
  'Content-Security-Policy': contentSecurity,
  // Links carry their token in the fragment, which is never sent; the page's own address goes nowhere either.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()',
};

/** The headers that every answer carries, whoever gives it: the program, the transport, or Node to what it cannot read. */
export function securityHeaders(publicUrl: string): Readonly<Record<string, string>> {
  const https = publicUrl.startsWith('https:');
  return {
    ...always,
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
    // Over plain http browsers take no notice of it and complain on every page.
    ...((https || isLoopback(publicUrl)) && { 'Cross-Origin-Opener-Policy': 'same-origin' }),
  };
}

/** A whole answer without a body, after which the line ends, as it stands on the wire: for what never became a request. */
export function plainRefusal(status: number, headers: Iterable<readonly [string, string]>): string {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n`;
  return `${head}${lines.join('')}\r\n`;
}
