const octets = (host: string): number[] | undefined => {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)?.slice(1).map(Number);
  return parts?.every((part) => part <= 255) ? parts : undefined;
};

/** Whether a connection to this host stays on the machine. `host` in lower case, without port. */
export function isLoopbackHost(host: string): boolean {
  if (host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host === '0.0.0.0' || host === '[::]')
    return true;
  return octets(host)?.[0] === 127;
}

/** Whether the host is one of a local network or of a container's: worth a look, seldom a fault. */
export function isPrivateHost(host: string): boolean {
  const ip = octets(host);
  if (ip) {
    const [a = 0, b = 0] = ip;
    return (
      a === 10 ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254) ||
      (a === 100 && b >= 64 && b < 128)
    );
  }
  if (host.startsWith('[')) return /^\[f[cde]/.test(host);
  return !host.includes('.') || /\.(?:local|internal|lan|home|intranet|corp|test|svc|cluster\.local)$/.test(host);
}
