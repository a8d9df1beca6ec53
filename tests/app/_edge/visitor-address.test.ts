import { expect, test } from "vitest";
import { visitorAddress } from "#app/_edge/visitor-address.ts";

test.each([
  [
    "nobody in front: what the visitor says of itself is not believed",
    "1.2.3.4, 203.0.113.9",
    0,
    "203.0.113.9",
  ],
  ["nobody in front, nothing said", "203.0.113.9", 0, "203.0.113.9"],
  ["one proxy: its word counts", "6.6.6.6, 198.51.100.7, 10.0.0.1", 1, "198.51.100.7"],
  ["two proxies", "6.6.6.6, 198.51.100.7, 10.0.0.2, 10.0.0.1", 2, "198.51.100.7"],
  ["fewer entries than proxies: the first there is", "10.0.0.1", 2, "10.0.0.1"],
  ["IPv4 within IPv6", "::ffff:203.0.113.9", 0, "203.0.113.9"],
  ["IPv6: its /64 network", "2001:0db8:0:0042:1:2:3:4", 0, "2001:db8:0:42"],
  ["IPv6 shortened in the middle", "2001:db8::1", 0, "2001:db8:0:0"],
  ["IPv6 of the machine itself", "::1", 0, "0:0:0:0"],
  ["no address at all", "x".repeat(20_000), 0, "somewhere"],
  ["no header", null, 0, "somewhere"],
])("%s", (_, header, proxies, expected) => {
  expect(visitorAddress(header, proxies)).toBe(expected);
});
