/**
 * Whether a browser's push address lies at one of these services. A browser can be made to send any address, and we are the ones
 * who call it: so nothing but known services, and neither ports nor names of anybody's choice.
 */
export function isPushService(endpoint: string, services: string[]): boolean {
  const { origin, protocol, hostname, port, username, password } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  return services.some((service) => {
    if (!service.startsWith('https://*.')) return origin === service;
    return protocol === 'https:' && port === '' && hostname.endsWith(service.slice('https://*'.length));
  });
}
