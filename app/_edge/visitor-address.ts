/**
 * Who asks, as far as limits need to tell strangers apart; never a key to anything. The last entry of X-Forwarded-For is who is
 * connected to this process (lib/server/peer-address.ts); each trusted proxy vouches for one more before it. What stands before
 * those is the visitor's own invention.
 */
export function visitorAddress(forwardedFor: string | null, trustedProxies: number): string {
  const chain = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  return network(chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? "");
}

const IPV4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})$/i;
const IPV6 = /^[0-9a-f:]{2,39}$/i;

/** An IPv4 address, or the /64 network of an IPv6 one: that much belongs to one household, which could use another each time. */
function network(address: string): string {
  const four = IPV4.exec(address)?.[1];
  if (four !== undefined) return four;
  if (!IPV6.test(address) || !address.includes(":")) return "somewhere";
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => "0"), ...after];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
