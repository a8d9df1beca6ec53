import { expect, test } from "vitest";
import { isPublicAddress, lookupPublic } from "#lib/server/gateways/identifiers/public-address.ts";

test.each([
  ["8.8.8.8", true],
  ["104.18.0.1", true],
  ["2606:4700::1", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.20.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["::1", false],
  ["::", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:10.0.0.1", false],
  ["fe80::1", false],
  ["fd00::1", false],
  ["localhost", false],
])("%s is an address of the open internet: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

test("a name of this machine is not connected to", async () => {
  const failure = await new Promise((resolve) => lookupPublic("localhost", {}, resolve));
  expect(String(failure)).toContain("private address");
});
